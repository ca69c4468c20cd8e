import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import ready from "@/lib/sandbox/scenarios/ready";
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
  const watched = await context.newPage();
  await watched.goto("/sandbox");
  const before = await watched.locator("[data-exchanges] > li").count();
  await page.goto("/setup/token");
  await page.getByRole("button", { name: pages.token.codeButton, exact: true }).click();
  await signInAt(page, BOT);
  await page.goto("/setup/first-call");
  await expectStatus(page, "insights-access", "error");
  await expect.poll(() => watched.locator("[data-exchanges] > li").count()).toBeGreaterThan(before + 3);
  const shown = (await watched.locator("[data-exchanges]").textContent()) ?? "";
  for (const secret of [kit.secret, BOT.password, "eyJ"]) expect(shown).not.toContain(secret ?? "?");
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

for (const look of [
  { locale: "en-US", colorScheme: "light", viewport: { width: 1280, height: 860 } },
  { locale: "ko-KR", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const)
  test.describe(`${look.locale}, ${look.colorScheme}`, () => {
    test.use(look);

    test("the control page is accessible and fits, also without a world and with broken things", async ({ page }) => {
      await page.goto("/sandbox");
      await expectFine(page);
      await open(page, "erv-missing");
      await turn(page, "admin-consent", "broken");
      await page.locator("#faults summary").first().click();
      await expectFine(page);
    });
  });

async function expectFine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
