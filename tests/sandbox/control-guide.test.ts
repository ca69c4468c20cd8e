import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { FAULT_KINDS } from "@/lib/sandbox/fault";
import { switches } from "@/lib/sandbox/switches";

const guide = readFileSync(path.resolve(import.meta.dirname, "../../docs/sandbox-control.md"), "utf8");

it("explains every kind of fault, and no other", () => {
  const explained = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind);
  expect(explained).toEqual([...FAULT_KINDS]);
});

it("names every switch, along the chain", () => {
  const [, named = ""] = /^Along the chain: ([^.]+)\./m.exec(guide) ?? [];
  expect([...named.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual(switches.map(({ id }) => id));
});
