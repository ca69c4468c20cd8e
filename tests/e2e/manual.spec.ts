import { expect, type Page, test } from "@playwright/test";
import ready from "@/lib/sandbox/scenarios/ready";
import { call, open } from "./walk";

const { kit } = ready.build();

const field = (page: Page, name: string) => page.locator(`form input[name=${name}]`);

test("manual mode: pasted ids lead to rows without an admin's sign-in", async ({ page }) => {
  await open(page, "ready");
  await page.getByRole("link", { name: "Enter the ids" }).click();
  await field(page, "tenant").fill(` “${kit.tenant}” `);
  await field(page, "clientId").fill(`\u200B${kit.clientId}`);
  await field(page, "secret").fill(kit.secret ?? "");
  await field(page, "userPrincipalName").fill(kit.userPrincipalName ?? "");
  await page.getByRole("button", { name: "Save and check" }).click();
  await expect(page).toHaveURL(/\/setup\/sign-in$/);
  await expect(page.locator('[data-check="tenant"]')).toHaveAttribute("data-status", "pass");
  await page.goto("/setup/app");
  await expect(page.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "pass");
  await expect(page.locator('[data-check="app-registration"]')).toHaveAttribute("data-status", "blocked");
  await call(page);
  await page.goto("/status");
  await expect(page.locator("[data-summary=ready]")).toBeVisible();
});

test("a secret ID is caught before it is sent, and nothing typed is lost", async ({ page }) => {
  await open(page, "ready");
  await page.goto("/setup/sign-in?way=manual");
  await field(page, "tenant").fill("not a tenant");
  await field(page, "secret").fill("8f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7");
  await page.getByRole("button", { name: "Save and check" }).click();
  await expect(field(page, "tenant")).toHaveValue("not a tenant");
  await expect(field(page, "tenant")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "secret")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "secret")).toHaveValue("");
});

test("without JavaScript the forms work and the status can be read", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await open(page, "ready");
  await page.goto("/setup/sign-in?way=manual");
  await field(page, "tenant").fill(kit.tenant);
  await field(page, "clientId").fill(kit.clientId ?? "");
  await field(page, "secret").fill(kit.secret ?? "");
  await page.getByRole("button", { name: "Save and check" }).click();
  await expect(page).toHaveURL(/\/setup\/sign-in$/);
  await page.goto("/status");
  await expect(page.locator("[data-summary]")).toBeVisible();
  await page.goto("/setup/app");
  await expect(page.locator('[data-check="credential-accepted"][data-status="pass"]')).toBeVisible();
});
