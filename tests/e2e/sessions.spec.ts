import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { ADMIN, BOT, open, signInAt } from "./walk";

const { sessions, ui } = texts("en");

async function enter(page: Page, world: string, account: typeof ADMIN): Promise<void> {
  await page.goto(`/sandbox/start?world=${world}`);
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, account);
}

test("a session elsewhere is listed and signed out, and its browser is a stranger at its next request", async ({
  page,
  browser,
}) => {
  await page.goto("/sessions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sessions.nobody.title);
  let world = "";
  page.on("request", (request) => {
    world = /\/sandbox\/([\w-]{8,})\//.exec(request.url())?.[1] ?? world;
  });
  await open(page, "ready");
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, ADMIN);
  const other = await (await browser.newContext({ userAgent: "Mozilla/5.0 (iPhone) Version/17.0 Safari/1" })).newPage();
  await enter(other, world, ADMIN);
  const colleague = await (await browser.newContext()).newPage();
  await enter(colleague, world, BOT);
  await colleague.goto("/sessions");
  await expect(colleague.locator("[data-session]")).toHaveCount(1);

  await page.goto("/sessions");
  await expect(page.locator("[data-session=here]")).toContainText(sessions.row.here);
  const elsewhere = page.locator("[data-session=elsewhere]").filter({ hasText: "Safari · iPhone" });
  await expect(elsewhere).toHaveCount(1);
  await expectAccessible(page);
  // A global administrator sees the colleague's too.
  await expect(page.locator("[data-session]")).toHaveCount(3);
  await page.getByRole("button", { name: sessions.endOthers, exact: true }).click();
  await expect(elsewhere).toHaveCount(0);
  await other.goto("/sessions");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(sessions.nobody.title);
  await page.locator("[data-session=elsewhere]").getByRole("button").click();
  await expect(page.locator("[data-session]")).toHaveCount(1);
  await colleague.goto("/setup/sign-in");
  await expect(colleague.getByRole("button", { name: ui.signIn.microsoftButton, exact: true })).toBeVisible();
});
