import { expect, test } from "@playwright/test";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible } from "./accessible";
import { expectStatus, open } from "./walk";

const { kit } = ready.build();

test("somebody who does not sign in confirms a check, subscribes to when that ends, and takes both back", async ({
  page,
  request,
}) => {
  await open(page, "ready");
  await page.goto("/setup/sign-in?way=manual");
  await page.locator("form input[name=tenant]").fill(kit.tenant);
  await page.locator("form input[name=clientId]").fill(kit.clientId ?? "");
  await page.locator("form input[name=userPrincipalName]").fill(kit.userPrincipalName ?? "");
  await page.getByRole("button", { name: "Save and check" }).click();
  await expect(page).toHaveURL(/\/setup\/sign-in$/);
  await page.goto("/setup/role");
  const role = page.locator('[data-check="erv-role"]');
  await expectStatus(page, "erv-role", "blocked");

  await role.getByText("I have looked myself").click();
  await role.getByLabel("Counts for").selectOption("180");
  await role.getByLabel(/^Note/).fill("Seen in user management.");
  await expectAccessible(page);
  await role.getByRole("button", { name: "I have checked it" }).click();
  await expectStatus(page, "erv-role", "manual");
  await expect(role).toContainText(/Confirmed on .+ by somebody who had not signed in\. Valid until/);

  await page.goto("/watch");
  await page.getByRole("button", { name: "Make a calendar" }).click();
  const address = await page.locator("#new-calendar").innerText();
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.locator("#new-calendar")).toHaveCount(0);
  const feed = await request.get(address);
  expect(feed.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "referrer-policy": "no-referrer",
  });
  expect(await feed.text()).toMatch(/^SUMMARY:contoso\.example: The confirmation of/m);
  await page.getByRole("button", { name: /^End the calendar/ }).click();
  await expect(page.locator('[data-calendar="ended"]')).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);

  await page.goto("/status");
  const confirmed = page.locator('[data-confirmation="counts"]');
  await expect(confirmed).toContainText(/1(?:79|80) days left/);
  await expect(confirmed).toContainText("Seen in user management.");
  await expect(page.locator('[data-expiry="attestation"]')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Take back the confirmation/ }).click();
  await expect(page.locator('[data-confirmation="ended"]')).toBeVisible();
  await page.goto("/setup/role");
  await expectStatus(page, "erv-role", "blocked");
});
