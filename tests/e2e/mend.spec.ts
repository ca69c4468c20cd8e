import { expect, type Page, test } from "@playwright/test";
import type { Check } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import { texts } from "@/lib/locales";
import { scenarios } from "@/lib/sandbox/scenarios";
import { ADMIN, expectStatus, fix, open, signInAt } from "./walk";

const { pages, sandbox, ui } = texts("en");

/** Situations that a browser meets in another way. */
const ELSEWHERE = new Set([
  // Walked from its first page to its last in fresh.spec.ts.
  "fresh",
  // The form takes no secret's id for a secret.
  "secret-id-pasted",
  // Whether the account is assigned shows only when a token is asked for.
  "assignment-required",
]);

/** Situations whose broken link a button mends before anybody asks for a token, and where that button stands. */
const mendable = scenarios.flatMap(({ id, expect, brokenLink }) => {
  const check: Check | null = brokenLink === null ? null : checkOf(brokenLink);
  const finding = /^fail:(.+)$/.exec(expect[brokenLink ?? ""] ?? "")?.[1] ?? "";
  const isEarly = check?.stage === "app" || check?.stage === "permission" || check?.stage === "role";
  return !ELSEWHERE.has(id) && check && isEarly && check.findings[finding]?.fix
    ? [{ id, stage: check.stage, check: check.id }]
    : [];
});

/** An admin whose organization allowed the set-up long ago, with the situation's ids filled in. */
async function enter(page: Page, scenario: string): Promise<void> {
  await open(page, scenario);
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, ADMIN);
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/[a-z-]+$/);
}

test("there are situations to mend", () => {
  expect(mendable.length).toBeGreaterThan(17);
});

for (const { id, stage, check } of mendable)
  test(`${id}: red, one press, green`, async ({ page }) => {
    await enter(page, id);
    await page.goto(`/setup/${stage}`);
    if (stage === "role") {
      await page.getByRole("button", { name: pages.partnerCenter.app, exact: true }).click();
      await signInAt(page, ADMIN);
    }
    await fix(page, check);
    await expectStatus(page, check, "pass");
  });
