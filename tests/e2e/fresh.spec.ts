import { expect, test } from "@playwright/test";
import { ADMIN, call, keyboard, open, permit, registerApp, signIn, signInAt } from "./walk";

// Mostly waiting for the sandbox to replicate: one after the other, beside tests that keep a processor busy.
test.describe.configure({ mode: "default" });

test("a newcomer walks from an empty tenant to the first rows", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).hostname));
  await signIn(page);
  await registerApp(page);
  await permit(page);
  await call(page);
  await page.goto("/status");
  await expect(page.locator("[data-summary=ready]")).toBeVisible();
  expect(errors).toEqual([]);
  expect([...hosts]).toEqual(["localhost"]);
});

test("the same walk in Korean, with the keyboard alone", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  const hand = keyboard(page);
  await signIn(page, "ko", hand);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await registerApp(page, "ko", hand);
  await permit(page, "ko", hand);
  await call(page, "ko", hand);
});

test("a reload, and another browser, go on at the first unmet stage", async ({ page, browser }) => {
  await open(page, "fresh");
  let world = "";
  page.on("request", (request) => {
    world = /\/sandbox\/([\w-]{8,})\//.exec(request.url())?.[1] ?? world;
  });
  await signIn(page);
  await registerApp(page);
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/setup\/(enrollment|permission)/);
  const resumed = page.url();
  await page.reload();
  expect(page.url()).toBe(resumed);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`/sandbox/start?world=${world}`);
  await other.getByRole("button", { name: "Sign in with Microsoft" }).click();
  await signInAt(other, ADMIN);
  await other.goto("/setup/app");
  await expect(other.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "pass");
});
