import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import certificate from "@/lib/sandbox/scenarios/certificate";
import { CONNECTOR_CERTIFICATE, OTHER_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { expectAccessible } from "./accessible";
import { enter, getToken } from "./set-up";
import { ADMIN, BOT, expectStatus, open } from "./walk";

const { kit } = certificate.build();
const { ui, watchPage } = texts("en");
const SECOND_LINE = CONNECTOR_CERTIFICATE.split("\n")[1] ?? "";
const KEY_LINE = CONNECTOR_CERTIFICATE.split("PRIVATE KEY-----\n")[1]?.split("\n")[0] ?? "";

test("a tenant that forbids secrets: a pasted certificate reaches the first rows and nobody sees it again", async ({
  page,
}) => {
  await open(page, "certificate");
  await page.goto("/setup/sign-in?way=manual");
  const field = (name: string) => page.locator(`form [name=${name}]`);
  await field("tenant").fill(kit.tenant);
  await field("clientId").fill(kit.clientId ?? "");
  await field("userPrincipalName").fill(kit.userPrincipalName ?? "");
  await field("certificate").fill(CONNECTOR_CERTIFICATE.split("-----BEGIN PRIVATE")[0] ?? "");
  await page.getByRole("button", { name: ui.ids.save, exact: true }).click();
  await expect(page.locator("#field-certificate-problem")).toHaveText(ui.fieldProblems.certificate["no-key"]);
  await expect(field("clientId")).toHaveValue(kit.clientId ?? "");
  await expect(field("certificate")).toHaveValue("");
  await expectAccessible(page);
  await field("certificate").fill(CONNECTOR_CERTIFICATE);
  await page.getByRole("button", { name: ui.ids.save, exact: true }).click();
  await expect(page).toHaveURL(/\/setup\/sign-in$/);

  await page.goto("/setup/app");
  await expectStatus(page, "credential-accepted", "pass");
  await expect(page.getByText(/^[0-9A-F]{40}, until /)).toBeVisible();
  await getToken(page, BOT);
  await page.goto("/setup/first-call");
  await expectStatus(page, "first-query", "pass");
  for (const path of ["/setup/sign-in?way=manual", "/setup/app", "/watch", "/status"]) {
    await page.goto(path);
    const shown = await page.content();
    for (const line of [SECOND_LINE, KEY_LINE]) expect(shown).not.toContain(line);
  }

  const data = process.env.E2E_DATA ?? "";
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(3);
  for (const { parentPath, name } of files)
    expect(readFileSync(path.join(parentPath, name), "latin1").includes(KEY_LINE), name).toBe(false);

  await page.goto("/watch");
  await expect(page.locator("[data-kept=certificate]")).toContainText(watchPage.kept.names.certificate);
  await page.locator("[data-kept=certificate]").getByRole("button").click();
  await expect(page.locator("[data-kept]")).toHaveCount(0);
  await page.goto("/setup/app");
  await expectStatus(page, "credential-accepted", "blocked");
});

test("a certificate that was never uploaded is named by the thumbprint to look for", async ({ page }) => {
  await enter(page, "certificate-unknown", ADMIN);
  await page.goto("/setup/app");
  await expectStatus(page, "client-secret", "not-applicable");
  await expectStatus(page, "credential-accepted", "fail");
  await expect(page.locator('[data-check="credential-accepted"]')).toContainText(/[0-9A-F]{40}/);
  // A thumbprint is one word of forty letters.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/setup/app", "/setup/sign-in?way=manual", "/hand-offs", "/status", "/sandbox"]) {
    await page.goto(path);
    if (path === "/setup/app") await expectStatus(page, "credential-accepted", "fail");
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, path).toBeLessThanOrEqual(0);
  }
  await page.goto("/setup/sign-in?way=manual");
  await page.locator("form [name=secret]").fill("Kv38Q~sandbox.connector.secret_1111fGhIj");
  await page.locator("form [name=certificate]").fill(OTHER_CERTIFICATE);
  await page.getByRole("button", { name: ui.ids.save, exact: true }).click();
  await expect(page.locator("#field-certificate-problem")).toHaveText(ui.fieldProblems.certificate.both);
});
