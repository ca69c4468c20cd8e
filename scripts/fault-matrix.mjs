// Plays the fault matrix and writes docs/fault-matrix.md.
import { writeFileSync } from "node:fs";
import { load, ROOT } from "./load.mjs";

const { baselineOf, endpointsOf, playMatrix, SITUATIONS } = await load("tests/faults/matrix.ts");
const { matrixPage } = await load("tests/faults/matrix-page.ts");
const baselines = await Promise.all(SITUATIONS.map(baselineOf));
writeFileSync(`${ROOT}/docs/fault-matrix.md`, matrixPage(await playMatrix(baselines, endpointsOf(baselines))));
