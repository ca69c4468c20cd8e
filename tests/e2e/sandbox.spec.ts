import { expect, type Locator, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible } from "./accessible";
import { ADMIN, BOT, expectStatus, open, signInAt } from "./walk";

const { sandbox, ui, pages } = texts("en");
const { kit } = ready.build();

const switchOf = (page: Page, id: string): Locator => page.locator(`[data-switch="${id}"]`);

async function turn(page: Page, id: string, state: "broken" | "whole"): Promise<void> {
  await page.goto("/sandbox");
  await switchOf(page, id).getByRole("button").click();
  await expect(switchOf(page, id)).toHaveAttribute("data-switch-state", state);
}

async function checkAgain(page: Page, stage: string): Promise<void> {
  await page.goto(`/setup/${stage}`);
  await page.getByRole("button", { name: ui.stage.again, exact: true }).first().click();
}

/** The ready situation with its ids filled in and the admin signed in to Partner Center too. */
async function openReady(page: Page): Promise<void> {
  await open(page, "ready");
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/sign-in/);
}

test("what is broken here is broken in the set-up, until it is mended", async ({ page }) => {
  await openReady(page);
  await page.goto("/setup/enrollment");
  await page.getByRole("button", { name: pages.partnerCenter.app, exact: true }).click();
  await signInAt(page, ADMIN);
  await turn(page, "erv-role", "broken");
  await checkAgain(page, "role");
  await expectStatus(page, "erv-role", "fail");
  await turn(page, "erv-role", "whole");
  await checkAgain(page, "role");
  await expectStatus(page, "erv-role", "pass");
});

test("time moves the world and the product with it", async ({ page }) => {
  await openReady(page);
  await page.goto("/setup/app");
  await expectStatus(page, "credential-accepted", "pass");
  await page.goto("/sandbox#time");
  await page.locator("#advance-amount").fill("500");
  await page.getByRole("button", { name: sandbox.time.move, exact: true }).click();
  await expect(page.locator("[data-world-time]")).toContainText(String(yearIn(500)));
  await checkAgain(page, "app");
  await expectStatus(page, "credential-accepted", "fail");
  await expect(page.locator('[data-check="credential-accepted"]')).toContainText("expired");
});

function yearIn(days: number): number {
  return new Date(Date.now() + days * 86_400_000).getUTCFullYear();
}

test("a fault strikes, and every exchange is seen as it happens without its secrets", async ({ page, context }) => {
  await openReady(page);
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.faults.preset.captive, exact: true }).click();
  await expect(page.locator("[data-faults] [data-fault=html]").first()).toBeVisible();
  const watched = await context.newPage();
  await watched.goto("/sandbox");
  const before = await watched.locator("[data-exchanges] > li").count();
  await page.goto("/setup/token");
  await page.getByRole("button", { name: pages.token.codeButton, exact: true }).click();
  await signInAt(page, BOT);
  await page.goto("/setup/first-call");
  await expectStatus(page, "insights-access", "error");
  await expect.poll(() => watched.locator("[data-exchanges] > li").count()).toBeGreaterThan(before + 3);
  const struck = watched.locator("[data-exchanges] > li[data-fault=html]").first();
  await expect(struck).toContainText(sandbox.faults.kinds.html);
  await struck.locator("summary").click();
  await expect(struck).toContainText("authorization: Bearer ••••");
  const shown = (await watched.locator("[data-exchanges]").textContent()) ?? "";
  for (const secret of [kit.secret, BOT.password]) expect(shown).not.toContain(secret ?? "?");
  // The form of a token; the account that Entra names beside a code is none.
  expect(shown).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
});

