import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { actions } from "@/lib/actions";
import type { Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import { commands } from "@/lib/cli/commands";
import { clouds } from "@/lib/clouds";
import { scenarios } from "@/lib/sandbox/scenarios";
import { reachable, type Sources, violations } from "./architecture-rules";

const ROOT = path.resolve(import.meta.dirname, "..");

function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => /\.tsx?$/.test(name));
}

const rootFiles = readdirSync(ROOT).filter((name) => name === "proxy.ts" || name === "instrumentation.ts");
const sources: Sources = new Map(
  [...["app", "components", "lib"].flatMap(filesIn), ...rootFiles].map((file) => [
    file,
    readFileSync(path.join(ROOT, file), "utf8"),
  ]),
);

const eager: Sources = new Map([...sources].map(([file, text]) => [file, text.replaceAll(/\bimport\(/g, "later(")]));

describe("the project's shape", () => {
  it("holds", () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(violations(sources)).toEqual([]);
  });

  it("keeps the database out of what the command line loads at once", () => {
    const reached = [...reachable(["lib/cli/bin.ts"], eager)];
    expect(reached).toContain("lib/checks/tenant.ts");
    expect(reached.filter((file) => file.startsWith("lib/store/") || file === "lib/auth.ts")).toEqual([]);
  });

  it("keeps the sandbox out of what the live product loads at once", () => {
    const entries = [...sources.keys()].filter((file) => /^app\/.*(?:page|route|layout)\.tsx?$/.test(file));
    expect(entries.length).toBeGreaterThan(30);
    expect([...reachable(entries, eager)].filter((file) => file.startsWith("lib/sandbox/"))).toEqual([]);
  });
});

/** Each breaks one rule; `extra` are the files it needs to exist. */
const PLANTED: readonly { name: string; file: string; text: string; extra?: string; says: string }[] = [
  {
    name: "lib that imports a component",
    file: "lib/a.ts",
    text: 'import { B } from "@/components/b";',
    extra: "components/b.tsx",
    says: "app → components → lib",
  },
  {
    name: "a component that imports a route",
    file: "components/a.tsx",
    text: 'import { B } from "../app/b";',
    extra: "app/b.ts",
    says: "app → components → lib",
  },
  {
    name: "a type taken the wrong way",
    file: "lib/a.ts",
    text: 'import type { B } from "@/app/b";',
    extra: "app/b.ts",
    says: "app → components → lib",
  },
  {
    name: "a dynamic import the wrong way",
    file: "lib/a.ts",
    text: 'export const b = () => import("@/app/b");',
    extra: "app/b.ts",
    says: "app → components → lib",
  },
  {
    name: "an inline type import the wrong way",
    file: "lib/a.ts",
    text: 'export type B = import("@/app/b").B;',
    extra: "app/b.ts",
    says: "app → components → lib",
  },
  {
    name: "next in lib",
    file: "lib/a.ts",
    text: 'import { cookies } from "next/headers";',
    says: "next and react only",
  },
  {
    name: "react in lib",
    file: "lib/a.ts",
    text: 'import type { ReactNode } from "react";',
    says: "next and react only",
  },
  {
    name: "msal-node in a check",
    file: "lib/checks/a.ts",
    text: 'import { PublicClientApplication } from "@azure/msal-node";',
    says: "msal-node only",
  },
  {
    name: "a sandbox that uses the transport",
    file: "lib/sandbox/a.ts",
    text: 'import { b } from "../microsoft/b";',
    extra: "lib/microsoft/b.ts",
    says: "takes only types",
  },
  {
    name: "a sandbox that shares types with the clients",
    file: "lib/sandbox/a.ts",
    text: 'import type { B } from "../microsoft/b";',
    extra: "lib/microsoft/b.ts",
    says: "never imports lib/microsoft",
  },
  {
    name: "a sandbox that uses the product's secrets",
    file: "lib/sandbox/a.ts",
    text: 'import { Secret } from "@/lib/secret";',
    extra: "lib/secret.ts",
    says: "takes only types",
  },
  {
    name: "a client that knows the sandbox",
    file: "lib/microsoft/a.ts",
    text: 'import { b } from "@/lib/sandbox/b";',
    extra: "lib/sandbox/b.ts",
    says: "never imports the sandbox",
  },
  {
    name: "a page that always loads the sandbox",
    file: "app/page.tsx",
    text: 'import { b } from "@/lib/sandbox/b";',
    extra: "lib/sandbox/b.ts",
    says: "loaded on demand",
  },
  {
    name: "a product that imports its tests",
    file: "lib/a.ts",
    text: 'import { b } from "../tests/b";',
    extra: "tests/b.ts",
    says: "only app, components and lib",
  },
  { name: "a folder of leftovers", file: "lib/utils/a.ts", text: "export const a = 1;", says: "says nothing about" },
  { name: "a barrel", file: "lib/a/index.ts", text: 'export { b } from "./b";', extra: "lib/a/b.ts", says: "barrel" },
  {
    name: "a barrel under another name",
    file: "lib/a.ts",
    text: 'export * from "./b";',
    extra: "lib/b.ts",
    says: "barrel",
  },
  { name: "an index without a list", file: "lib/a/index.ts", text: "export const a = 1;", says: "ordered list" },
  {
    name: "a judge that reads the clock",
    file: "lib/checks/a.ts",
    text: "export const judge = () => Date.now() > 1;",
    says: "reads Date.now",
  },
  {
    name: "a judge that makes a date of now",
    file: "lib/checks/a.ts",
    text: "export const judge = () => new Date().getTime();",
    says: "reads new Date()",
  },
  {
    name: "a judge that reads the environment",
    file: "lib/checks/a.ts",
    text: "export const judge = () => process.env.HOME;",
    says: "reads process",
  },
  {
    name: "a judge that asks the network",
    file: "lib/checks/a.ts",
    text: 'export const judge = () => fetch("x");',
    says: "reads fetch",
  },
  {
    name: "a judge that throws dice",
    file: "lib/checks/a.ts",
    text: "export const judge = () => Math.random() > 0.5;",
    says: "reads Math.random",
  },
  {
    name: "a judge that reads a file",
    file: "lib/checks/a.ts",
    text: 'import { readFileSync } from "node:fs";',
    says: "reads node:fs",
  },
];

