import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mayDo } from "@/app/guard";
import { visitor } from "@/app/visitor";
import { openWorld } from "@/lib/outlet";
import { API_ACCESS, mayAt, type Place } from "@/lib/people/access";
import { PLACES, type PlaceId } from "@/lib/people/places";
import { PERSON_ROLES, type PersonRole } from "@/lib/people/roles";
import { ownStore } from "../store/applicant";
import { ask, entryFiles, LetIn, whereIs } from "./call";
import { type Browser, castOf, guard, inMode, request, type TwoTenants, tenantNamed, use } from "./cast";
import { crossed, worldsCrossed } from "./crossed";
import { readings } from "./readings";
import { refusals } from "./refusals";

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => request.cookies.set(name, value),
    getAll: () => [],
  }),
  headers: async () => new Headers({ "accept-language": "en" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined, refresh: () => undefined }));
vi.mock("next-auth", async (load) => ({ ...(await load<object>()), getServerSession: async () => request.session }));
// The real guard decides; once it has let somebody in, nothing more is wanted, unless a test says so.
vi.mock("@/app/guard", async (load) => {
  const real = await load<typeof import("@/app/guard")>();
  const stop = <T>(admission: T): T => {
    if (!guard.stops) return admission;
    throw new LetIn("let in");
  };
  return {
    ...real,
    admit: async (id: PlaceId) => {
      const admission = await real.admit(id);
      return admission.refusal ? admission : stop(admission);
    },
    admitted: async (id: PlaceId) => stop(await real.admitted(id)),
  };
});

const ROOT = path.resolve(import.meta.dirname, "../..");
const IDS = Object.keys(PLACES) as PlaceId[];
const placeOf = (id: PlaceId): Place => PLACES[id];

/** Places with a power of their own: everything else is open to anybody, or opened by what the request carries. */
const GUARDED = IDS.filter((id) => (placeOf(id).power ?? "anyone") !== "anyone");

describe("the table", () => {
  const files = entryFiles();
  const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

  it("has a line for every page, route handler and action, and none for what is not there", () => {
    const named = new Set(IDS.map((id) => whereIs(id).file));
    expect(files.filter((file) => !named.has(file))).toEqual([]);
    expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  });

  it("names every export of a file that somebody can call", () => {
    const exported = files.flatMap((file) => {
      const place = `/${path.posix.dirname(file).split("/").slice(1).join("/")}`;
      if (file.endsWith("page.tsx")) return [place];
      const text = read(file);
      if (!file.endsWith("route.ts"))
        return [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => `${place}#${name}`);
      const methods = [...text.matchAll(/\b(?:function|as) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g)];
      // One handler for every method is one line; `absent` answers that there is nothing.
      if (methods.length > 6 || /absent as/.test(text)) return [`${methods.length > 6 ? "ALL" : "GET"} ${place}`];
      return methods.map(([, method]) => `${method} ${place}`);
    });
    expect([...exported].sort()).toEqual([...IDS].sort());
  });

  it("is what the files ask: each guarded one passes its own line to the guard, and no other", () => {
    const passed = files.flatMap((file) =>
      [...read(file).matchAll(/\b(?:admit|admitted|found|session|watcher|ownWorld|admittedTo)\(\s*"([^"]+)"/g)].map(
        ([, id = ""]) => ({ id, file }),
      ),
    );
    for (const { id, file } of passed) expect(whereIs(id).file).toBe(file);
    const asked = new Set(passed.map(({ id }) => id));
    expect(GUARDED.filter((id) => !asked.has(id))).toEqual([]);
  });

  it("knows the scope of every operation of the API", async () => {
    const { operations } = await import("@/lib/api/operations");
    expect(Object.fromEntries(operations.map(({ id, scope }) => [id, scope]))).toEqual(API_ACCESS);
  });
});

describe("role × route × action", () => {
  ownStore();
  let cast: Readonly<Record<PersonRole, Browser>>;
  let two: TwoTenants;
  // React says so when a part that only browsers draw is called here; such a part is told by what it is given.
  beforeAll(() => vi.spyOn(console, "error").mockImplementation(() => undefined));

  describe("in live mode", () => {
    beforeAll(async () => {
      inMode("live");
      const [contoso, fabrikam] = [await tenantNamed("contoso"), await tenantNamed("fabrikam")];
      cast = await castOf(contoso);
      two = { contoso, fabrikam, cast, others: await castOf(fabrikam) };
    });
    beforeEach(() => {
      inMode("live");
      guard.stops = true;
    });

    for (const role of PERSON_ROLES)
      it(`answers ${role} everywhere as the table says`, async () => {
        const found: Record<string, string> = {};
        const wanted: Record<string, string> = {};
        for (const id of GUARDED) {
          use(cast[role]);
          const outcome = await ask(id);
          found[id] = outcome.kind === "refused" ? `no: ${outcome.needs}` : outcome.kind;
          const { power } = placeOf(id);
          wanted[id] = mayAt(role, id) === "no" ? `no: ${power}` : "let-in";
          // Without a sandbox there is no such place for anybody.
          if (power === "try") wanted[id] = id.includes("#") ? "redirect" : "absent";
        }
        expect(found).toEqual(wanted);
      });

    refusals(() => two);
    crossed(() => two);
    readings(() => two);
  });

  describe("in the sandbox", () => {
    const roles = ["owner", "viewer", "support"] as const;
    beforeAll(async () => {
      inMode("sandbox");
      const world = () => openWorld("ready", "http://localhost:3000");
      const [contoso, fabrikam] = [
        await tenantNamed("contoso", await world()),
        await tenantNamed("fabrikam", await world()),
      ];
      cast = await castOf(contoso);
      two = { contoso, fabrikam, cast, others: await castOf(fabrikam) };
    });
    beforeEach(() => {
      guard.stops = true;
    });

    it("makes everybody who is not named the owner of the world they have open", async () => {
      for (const role of PERSON_ROLES) {
        use(cast[role]);
        const isNamed = role === "viewer" || role === "support";
        expect([role, (await ask("/watch#switchOn")).kind]).toEqual([role, isNamed ? "refused" : "let-in"]);
        expect(await mayDo(await visitor(), "sessions")).toBe(role === "global-admin");
      }
    });

    for (const role of roles)
      it(`answers ${role} everywhere as the table says`, async () => {
        for (const id of GUARDED) {
          use(cast[role]);
          const { kind } = await ask(id);
          expect([id, kind]).toEqual([id, mayAt(role, id) === "no" ? "refused" : "let-in"]);
        }
      });

    worldsCrossed(() => two);
  });
});
