import { expect, type Page, test } from "@playwright/test";
import { codeOf } from "@/lib/diagnosis/catalogue/codes";
import { texts } from "@/lib/locales";
import { wordsOf } from "@/lib/locales/code-words";
import { expectAccessible, LOCALES } from "./accessible";

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function openAll(page: Page, details: string): Promise<void> {
  await page.locator(details).evaluateAll((found) => {
    for (const one of found) if (one instanceof HTMLDetailsElement) one.open = true;
  });
}

/** What a code means, in a language. */
function meaningOf(code: string, language: "en" | "ko"): string {
  const found = codeOf("aadsts", code);
  return (found && wordsOf(found, language)?.meaning) ?? "";
}

for (const locale of LOCALES) {
  const language = locale === "ko-KR" ? "ko" : "en";
  const { errors } = texts(language);

  test.describe(locale, () => {
    test.use({ locale });

    test("the list, a code, a search and a code that is not there are accessible", async ({ page }) => {
      const paths = ["/support/errors", "/support/errors/AADSTS50076", "/support/errors/AADSTS99999"];
      for (const path of paths) {
        await page.goto(path);
        await page.locator("h1").waitFor();
        await openAll(page, "#looks ~ div details");
        await expectAccessible(page);
      }
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("a search leads to the code, and from there to its check", async ({ page }) => {
        await page.goto("/support/errors");
        await page.getByLabel(errors.search.label).fill("delegation");
        await page.getByRole("button", { name: errors.search.button, exact: true }).click();
        await expect(page).toHaveURL("/support/errors?q=delegation");
        await page.getByRole("link", { name: "AADSTS65001", exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("AADSTS65001");
        await expect(page.getByText(meaningOf("65001", language), { exact: true })).toBeVisible();
        const check = page.getByRole("link", { name: texts(language).checks["admin-consent"].title, exact: true });
        await expect(check).toHaveAttribute("href", "/setup/permission#check-admin-consent");
      });

      test("a search that finds nothing leads to Microsoft's look-up", async ({ page }) => {
        await page.goto("/support/errors?q=AADSTS99999");
        const link = page.getByRole("link", { name: errors.lookUp.replace("{code}", "AADSTS99999") });
        await expect(link).toHaveAttribute("href", "https://login.microsoftonline.com/error?code=99999");
      });
    });
  });
}

test("a number, another case and the bare code all lead to the one address of a code", async ({ page }) => {
  for (const written of ["65001", "aadsts65001", "AADSTS65001"]) {
    await page.goto(`/support/errors/${written}`);
    await expect(page).toHaveURL("/support/errors/AADSTS65001");
  }
  await page.goto("/support/errors/900420");
  await expect(page).toHaveURL("/support/errors/partner-center-900420");
});

test("a code that the catalogue does not hold leads to the search, which says so", async ({ page }) => {
  await page.goto("/support/errors/99999");
  await expect(page).toHaveURL("/support/errors?q=99999");
  const { errors } = texts("en");
  await expect(page.getByText(errors.search.noneText)).toBeVisible();
  await expect(page.getByLabel(errors.search.label)).toHaveValue("99999");
});

test("nothing scrolls sideways on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of [
    "/support/errors",
    "/support/errors?q=consent",
    "/support/errors/AADSTS50177",
    "/support/errors/graph-Authentication_RequestFromNonPremiumTenantOrB2CTenant",
    "/support/errors/AADSTS99999",
  ]) {
    await page.goto(path);
    await page.locator("h1").waitFor();
    await openAll(page, "details");
    await expectNoSidewaysScroll(page);
  }
});