describe("the rules", () => {
  it.each(PLANTED)("catch $name", ({ file, text, extra, says }) => {
    const planted: Sources = new Map([[file, text], ...(extra ? [[extra, "export const b = 1;"] as const] : [])]);
    const found = violations(planted);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(says);
  });

  it.each([
    ["app/a.ts", 'import { b } from "@/lib/b"; import { cookies } from "next/headers";', "lib/b.ts"],
    ["app/a.ts", 'export const b = () => import("@/lib/sandbox/b");', "lib/sandbox/b.ts"],
    [
      "lib/sandbox/a.ts",
      'import type { B } from "@/lib/checks/b"; import { jwtVerify } from "jose";',
      "lib/checks/b.ts",
    ],
    ["lib/checks/a.ts", "export const at = (text: string) => new Date(text).getTime() - Date.parse(text);", "lib/b.ts"],
    ["lib/a.ts", 'export const sample = `import { x } from "react";`;', "lib/b.ts"],
  ])("let %s through", (file, text, extra) => {
    expect(
      violations(
        new Map([
          [file, text],
          [extra, "export const b = 1;"],
        ]),
      ),
    ).toEqual([]);
  });
});

/** Files of a folder whose text shows that they are entries of its registry. */
function entriesOf(folder: string, sign: RegExp): string[] {
  return filesIn(folder)
    .filter(
      (file) =>
        path.posix.dirname(file) === folder && !file.endsWith("/index.ts") && sign.test(sources.get(file) ?? ""),
    )
    .map((file) => path.posix.basename(file, ".ts"))
    .sort();
}

const sorted = (ids: readonly string[]) => [...ids].sort();

describe("the registries", () => {
  it("list every check, under the name of its file", () => {
    expect(sorted(checks.map(({ id }) => id))).toEqual(entriesOf("lib/checks", /\bdefineCheck\(/));
  });

  it("list checks after everything they wait for, and each once", () => {
    const all: readonly Check[] = checks;
    const place = new Map(all.map((check, index) => [check.id, index]));
    expect(place.size).toBe(all.length);
    for (const [index, check] of all.entries())
      for (const before of [...check.needs, ...(check.informedBy ?? [])]) {
        expect(all).toContain(before);
        expect(place.get(before.id), `${check.id} stands before ${before.id}`).toBeLessThan(index);
      }
    for (const check of all) for (const proved of check.proves ?? []) expect(all).toContain(proved);
  });

  it("give every check a way to fail and every fix an action", () => {
    const all: readonly Check[] = checks;
    for (const check of all) expect(Object.keys(check.findings).length, check.id).toBeGreaterThan(0);
    const fixes = all.flatMap((check) =>
      Object.values(check.findings).flatMap(({ fix, instead }) => [fix, instead].filter((id) => id !== undefined)),
    );
    // These cure nothing: they tidy up, and are offered beside the list of changes.
    const tidying = ["remove-everything", "remove-secret"];
    expect(sorted([...new Set(fixes), ...tidying])).toEqual(sorted(actions.map(({ id }) => id)));
  });

  it("list every action, under the name of its file", () => {
    expect(sorted(actions.map(({ id }) => id))).toEqual(entriesOf("lib/actions", /:\s*Action\b|satisfies Action\b/));
  });

  it("list every scenario, under the name of its file", () => {
    expect(sorted(scenarios.map(({ id }) => id))).toEqual(
      entriesOf("lib/sandbox/scenarios", /satisfies Scenario\b|:\s*Scenario =/),
    );
  });

  it("list every cloud, under the name of its file", () => {
    expect(sorted(clouds.map(({ id }) => id))).toEqual(entriesOf("lib/clouds", /:\s*Cloud\s*=|satisfies Cloud\b/));
  });

  it("list every command, under the name of its file", () => {
    expect(sorted(commands.map(({ name }) => name))).toEqual(entriesOf("lib/cli", /:\s*Command\s*=/));
  });
});
