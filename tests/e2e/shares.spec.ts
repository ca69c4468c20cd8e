import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { plural } from "@/lib/locales/text";
import { expectAccessible } from "./accessible";
import { enter } from "./set-up";

const { shares } = texts("en");

/** A scenario with its ids filled in and checked once. */
async function checked(page: Page, scenario: string): Promise<void> {
  await enter(page, scenario);
  await page.goto("/setup");
  await page.waitForURL(/\/setup\/[a-z-]+$/);
}

/** From the page of a stage to the link of a new share. */
async function share(page: Page): Promise<string> {
  await page.getByRole("link", { name: shares.make.link, exact: true }).click();
  await expect(page.getByRole("heading", { name: shares.make.preview })).toBeVisible();
  await page.getByRole("button", { name: shares.make.button, exact: true }).click();
  const link = await page.locator("#new-share").innerText();
  await page.getByRole("button", { name: shares.list.made.stored, exact: true }).click();
  await expect(page.locator("#new-share")).toHaveCount(0);
  return link;
}

async function privateWindow(browser: Browser, options = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test("a run is shared, opened without signing in, judged again, compared, and gone once it is ended", async ({
  page,
  browser,
}) => {
  await checked(page, "secret-wrong");
  const shown = page.getByRole("link", { name: shares.make.link, exact: true });
  await shown.click();
  // What leaves is shown before it does, and nobody's name is in it.
  await expect(page.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "fail");
  const preview = await page.locator("main").innerText();
  expect(preview).toContain("tenant-1.example");
  expect(preview).not.toContain("contoso");
  await page.goBack();
  const link = await share(page);

  const support = await privateWindow(browser);
  const answer = await support.goto(link);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(support.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
  await expect(support.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(support.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "fail");
  expect(await support.content()).not.toContain("contoso");
  await support.getByRole("link", { name: shares.judge.button, exact: true }).click();
  await expect(support.locator("[data-judged='0']")).toHaveText(shares.judge.same);
  await expectAccessible(support);

  // The file opens elsewhere, and differs in nothing from the run it was made of.
  const loading = support.waitForEvent("download");
  await support.getByRole("link", { name: shares.formats.json, exact: true }).click();
  const file = await (await loading).path();
  expect(JSON.parse(readFileSync(file, "utf8")).redaction.mode).toBe("redacted");
  await support.getByRole("link", { name: shares.shared.compare, exact: true }).click();
  await support
    .locator("input[type=file][name=after]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: readFileSync(file) });
  await support.getByRole("button", { name: shares.compare.button, exact: true }).click();
  await expect(support.locator("[data-comparison='0']")).toContainText(shares.compare.nothing);
  await expectAccessible(support);

  await page.reload();
  await expect(page.locator("[data-share=open]")).toContainText(plural(shares.list.opened, 1, "en"));
  await expectAccessible(page);
  await page.getByRole("button", { name: shares.list.revoke, exact: true }).click();
  await expect(page.locator("[data-share=revoked]")).toHaveCount(1);
  await support.goto(link);
  await expect(support.getByRole("heading", { level: 1 })).toHaveText(shares.shared.revoked.title);
  expect((await support.request.get(`${link}/json`)).status()).toBe(404);
  await support.goto(`${link.slice(0, -2)}xx`);
  await expect(support.getByRole("heading", { level: 1 })).toHaveText(shares.shared.altered.title);
});

test("a file is opened and two runs are compared without JavaScript, on a phone", async ({ browser }) => {
  const page = await privateWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await checked(page, "secret-wrong");
  await page.goto("/reports/new");
  const fileOf = async (href: string) => (await page.request.get(href)).body();
  const early = await fileOf("/reports/new/json");
  expect(String(early)).not.toContain("contoso");

  // Names go along only when that is chosen, and only once it is meant.
  await page.getByRole("link", { name: shares.make.modes.clear.name, exact: true }).click();
  await expect(page.locator("main")).toContainText("contoso.example");
  await page.getByRole("button", { name: shares.make.button, exact: true }).click();
  await expect(page.getByText(shares.make.mustAgree)).toBeVisible();

  await page.goto("/reports/open");
  await page.locator("textarea").fill("it does not work");
  await page.getByRole("button", { name: shares.open.button, exact: true }).click();
  await expect(page.getByText(shares.problems["not-json"])).toBeVisible();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: early });
  await page.getByRole("button", { name: shares.open.button, exact: true }).click();
  await expect(page.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "fail");
  await page.getByRole("link", { name: shares.judge.button, exact: true }).click();
  await expect(page.locator("[data-judged]")).toBeVisible();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);

  await checked(page, "secret-missing");
  await page.goto("/status");
  await page.getByRole("link", { name: shares.make.link, exact: true }).click();
  const late = await fileOf("/reports/new/json");
  await page.goto("/reports/compare");
  for (const [name, buffer] of [
    ["before", early],
    ["after", late],
  ] as const)
    await page
      .locator(`input[type=file][name=${name}]`)
      .setInputFiles({ name: "run.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: shares.compare.button, exact: true }).click();
  await expect(page.getByRole("heading", { name: shares.compare.verdicts })).toBeVisible();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
});

test("somebody else's run can neither be shared nor listed nor ended", async ({ page, browser }) => {
  await checked(page, "secret-wrong");
  const href = await page.getByRole("link", { name: shares.make.link, exact: true }).getAttribute("href");
  await share(page);
  const id = new URLSearchParams(href?.split("?")[1]).get("run") ?? "";

  const other = await privateWindow(browser);
  const stranger = await privateWindow(browser);
  await stranger.goto(`/reports/new?run=${id}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(shares.make.noRun.title);
  expect((await stranger.request.get(`/reports/new/json?run=${id}`)).status()).toBe(404);
  await checked(other, "secret-missing");
  await other.goto("/reports");
  await expect(other.locator("[data-share]")).toHaveCount(0);
  await other.goto(`/reports/new?run=${id}`);
  const own = await other.locator("input[name=run]").getAttribute("value");
  expect(own).not.toBe(id);
  await expectAccessible(other);
  await page.goto("/reports");
  await expect(page.locator("[data-share=open]")).toHaveCount(1);
});
