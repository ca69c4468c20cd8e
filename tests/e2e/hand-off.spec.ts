import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { enter } from "./set-up";
import { type Account, ADMIN, expectStatus, signInAt } from "./walk";

const { audit, handOff, pages, ui } = texts("en");
const { received } = handOff;

/** A partner's own administrator: holds no directory role. */
const PARTNER: Account = { name: "partner-admin@contoso.example", password: "Contoso-Partner-1!", code: "123456" };

/** The situation with its ids filled in, seen by somebody who may look and not change. */
async function enterWithoutRights(page: Page, scenario: string): Promise<void> {
  await enter(page, scenario, PARTNER);
  await page.goto("/setup/sign-in");
  const allow = page.getByRole("button", { name: pages.rights.button, exact: true }).first();
  if (await allow.isVisible()) {
    await allow.click();
    await signInAt(page, PARTNER);
  }
}

/** Makes a link for what the finding asks, and returns it. */
async function askFor(page: Page, stage: string, check: string): Promise<string> {
  await page.goto(`/setup/${stage}`);
  await expectStatus(page, check, "fail");
  await page.locator(`[data-check="${check}"]`).getByRole("link", { name: ui.check.askSomeone, exact: true }).click();
  await page.getByRole("button", { name: handOff.make.button, exact: true }).click();
  const link = await page.locator("#new-link").innerText();
  await page.getByRole("button", { name: handOff.made.stored, exact: true }).click();
  await expect(page.locator("#new-link")).toHaveCount(0);
  return link;
}

async function otherBrowser(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext(options);
  return context.newPage();
}

/** Opens a link as its receiver does, up to the button that makes the change. */
async function openAs(page: Page, link: string, account: Account): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: received.join.button, exact: true }).click();
  await page.getByRole("button", { name: received.signIn.button, exact: true }).click();
  await signInAt(page, account);
  await expect(page.getByText(account.name).last()).toBeVisible();
}

test("a link from someone without rights, used by the global admin elsewhere, turns the first browser green", async ({
  page,
  browser,
}) => {
  await enterWithoutRights(page, "consent-missing");
  const link = await askFor(page, "permission", "admin-consent");
  await page.goto("/setup/permission");
  await expectStatus(page, "admin-consent", "fail");
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));

  const admin = await otherBrowser(browser);
  await admin.goto(link);
  // Everything is said before anybody signs in.
  await expect(admin.getByText(PARTNER.name)).toBeVisible();
  await expect(admin.getByText(audit.actions["grant-consent"], { exact: true })).toBeVisible();
  await admin
    .getByText(/POST|request/i)
    .first()
    .click();
  await expect(admin.getByText("/oauth2PermissionGrants").first()).toBeVisible();
  await expectAccessible(admin);
  await openAs(admin, link, ADMIN);
  await admin.getByRole("button", { name: received.button, exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(received.done.title);

  await expectStatus(page, "admin-consent", "pass");
  expect(await page.evaluate(() => "isSameDocument" in window)).toBe(true);

  // It works once, and says who used it.
  const late = await otherBrowser(browser);
  await late.goto(link);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(received.used.title);
  await expect(late.getByText(ADMIN.name)).toBeVisible();
  await page.goto("/audit");
  await expect(page.locator('[data-entry="grant-consent"][data-result=changed]')).toContainText(ADMIN.name);
});

test("a link without the right, ended or altered says which, and changes nothing", async ({ page, browser }) => {
  await enterWithoutRights(page, "service-principal-disabled");
  const link = await askFor(page, "app", "app-service-principal");

  const other = await otherBrowser(browser);
  await openAs(other, link, PARTNER);
  await other.getByRole("button", { name: received.button, exact: true }).click();
  await expect(other.getByText(received.withoutRight.title)).toBeVisible();
  await expect(other.getByRole("button", { name: received.button, exact: true })).toBeVisible();

  await page.goto("/hand-offs");
  await expect(page.locator("[data-hand-off=open]")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: handOff.links.revoke, exact: true }).click();
  await expect(page.locator("[data-hand-off=revoked]")).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(received.revoked.title);

  await other.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(received.altered.title);
  await page.goto("/setup/app");
  await expectStatus(page, "app-service-principal", "fail");
});

test("without JavaScript, on a phone, in manual mode: asked, made, and seen after a reload", async ({ browser }) => {
  const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  const page = await otherBrowser(browser, phone);
  await enter(page, "redirect-missing");
  await page.goto("/hand-offs");
  const change = page.getByLabel(audit.actions["add-redirect-uri"], { exact: false });
  await expect(page.getByLabel(audit.actions["add-secret"], { exact: false })).toHaveCount(0);
  for (const box of await page.locator("input[name=action]:checked").all()) await box.uncheck();
  await page.getByRole("button", { name: handOff.make.button, exact: true }).click();
  await expect(page.getByText(handOff.make.pickOne)).toBeVisible();
  await change.check();
  await page.getByRole("button", { name: handOff.make.button, exact: true }).click();
  const link = await page.locator("#new-link").innerText();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);

  const admin = await otherBrowser(browser, phone);
  await admin.goto(link.slice(0, -4));
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(received.altered.title);
  await admin.goto(link);
  await expect(admin.getByText(received.beware)).toBeVisible();
  await openAs(admin, link, ADMIN);
  await admin.getByRole("button", { name: received.button, exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(received.done.title);
  await page.goto("/hand-offs");
  await expect(page.locator("[data-hand-off=used]")).toContainText(ADMIN.name);
});
