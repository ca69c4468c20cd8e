import { expect, type Page, test } from "@playwright/test";
import { ADMIN, BOT, expectStatus, signInAt } from "./walk";

/** The whole walk from an empty tenant, in the words of one language, using only what the pages offer. */
async function walkFresh(page: Page, say: Words): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: say.start }).click();
  await expect(page).toHaveURL(/\/setup\/sign-in/);
  await page.getByRole("button", { name: say.signIn }).click();
  await signInAt(page, ADMIN);
  await expectStatus(page, "tenant", "pass");

  await page.getByLabel(say.user).fill(BOT.name);
  await page.getByRole("button", { name: say.useAccount }).click();
  await page.getByRole("button", { name: say.allow }).first().click();
  await signInAt(page, ADMIN);
  await expectStatus(page, "integration-user", "pass");

  await page.goto("/setup/app");
  await fix(page, "app-registration");
  await expectStatus(page, "app-registration", "pass");
  await expectStatus(page, "app-service-principal", "pass");
  await fix(page, "client-secret");
  await page.getByRole("button", { name: say.keptSecret }).click();
  await expectStatus(page, "credential-accepted", "pass");

  await page.goto("/setup/permission");
  await fix(page, "partner-center-api");
  await expectStatus(page, "partner-center-api", "pass");
  await expectStatus(page, "api-permission", "pass");
  await fix(page, "admin-consent");
  await expectStatus(page, "admin-consent", "pass");

  await page.goto("/setup/role");
  await page.getByRole("button", { name: say.throughApp }).click();
  await signInAt(page, ADMIN);
  await expectStatus(page, "erv-role", "fail");
  await fix(page, "erv-role");
  await expectStatus(page, "erv-role", "pass");

  await page.goto("/setup/token");
  await page.getByRole("button", { name: say.getToken }).click();
  await signInAt(page, BOT);
  await expectStatus(page, "token-issued", "pass");
  await expectStatus(page, "token-mfa", "pass");
  await expect(page.locator("[data-claim=amr]")).toContainText("mfa");

  await page.goto("/setup/first-call");
  await expectStatus(page, "insights-access", "pass");
  await expect(page.locator("[data-rows]").first()).toBeVisible();
  await expect(page.locator("[data-rows] tbody tr").first()).toBeVisible();
}

/** Presses the one primary button of a finding. */
async function fix(page: Page, check: string): Promise<void> {
  await expectStatus(page, check, "fail");
  await page.locator(`[data-check="${check}"] .fix-box form button`).first().click();
}

interface Words {
  readonly start: string;
  readonly signIn: string;
  readonly user: string;
  readonly useAccount: string;
  readonly allow: string;
  readonly keptSecret: string;
  readonly throughApp: string;
  readonly getToken: string;
}

test("a newcomer walks from an empty tenant to the first rows", async ({ page }) => {
  await walkFresh(page, {
    start: "Start the set-up",
    signIn: "Sign in with Microsoft",
    user: "Sign-in name",
    useAccount: "Use this account",
    allow: "Allow the set-up permissions",
    keptSecret: "I have kept it",
    throughApp: "Sign in through your app",
    getToken: "Sign in and get a token",
  });
  await page.goto("/setup");
  await expect(page).toHaveURL(/first-call/);
});
