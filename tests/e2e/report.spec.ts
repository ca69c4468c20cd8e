import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { readTable } from "@/lib/report/csv";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible, LOCALES } from "./accessible";
import { enter, getToken, pasteIds } from "./set-up";
import { BOT, open } from "./walk";

/** A ready partner's token, and the page where reports begin. */
async function start(page: Page): Promise<void> {
  await enter(page, "ready");
  await getToken(page, BOT);
  await page.goto("/report");
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const write = (page: Page, text: string) => page.locator("textarea[name=text]").fill(text);

/** Saves the query on the page and makes a report of it. */
async function saveAndRun(page: Page, name: string, locale: Locale = "en"): Promise<void> {
  const { report } = texts(locale);
  await page.locator("#field-name").fill(name);
  await press(page, report.save.button);
  await expect(page).toHaveURL(/\/report\/new\?query=/);
  await press(page, report.plan.button);
  await expect(page).toHaveURL(/\/report\/[0-9a-f-]{36}/);
}

/** Keeps back what the page sends next, until its answer may come. */
async function hold(page: Page): Promise<{ come(): void }> {
  let come = () => {};
  const mayCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/report", (route) => mayCome.then(() => route.continue()), { times: 1 });
  return { come };
}

/** What the sandbox's own rows say about Korea's customers. */
function expectedRows(): string[][] {
  const rows = ready.build().state.insights.rows.CustomersAndTenants ?? [];
  const kept = rows.filter(
    ({ CustomerMarket, AvailableSeats }) => CustomerMarket === "Korea" && Number(AvailableSeats) > 100,
  );
  kept.sort((one, other) => Number(other.BilledRevenueUSD) - Number(one.BilledRevenueUSD));
  return kept.map((row) => ["CustomerName", "CustomerMarket", "BilledRevenueUSD"].map((column) => String(row[column])));
}

test("from the live columns to a downloaded file whose rows are the sandbox's", async ({ page }) => {
  const { report } = texts("en");
  await start(page);
  const builder = page.locator("form[data-builder]");
  await page.waitForLoadState("networkidle");
  await builder.locator("select[name=dataset]").selectOption("CustomersAndTenants");
  const answer = await hold(page);
  await press(page, report.builder.show);
  // On its way: nothing can be ticked that the answer would draw over.
  await expect(builder.locator("> [inert]")).toHaveCount(1);
  answer.come();
  await expect(builder).toHaveAttribute("data-builder", "CustomersAndTenants");
  await expect(builder.locator("> [inert]")).toHaveCount(0);
  const ticked = builder.locator("input[name=column]:checked");
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  for (const column of ["CustomerName", "CustomerMarket", "BilledRevenueUSD"])
    await builder.locator(`input[name=column][value=${column}]`).check();
  await builder.locator("select[name=filterColumn]").first().selectOption("CustomerMarket");
  await builder.locator("input[name=filterValue]").first().fill("Korea");
  await press(page, report.builder.update);
  await builder.locator("select[name=filterColumn]").nth(1).selectOption("AvailableSeats");
  await builder.locator("select[name=filterOperator]").nth(1).selectOption(">");
  await builder.locator("input[name=filterValue]").nth(1).fill("100");
  await builder.locator("select[name=orderColumn]").first().selectOption("BilledRevenueUSD");
  await builder.locator("input[name=limit]").fill("");
  await builder.locator("select[name=timespan]").selectOption("LIFETIME");
  await press(page, report.builder.update);
  const query =
    "SELECT CustomerName, CustomerMarket, BilledRevenueUSD FROM CustomersAndTenants WHERE CustomerMarket = 'Korea' AND AvailableSeats > 100 ORDER BY BilledRevenueUSD DESC TIMESPAN LIFETIME";
  await expect(page.locator("textarea[name=text]")).toHaveValue(query);
  await press(page, report.query.try);
  const expected = expectedRows();
  expect(expected.length).toBeGreaterThan(1);
  await expect(page.locator("[data-rows]")).toHaveAttribute("data-rows", String(expected.length));

  await page.locator("#field-name").fill("Korea: revenue");
  await press(page, report.save.button);
  await expect(page.locator("#field-name-problem")).toContainText("Korea revenue");
  await saveAndRun(page, "Korea revenue");
  await expect(page.locator("[data-progress]")).toHaveAttribute("data-progress", /pending|running|ready/);
  // The page looks again by itself.
  await expect(page.locator("[data-progress=ready]")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("[data-file-rows]")).toHaveAttribute("data-file-rows", String(expected.length));
  await expect(page.locator("[data-chart=BilledRevenueUSD]")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the CSV file" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^Korea-revenue-\d{4}-\d{2}-\d{2}\.csv$/);
  const file = readTable(readFileSync(await download.path(), "utf8"), ",", true, 1_000);
  expect(file).toEqual({
    columns: ["CustomerName", "CustomerMarket", "BilledRevenueUSD"],
    rows: expected,
    total: expected.length,
  });
});

test("a query that insights refuses is marked at its place, and mended by a press", async ({ page }) => {
  const { report } = texts("en");
  await start(page);
  await write(page, "SELECT *, Contry FROM Profile\nWHERE City = Seoul OR City = 'Redmond'");
  await press(page, report.query.try);
  await expect(page.locator("[data-query=bad]")).toBeVisible();
  await expect(page.locator("[data-problem]")).toHaveCount(4);
  await expect(page.locator("[data-problem=column-unknown]")).toContainText("Line 1, character 11");
  await expect(page.locator("[data-problem=column-unknown]")).toContainText("Country");
  await expect(page.locator("[data-problem=literal-missing]")).toContainText("Line 2, character 14");
  await expect(page.locator("[data-problem-place='3'] mark")).toHaveText("Seoul");
  await page.locator("[data-problem=column-unknown] button").click();
  await expect(page.locator("[data-problem]")).toHaveCount(3);
  await page.locator("[data-problem=literal-missing] button").click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(
    "SELECT *, Country FROM Profile\nWHERE City = 'Seoul' OR City = 'Redmond'",
  );
  await expect(page.locator("[data-rows]")).toHaveCount(0);
  await write(page, "SELECT City, Country FROM Profile WHERE City IN ('Seoul', 'Redmond')");
  await press(page, report.query.try);
  await expect(page.locator("[data-rows='2']")).toBeVisible();
});

test("a schedule is held to Microsoft's rules, then paused, resumed and deleted", async ({ page }) => {
  const { report } = texts("en");
  await start(page);
  await page.locator("#field-name").fill("Weekly");
  await press(page, report.save.button);
  await page.getByRole("radio", { name: new RegExp(report.plan.schedule) }).check();
  const proposed = await page.locator("#field-startAt").inputValue();
  await page.locator("#field-startAt").fill("2020-01-01T00:00");
  await page.locator("#field-everyHours").fill("6");
  await page.locator("#field-times").fill("0");
  await press(page, report.plan.button);
  for (const name of ["startAt", "everyHours", "times"])
    await expect(page.locator(`#field-${name}`)).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#field-everyHours-problem")).toContainText("24");
  await page.locator("#field-startAt").fill(proposed);
  await page.locator("#field-everyHours").fill("168");
  await page.locator("#field-times").fill("");
  await press(page, report.plan.button);
  await expect(page.locator("[data-progress=later]")).toBeVisible();
  await press(page, "Pause Weekly");
  await expect(page.locator("[data-progress=paused]")).toBeVisible();
  await press(page, "Resume Weekly");
  await expect(page.locator("[data-progress=later]")).toBeVisible();
  await page.locator("summary", { hasText: "Delete" }).click();
  await press(page, report.reports.deleteButton);
  await expect(page).toHaveURL(/\/report#reports$/);
  await expect(page.locator("[data-report]")).toHaveCount(0);
  await page.locator("[data-saved-query=Weekly] summary").click();
  await press(page, report.queries.deleteButton);
  await expect(page.locator("[data-saved-query=Weekly]")).toHaveCount(0);
});

test("without a token the page says what is missing", async ({ page }) => {
  const { missing } = texts("en").report;
  for (const path of ["/report", "/report/new?query=x", "/report/5f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: missing.integration.title })).toBeVisible();
  }
  await open(page, "ready");
  await pasteIds(page, ready.build().kit);
  await page.goto("/report");
  await expect(page.getByRole("heading", { name: missing.token.title })).toBeVisible();
  await expect(page.getByRole("link", { name: missing.token.button })).toHaveAttribute("href", "/setup/token");
  const file = await page.request.get("/report/5f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7/file", { maxRedirects: 0 });
  expect([file.status(), file.headers().location]).toEqual([303, "/report"]);
  expect((await page.request.get("/report/..%2f..%2fx/file", { maxRedirects: 0 })).status()).not.toBe(200);
  expect((await page.goto("/report/not-an-id"))?.status()).toBe(404);
});

test("the whole way works without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { report } = texts("en");
  await start(page);
  await page.locator("select[name=dataset]").selectOption("Profile");
  await press(page, report.builder.show);
  await expect(page.locator("form[data-builder=Profile]")).toBeVisible();
  await write(page, "SELECT MPNId FROM Profil");
  await press(page, report.query.check);
  await expect(page.locator("[data-problem=dataset-unknown]")).toContainText("Profile");
  await page.locator("[data-problem=dataset-unknown] button").click();
  await press(page, report.query.try);
  await expect(page.locator("[data-rows='3']")).toBeVisible();
  await saveAndRun(page, "Locations");
  await expect(page.locator("[data-progress=ready]")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("[data-file-rows='3']")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the CSV file" }).click();
  expect(readFileSync(await (await coming).path(), "utf8").split("\r\n")).toHaveLength(4);
});

for (const tag of LOCALES) {
  test.describe(tag, () => {
    test.use({ locale: tag });

    test("every report page is accessible and fits 390 px", async ({ page }) => {
      const locale = tag === "ko-KR" ? "ko" : "en";
      const { report } = texts(locale);
      const look390 = async (name: string) => {
        await page.evaluate(() => {
          for (const one of document.querySelectorAll("details")) one.open = true;
        });
        await expectAccessible(page);
        await shoot(page, `${name}-${locale}-1280`);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await shoot(page, `${name}-${locale}-390`);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto("/report");
      await look390("missing");
      await start(page);
      await write(page, "SELECT CustomerNam, * FROM CustomersAndTenants WHERE Product = Azure OR Month LIKE 5 LIMIT 0");
      await press(page, report.query.check);
      await expect(page.locator("[data-problem]").first()).toBeVisible();
      await look390("problems");
      await write(
        page,
        "SELECT CustomerName, Product, BilledRevenueUSD FROM CustomersAndTenants LIMIT 30 TIMESPAN LIFETIME",
      );
      await press(page, report.query.try);
      await expect(page.locator("[data-rows='30']")).toBeVisible();
      await page.locator("#field-name").fill("매출!");
      await press(page, report.save.button);
      await expect(page.locator("#field-name-problem")).toBeVisible();
      await look390("query");
      await page.locator("#field-name").fill("Revenue by customer");
      await press(page, report.save.button);
      await expect(page).toHaveURL(/new\?query/);
      await page.getByRole("radio", { name: new RegExp(report.plan.schedule) }).check();
      await page.locator("#field-everyHours").fill("5");
      await press(page, report.plan.button);
      await expect(page.locator("#field-everyHours-problem")).toBeVisible();
      await look390("plan");
      await page.getByRole("radio", { name: new RegExp(report.plan.now) }).check();
      await press(page, report.plan.button);
      await expect(page.locator("[data-progress]")).toBeVisible();
      await look390("progress");
      await expect(page.locator("[data-progress=ready]")).toBeVisible({ timeout: 30_000 });
      await expect(page.locator("[data-chart]")).toBeVisible();
      await look390("file");
      await page.goto("/report");
      await look390("lists");
    });
  });
}

/** Pictures for whoever looks at the pages; taken only where a folder is named. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
