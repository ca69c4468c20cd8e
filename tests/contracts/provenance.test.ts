import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contracts } from "@/lib/contracts";
import { provenancePage } from "./provenance-page";

it("the page of what is not recorded is current: run node scripts/provenance.mjs", () => {
  expect(readFileSync("docs/provenance.md", "utf8")).toBe(provenancePage(contracts));
});
