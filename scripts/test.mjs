// npm test: every step in order, the first failure ends it. Names of steps as arguments run only those.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./load.mjs";

const out = mkdtempSync(path.join(os.tmpdir(), "preflight-test-"));
const unitReport = path.join(out, "unit.json");
const browserReport = path.join(out, "browser.json");
const bin = (file) => [process.execPath, `${ROOT}/node_modules/${file}`];
const script = (file) => [process.execPath, `${ROOT}/scripts/${file}`];

const STEPS = [
  ["lint", [...bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
  ["types", [...bin("next/dist/bin/next"), "typegen"], [...bin("typescript/bin/tsc"), "--noEmit"]],
  [
    "unit",
    script("postgres.mjs"),
    [...bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  ],
  ["build", [...script("build.mjs"), "--if-needed"]],
  ["browser", script("e2e.mjs")],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(", ")}. Steps: ${STEPS.map(([step]) => step).join(", ")}`);
  process.exit(2);
}

const began = Date.now();
const lines = [];
let failedStep = null;
for (const [step, ...commands] of STEPS.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n== ${step}`);
  const stepBegan = Date.now();
  const isGood = commands.every(run);
  lines.push(`${isGood ? "ok    " : "FAILED"} ${step.padEnd(8)} ${seconds(stepBegan)}`);
  if (isGood) continue;
  failedStep = step;
  break;
}

const counts = [unitCounts(), browserCounts()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = Math.max(
  counts.reduce((sum, count) => sum + count.failed, 0),
  failedStep ? 1 : 0,
);
rmSync(out, { recursive: true, force: true });
console.log(["", ...lines, `total           ${seconds(began)}`].join("\n"));
if (failedStep) console.log(`Stopped at the step "${failedStep}".`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failedStep ? 1 : 0;

function run([program, ...args]) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", E2E_REPORT: browserReport };
  return spawnSync(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function unitCounts() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

function browserCounts() {
  if (!existsSync(browserReport)) return { passed: 0, failed: 0 };
  const { stats } = JSON.parse(readFileSync(browserReport, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
