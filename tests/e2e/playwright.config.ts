import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserFlags, findBrowser } from "../../scripts/browser.mjs";

// Workers load this file again and must come to the same answers; they inherit the environment.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), "preflight-e2e-"));

const { E2E_PORT: port, E2E_DATA: data, E2E_REPORT: report } = process.env;
const origin = `http://localhost:${port}`;
const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: origin,
    locale: "en-US",
    timezoneId: "UTC",
    // Recording a trace costs as much as the test itself; `npm run e2e -- <spec> --trace on` records the one that is looked into.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: browserFlags(), ...(executablePath && { executablePath }) },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    // The log lands beside the data, where the search for planted secrets finds it.
    command: 'node scripts/start.mjs > "$PREFLIGHT_DATA/server.log" 2>&1',
    cwd: path.resolve(import.meta.dirname, "../.."),
    url: `${origin}/api/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    env: {
      PREFLIGHT_MODE: "sandbox",
      HOST: "127.0.0.1",
      PORT: port,
      PREFLIGHT_URL: origin,
      PREFLIGHT_DATA: data,
      DATABASE_URL: "",
      LOG_LEVEL: "debug",
      // No name resolves to it: the tests add ways out, and nothing is sent.
      PREFLIGHT_WEBHOOK_NETWORKS: "203.0.113.0/24",
    },
  },
});
