// Writes docs/provenance.md, the list of answers whose shape nobody recorded, from lib/contracts.
import { writeFileSync } from "node:fs";
import { load, ROOT } from "./load.mjs";

const { contracts } = await load("lib/contracts/index.ts");
const { provenancePage } = await load("tests/contracts/provenance-page.ts");
writeFileSync(`${ROOT}/docs/provenance.md`, provenancePage(contracts));
