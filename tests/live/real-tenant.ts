import { vi } from "vitest";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { approveDeviceCode, type Person } from "@/lib/sandbox/person";
import type { Scenario, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";

/** A tenant on the real network, as far as this process can tell: a world whose tokens do not say that they are a sandbox's. */
export interface RealTenant {
  readonly world: World;
  readonly kit: ReturnType<Scenario["build"]>["kit"];
  /** `METHOD host/path` of everything that left the process. */
  readonly left: readonly string[];
  /** Stands in for people: types the device codes that were shown. */
  shown(text: string): void;
}

type Change = (request: Request, response: Response) => Promise<Response> | Response;

/** Puts a world in the place of the real network; `vi.unstubAllGlobals` takes it away. */
export function realTenant(
  scenario: Scenario,
  who: (kit: RealTenant["kit"], signIn: number) => string | null = (kit) => kit.adminUserPrincipalName,
  change: Change = (_request, response) => response,
): RealTenant {
  const { state, kit } = scenario.build();
  const world = createWorld(state, "real", scenario.id);
  const answer = sandboxFetch(world);
  const originals = new Map<string, string>();
  const left: string[] = [];
  let typed: Promise<unknown> = Promise.resolve();
  let signIns = 0;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { hostname, pathname } = new URL(request.url);
    left.push(`${request.method} ${hostname}${pathname}`);
    // Nobody polls before the person is done: waiting for Entra's interval would cost five seconds.
    if (pathname.endsWith("/token")) await typed;
    const response = await answer(withOriginal(request, originals));
    return change(request, pathname.includes("/oauth2/") ? await unmarked(response, originals) : response);
  });
  return {
    world,
    kit,
    left,
    shown(text) {
      const [, url, code] = /open (\S+) and type (\S+)/.exec(text) ?? [];
      const user = who(kit, signIns);
      const person = state.tenants.flatMap(({ users }) => users).find((one) => one.userPrincipalName === user);
      if (!url || !code) return;
      signIns += 1;
      const { userPrincipalName = "", password = "", mfaCode = null } = person ?? {};
      const typist: Person = { userPrincipalName, password, otp: mfaCode, consent: person ? "accept" : "decline" };
      const first = state.tenants[0]?.users[0];
      const decliner = {
        ...typist,
        userPrincipalName: first?.userPrincipalName ?? "",
        password: first?.password ?? "",
      };
      const hands = person ? typist : { ...decliner, otp: first?.mfaCode ?? null, consent: "cancel" as const };
      typed = approveDeviceCode(answer, url, code, hands).catch(() => undefined);
    },
  };
}

function withOriginal(request: Request, originals: ReadonlyMap<string, string>): Request {
  const shownToken = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
  const original = originals.get(shownToken);
  if (!original) return request;
  const headers = new Headers(request.headers);
  headers.set("authorization", `Bearer ${original}`);
  return new Request(request, { headers });
}

/** The same answer with tokens whose header names a key that could be Microsoft's, and without a wait between polls. */
async function unmarked(response: Response, originals: Map<string, string>): Promise<Response> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (typeof body !== "object" || body === null) return response;
  const changed = Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (key === "interval") return [key, 0];
      if (!/^(?:access|id)_token$/.test(key) || typeof value !== "string") return [key, value];
      const [, ...rest] = value.split(".");
      const header = Buffer.from(JSON.stringify({ typ: "JWT", alg: "RS256", kid: "real-key" })).toString("base64url");
      const shown = [header, ...rest].join(".");
      originals.set(shown, value);
      return [key, shown];
    }),
  );
  return new Response(JSON.stringify(changed), response);
}
