import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible } from "./accessible";
import { enter, pasteIds } from "./set-up";
import { call, open } from "./walk";

const { sandbox, shares, status } = texts("en");

/** A scenario with its ids filled in and checked once; gives the integration's address. */
async function checked(page: Page, scenario: string): Promise<string> {
  await enter(page, scenario);
  await page.goto("/status");
  await page.waitForURL(/\/status\/[\w-]{36}$/);
  return page.url();
}

async function fits(page: Page): Promise<void> {
  expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
}

test("access that holds is told with its badge, and two days later neither page nor badge calls it ready", async ({
  page,
  browser,
}) => {
  await open(page, "ready");
  await pasteIds(page, ready.build().kit);
  await page.goto("/setup");
  await call(page);
  await page.goto("/status");
  await expect(page.locator("[data-summary=ready]")).toBeVisible();
  await expect(page.locator("[data-link][data-state=holds]").first()).toBeVisible();
  const address = page.url();

  await page.getByRole("button", { name: status.badge.make, exact: true }).click();
  const [svg, json] = await Promise.all(
    ["svg", "json"].map((format) => page.locator(`#new-badge-${format}`).innerText()),
  );
  await expectAccessible(page);
  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.request.get(json ?? "");
  expect(await answer.json()).toMatchObject({ state: "ready", checkedAt: expect.any(String) });
  expect(answer.headers()["cache-control"]).toContain("max-age=60");
  const picture = await stranger.request.get(svg ?? "");
  expect(picture.headers()["content-type"]).toContain("image/svg+xml");
  expect(await picture.text()).not.toMatch(/contoso/i);
  // The page itself is nobody else's.
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(status.detail.missing.title);
  expect(await stranger.content()).not.toContain("contoso");

  await page.goto("/sandbox");
  await page.locator("input[name=amount]").fill("2");
  await page.getByRole("button", { name: sandbox.time.move, exact: true }).click();
  await expect(page.locator("input[name=amount]")).toHaveValue("");
  await page.goto(address);
  await expect(page.locator("[data-summary=stale]")).toBeVisible();
  await expect(page.locator("[data-link][data-state=unknown]")).toHaveCount(10);
  await expectAccessible(page);
  expect(await (await stranger.request.get(json ?? "")).json()).toMatchObject({ state: "unknown" });
  expect(await (await stranger.request.get(svg ?? "")).text()).toContain(status.badge.shown.unknown);

  await page.getByRole("button", { name: status.badge.revoke, exact: true }).click();
  await expect(page.locator("[data-badge=ended]")).toHaveCount(1);
  await expect(page.locator("#new-badge-svg")).toHaveCount(0);
  for (const gone of [svg, json]) expect((await stranger.request.get(gone ?? "")).status()).toBe(404);
});

test("a broken link is named, its runs are kept and compared, and a note stays as it was written", async ({ page }) => {
  const address = await checked(page, "secret-wrong");
  await expect(page.locator("[data-summary=not-ready]")).toBeVisible();
  await expect(page.locator("[data-link=secret]")).toContainText(texts("en").support.chain.named);
  await expectAccessible(page);

  await pasteIds(page, ready.build().kit);
  await page.goto(address);
  await expect(
    page.locator("[data-link=secret][data-state=holds], [data-link=secret][data-state=unknown]"),
  ).toBeVisible();
  expect(await page.locator("[data-run]").count()).toBeGreaterThan(1);
  await page
    .getByRole("radio", { name: /^Compare from/ })
    .last()
    .check();
  await page.getByRole("button", { name: status.history.compare, exact: true }).click();
  await expect(page.getByRole("heading", { name: shares.compare.verdicts })).toBeVisible();
  await page.getByRole("link", { name: status.run.back, exact: true }).click();
  await page.locator("[data-run] a").last().click();
  await expect(page.locator('[data-check="credential-accepted"]')).toHaveAttribute("data-status", "fail");
  await page.goto(`${address}/runs/altered`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(status.run.missing.title);

  await page.goto(address);
  const note = "<b>Called</b> the admin\nwho renews the secret on Friday";
  await page.locator("textarea[name=text]").fill(note);
  await page.getByRole("button", { name: status.notes.add, exact: true }).click();
  await expect(page.locator("[data-note] p").first()).toHaveText(note);
});

test("the list is searched, filtered and saved, also without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await open(page, "secret-wrong");
  await pasteIds(page, ready.build().kit);
  await page.goto("/status");
  await fits(page);
  await page.getByRole("link", { name: status.detail.all, exact: true }).click();
  await expect(page.locator("[data-integration]")).toHaveCount(1);
  await fits(page);
  const file = await (await page.request.get("/status/export/json?sort=expiry")).json();
  expect(file.integrations).toMatchObject([{ tenant: ready.build().kit.tenant }]);
  expect(await (await page.request.get("/status/export/csv")).text()).toContain(ready.build().kit.tenant);
  await page.locator("input[name=search]").fill("fabrikam");
  await page.getByRole("button", { name: status.filter.apply, exact: true }).click();
  await expect(page.locator("[data-total='0']")).toHaveText(status.none);
  await page.getByRole("link", { name: status.showAll, exact: true }).click();
  await page.locator("select[name=state]").selectOption("stale");
  await page.getByRole("button", { name: status.filter.apply, exact: true }).click();
  await expect(page.locator("[data-total='0']")).toBeVisible();
});

test("the list is accessible in Korean", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await open(page, "erv-missing");
  await pasteIds(page, ready.build().kit);
  await page.goto("/status?sort=name");
  await expect(page.locator("[data-integration]")).toHaveCount(1);
  await expectAccessible(page);
  await page.locator("[data-integration] a").first().click();
  await expectAccessible(page);
});
