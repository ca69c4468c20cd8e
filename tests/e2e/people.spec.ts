import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { type Account, ADMIN, BOT, expectStatus, open, signInAt } from "./walk";

const { people, status, ui, sandbox } = texts("en");
/** Named in PREFLIGHT_SUPPORT by playwright.config.ts. */
const SUPPORT: Account = { name: "reader@contoso.example", password: "Contoso-Reader-1!", code: "123456" };

async function signInAs(page: Page, account: Account): Promise<void> {
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, account);
}

const sections = (page: Page) =>
  page.getByRole("navigation", { name: ui.shell.navigation }).getByRole("link").allInnerTexts();

test("a viewer looks and finds no button, support reads without a name, and each is told why not more", async ({
  page,
  browser,
}) => {
  await open(page, "erv-missing");
  await signInAs(page, ADMIN);
  await expectStatus(page, "tenant", "pass");
  await page.goto("/sandbox");
  const world = /\/sandbox\/([\w-]{12})\//.exec(await page.locator("main").innerText())?.[1] ?? "";
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/[a-z-]+$/);
  await page.goto("/people");
  await page.getByLabel(people.page.form.name).fill(ADMIN.name);
  await page.getByRole("button", { name: people.page.form.button, exact: true }).click();
  await expect(page.getByText(people.page.form.problems.self)).toBeVisible();
  await page.getByLabel(people.page.form.name).fill(BOT.name);
  await page.getByRole("button", { name: people.page.form.button, exact: true }).click();
  await expect(page.locator("[data-named=viewer]")).toContainText(BOT.name);
  await expectAccessible(page);

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(`/sandbox/start?world=${world}`);
  await signInAs(colleague, BOT);
  await expect(colleague.locator("[data-refused=work]")).toContainText(people.refused.because.viewer);
  expect(await sections(colleague)).toEqual([ui.shell.status, ui.shell.support]);
  await colleague.getByRole("link", { name: people.refused.toStatus, exact: true }).click();
  await colleague.waitForURL(/\/status\/[\w-]{36}$/);
  const address = colleague.url();
  await expect(colleague.locator("h1")).toContainText("contoso.example");
  await expect(colleague.getByRole("button", { name: status.notes.add })).toHaveCount(0);
  await expect(colleague.getByRole("button", { name: status.badge.make })).toHaveCount(0);
  await colleague.goto("/watch");
  await expect(colleague.getByText(people.lookOnly)).toBeVisible();
  await expect(colleague.locator("main").getByRole("button")).toHaveCount(0);
  const answer = await colleague.request.post("/api/runs", { headers: { origin: new URL(address).origin }, data: {} });
  expect([answer.status(), (await answer.json()).needs]).toEqual([403, "work"]);

  const helper = await (await browser.newContext()).newPage();
  await helper.goto(`/sandbox/start?world=${world}`);
  await signInAs(helper, SUPPORT);
  expect(await sections(helper)).toEqual([ui.shell.support]);
  await helper.goto(address);
  await expect(helper.locator("[data-refused=look]")).toContainText(people.refused.because.support);
  await helper.getByRole("link", { name: people.refused.toSupport, exact: true }).click();
  await helper.getByLabel(people.support.reference).fill(address);
  await helper.getByRole("button", { name: people.support.find, exact: true }).click();
  await expect(helper.locator('[data-check="tenant"]').first()).toBeVisible();
  await expect(helper.locator("main")).toContainText("tenant-1.example");
  expect(await helper.locator("main").innerHTML()).not.toMatch(/contoso/i);
  await expectAccessible(helper);

  await page.getByRole("button", { name: people.page.list.end }).first().click();
  await expect(page.locator("[data-named=ended]")).toContainText(ADMIN.name);
  await colleague.goto("/watch");
  await expect(colleague.getByText(people.lookOnly)).toHaveCount(0);
});
