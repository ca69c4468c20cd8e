// npm run e2e: the browser tests against a server of their own. Arguments go to Playwright.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { requireBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { ROOT } from "./load.mjs";
import { freePort } from "./ports.mjs";

const chrome = await requireBrowser();
if (!isBuilt()) await build();
const data = mkdtempSync(path.join(os.tmpdir(), "preflight-e2e-"));
try {
  const cli = `${ROOT}/node_modules/@playwright/test/cli.js`;
  const { status } = spawnSync(
    process.execPath,
    [cli, "test", "-c", "tests/e2e/playwright.config.ts", ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, CHROME_PATH: chrome, E2E_PORT: String(await freePort()), E2E_DATA: data },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
