import { expect, test } from "@playwright/test";
import type { Check } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import { texts } from "@/lib/locales";
import { scenarios } from "@/lib/sandbox/scenarios";
import { enter } from "./set-up";
import { ADMIN, expectStatus, fix, signInAt } from "./walk";

const { pages } = texts("en");

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

test("there are situations to mend", () => {
  expect(mendable.length).toBeGreaterThan(17);
});

for (const { id, stage, check } of mendable)
  test(`${id}: red, one press, green`, async ({ page }) => {
    await enter(page, id, ADMIN);
    await page.goto(`/setup/${stage}`);
    if (stage === "role") {
      await page.getByRole("button", { name: pages.partnerCenter.app, exact: true }).click();
      await signInAt(page, ADMIN);
    }
    await fix(page, check);
    await expectStatus(page, check, "pass");
  });