test("the control API opens to the world's key and to nobody else", async ({ page, request }) => {
  await open(page, "ready");
  await page.goto("/sandbox");
  const address = /http\S+$/.exec((await page.locator("#curl-describe").textContent()) ?? "")?.[0] ?? "";
  const key = await page.locator("#control-key").textContent();
  const ask = (bearer: string | null) =>
    request.get(address, { headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` } });
  expect((await ask(null)).status()).toBe(401);
  expect((await ask("wrong")).status()).toBe(401);
  expect(await (await ask(key)).json()).toMatchObject({ scenario: { id: "ready" } });
});

test("watching can be paused and narrowed to one host, and nothing is lost meanwhile", async ({ page, context }) => {
  await openReady(page);
  await page.goto("/sandbox");
  const rows = page.locator("[data-exchanges] > li");
  await expect(page.locator("[data-connection=open]")).toBeVisible();
  const before = await rows.count();
  await page.getByRole("button", { name: sandbox.exchanges.pause, exact: true }).click();
  const other = await context.newPage();
  await checkAgain(other, "app");
  await expect(page.locator("#exchanges [role=status]")).toContainText("newer");
  expect(await rows.count()).toBe(before);
  await page.getByRole("button", { name: sandbox.exchanges.resume, exact: true }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await page
    .locator("#exchanges")
    .getByLabel(sandbox.exchanges.host, { exact: true })
    .selectOption("login.microsoftonline.com");
  for (const row of await rows.allTextContents()) expect(row).toContain("login.microsoftonline.com");
});

test("another situation begins anew under the same address, for a joined browser too", async ({ page, browser }) => {
  await openReady(page);
  await page.goto("/sandbox");
  const address = await page.locator("#base-0").textContent();
  const world = /sandbox\/([^/]+)/.exec(address ?? "")?.[1];
  const joined = await (await browser.newContext()).newPage();
  await joined.goto(`/sandbox/start?world=${world}`);
  await page.locator("#situation-choice").selectOption("consent-missing");
  await page.getByRole("button", { name: sandbox.situation.button, exact: true }).click();
  await expect(switchOf(page, "admin-consent")).toHaveAttribute("data-switch-state", "broken");
  expect(await page.locator("#base-0").textContent()).toBe(address);
  for (const browserPage of [page, joined]) {
    await browserPage.goto("/setup");
    await expect(browserPage.getByRole("button", { name: ui.signIn.microsoftButton, exact: true })).toBeVisible();
  }
});

test("the page has the policy of every page, the played Microsoft has none of it", async ({ page, request }) => {
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await open(page, "ready");
  const answer = await page.goto("/sandbox");
  expect(answer?.headers()["content-security-policy"]).toContain("'strict-dynamic'");
  const address = (await page.locator("#base-0").textContent()) ?? "";
  const discovery = await request.get(`${address}/contoso.example/v2.0/.well-known/openid-configuration`);
  expect([discovery.status(), discovery.headers()["content-security-policy"]]).toEqual([200, undefined]);
  expect(refused).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything can be done by forms, and a mistake keeps what was typed", async ({ page }) => {
    await page.goto("/sandbox");
    await page.locator("#situation-choice").selectOption("ready");
    await page.getByRole("button", { name: sandbox.start.button, exact: true }).click();
    await turn(page, "erv-role", "broken");
    await expect(page).toHaveURL(/#switch-erv-role$/);
    await page.getByRole("button", { name: sandbox.time.month, exact: true }).click();
    await expect(page.locator("#time")).toContainText("30 days ahead");
    await page.reload();
    await expect(page.locator("#time")).toContainText("30 days ahead");
    await page.locator("#faults summary").click();
    await page.locator("#field-kind").selectOption("reset");
    await page.locator("#field-pathPrefix").fill("v1");
    await page.locator("#field-times").fill("2");
    await page.getByRole("button", { name: sandbox.faults.addButton, exact: true }).click();
    await expect(page.locator("[data-fault-form] [role=alert]")).toContainText(sandbox.faults.fields.pathPrefix);
    await expect(page.locator("#field-times")).toHaveValue("2");
    await expect(page.locator("#field-kind")).toHaveValue("reset");
    await page.locator("#field-pathPrefix").fill("/v1");
    await page.getByRole("button", { name: sandbox.faults.addButton, exact: true }).click();
    await expect(page.locator("[data-faults] > li")).toHaveCount(1);
    await page.locator("[data-faults] button").click();
    await expect(page.locator("#faults")).toContainText(sandbox.faults.none);
  });
});

for (const look of [
  { locale: "en-US", viewport: { width: 1280, height: 860 } },
  { locale: "ko-KR", viewport: { width: 390, height: 844 } },
] as const)
  test.describe(`${look.locale}, ${look.viewport.width} px`, () => {
    test.use(look);

    test("the control page is accessible and fits, also without a world and with broken things", async ({ page }) => {
      await page.goto("/sandbox");
      await expectFine(page);
      await open(page, "erv-missing");
      await turn(page, "admin-consent", "broken");
      const { faults } = texts(look.locale === "ko-KR" ? "ko" : "en").sandbox;
      for (const preset of Object.values(faults.preset))
        await page.getByRole("button", { name: preset, exact: true }).click();
      await expect(page.locator("[data-faults] > li")).toHaveCount(Object.keys(faults.preset).length);
      await page.goto("/setup/sign-in");
      await page.locator('form[action="/api/sign-in"] button').first().click();
      await page.locator("main[data-step=account]").waitFor();
      await page.goto("/sandbox");
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      await page.locator("#advance-amount").fill("0");
      await page.locator("#advance-amount").press("Enter");
      await page.locator("#time [role=alert]").waitFor();
      await expectFine(page);
    });
  });

async function expectFine(page: Page): Promise<void> {
  // A page that was just changed in place gets its title a moment later.
  await expect(page).toHaveTitle(/ · Insights Preflight$/);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
