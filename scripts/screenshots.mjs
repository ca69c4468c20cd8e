// Walks the sandbox in Chromium and keeps a picture of every stage: node scripts/screenshots.mjs [url of a running copy]
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "./browser.mjs";
import { load, ROOT } from "./load.mjs";

const origin = process.argv[2] ?? "http://localhost:3000";
const folder = path.join(ROOT, "docs/images");
const LOOKS = [
  { name: "en-light", locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 860 } },
  { name: "ko-dark", locale: "ko-KR", colorScheme: "dark", viewport: { width: 390, height: 844 } },
];
const ADMIN = { account: "admin@contoso.example", password: "Contoso-Admin-1!", otp: "123456" };
const BOT = { account: "insights-bot@contoso.example", password: "Contoso-Bot-1!", otp: "123456" };
const LOG = `2026-05-04T10:11:12Z INFO starting export
GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset 401
{"error":{"code":"900421","description":"MFA required"}}`;
const STAGES = ["sign-in", "enrollment", "app", "permission", "role", "token", "first-call"];

const AFTERWARDS = ["audit", "report", "status", "watch", "people", "sessions", "tokens"];

const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserFlags(), ...(executablePath && { executablePath }) });
mkdirSync(folder, { recursive: true });
for (const { name, ...look } of LOOKS) await pictures(name, look);
await browser.close();
writeFileSync(path.join(ROOT, "docs/walk.md"), page());

async function pictures(name, look) {
  const tab = await (await browser.newContext({ ...look, reducedMotion: "reduce" })).newPage();
  const keep = (what) => tab.screenshot({ path: path.join(folder, `${what}-${name}.png`) });
  await tab.goto(`${origin}/`);
  await keep("home");
  await tab.goto(`${origin}/support`);
  await tab.locator("textarea").fill(LOG);
  await tab.locator("form:has(textarea) button").click();
  await tab.locator("mark").first().waitFor();
  await keep("support");
  await tab.goto(`${origin}/sandbox/start?scenario=erv-missing`);
  await tab.goto(`${origin}/setup/sign-in`);
  await keep("start");
  await tab.locator('form[action="/api/sign-in"] button').first().click();
  await signIn(tab, ADMIN, () => keep("entra"));
  await tab.locator("input[name=userPrincipalName]").fill(BOT.account);
  await tab.locator("input[name=userPrincipalName]").press("Enter");
  await tab.waitForTimeout(1_500);
  await giveKnownIds(tab);
  await tab.goto(`${origin}/setup/role`);
  await tab.locator('form:has(input[value="partner-center"]) button').first().click();
  await signIn(tab, ADMIN);
  await tab.goto(`${origin}/setup/token`);
  await tab.locator('form:has(input[value="test-token"]) button').first().click();
  await signIn(tab, BOT);
  await tab.goto(`${origin}/sandbox`);
  await keep("sandbox");
  for (const stage of STAGES) {
    await tab.goto(`${origin}/setup/${stage}`);
    await tab.waitForFunction(() => !document.querySelector("[data-status=checking]"));
    await keep(stage);
  }
  await tab.goto(`${origin}/hand-offs`);
  await keep("hand-off");
  await tab.goto(`${origin}/setup/role`);
  await tab.locator('[data-check="erv-role"] .fix-box form button').first().click();
  await tab.waitForSelector('[data-check="erv-role"]:is([data-status=pass], [data-status=waiting])');
  await tab.goto(`${origin}/watch`);
  await tab.locator("form:has(select[name=hours]) button").first().click();
  await tab.locator("[data-watch=on]").waitFor();
  for (const what of AFTERWARDS) {
    await tab.goto(`${origin}/${what}`);
    await keep(what);
  }
}

/** The situation's own ids, as its command line tells them. */
async function giveKnownIds(tab) {
  const { default: scenario } = await load("lib/sandbox/scenarios/erv-missing.ts");
  const { kit } = scenario.build();
  await tab.goto(`${origin}/setup/sign-in?way=manual`);
  for (const field of ["tenant", "clientId", "secret", "userPrincipalName"])
    await tab.locator(`form input[name=${field}]`).fill(kit[field] ?? "");
  await tab.locator("form input[name=tenant]").press("Enter");
  await tab.waitForURL(/sign-in$/);
}

async function signIn(tab, person, onAccount) {
  const main = tab.locator("main[data-step]");
  await main.waitFor();
  for (let step = 0; step < 8 && (await main.count()) > 0; step += 1) {
    const at = await main.getAttribute("data-step");
    if (at === "account") await onAccount?.();
    const field = { account: "account", password: "password", mfa: "otp" }[at];
    if (field) await tab.locator(`input[name=${field}]`).first().fill(person[field]);
    const left = tab.waitForEvent("framenavigated");
    await tab
      .locator(`button[name=action][value=${at === "consent" ? "accept" : "next"}]`)
      .first()
      .click();
    await left;
    await tab.waitForLoadState();
  }
}

function page() {
  const rows = ["home", "start", "entra", ...STAGES, "hand-off", ...AFTERWARDS, "support", "sandbox"].map(
    (what) =>
      `## ${what}\n\n![${what}, English, light](images/${what}-en-light.png)\n\n<img src="images/${what}-ko-dark.png" alt="${what}, Korean, dark, narrow" width="260">\n`,
  );
  return `# The walk, stage by stage\n\nMade by \`node scripts/screenshots.mjs\` in the sandbox's situation \`erv-missing\`.\n\n${rows.join("\n")}`;
}
