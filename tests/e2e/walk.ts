import { expect, type Page } from "@playwright/test";

/** An account of the sandbox, as its sign-in page lists it. */
export interface Account {
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

export const ADMIN: Account = { name: "admin@contoso.example", password: "Contoso-Admin-1!", code: "123456" };
export const BOT: Account = { name: "insights-bot@contoso.example", password: "Contoso-Bot-1!", code: "123456" };

/** Walks the sandbox's own sign-in pages to their end, whichever steps they show. */
export async function signInAt(page: Page, account: Account): Promise<void> {
  await page.locator("main[data-step]").waitFor();
  for (let step = 0; step < 8; step += 1) {
    const main = page.locator("main[data-step]");
    if ((await main.count()) === 0) return;
    const name = await main.getAttribute("data-step");
    if (name === "account") await page.locator("[name=account]").first().fill(account.name);
    else if (name === "password") await page.locator("[name=password]").fill(account.password);
    else if (name === "mfa") await page.locator("[name=otp]").fill(account.code);
    else if (name === "consent") await acceptForOrganization(page);
    else throw new Error(`sign-in stopped at ${name}: ${await main.innerText()}`);
    const action = name === "consent" ? "accept" : "next";
    await Promise.all([page.waitForLoadState("load"), page.locator(`button[name=action][value=${action}]`).click()]);
    await page.waitForLoadState("domcontentloaded");
  }
}

async function acceptForOrganization(page: Page): Promise<void> {
  const everyone = page.locator("[name=accept_for_organization]");
  if ((await everyone.count()) > 0) await everyone.check();
}

/** Waits until a check has settled on a status; Microsoft's replication is waited out as a reader would. */
export async function expectStatus(page: Page, check: string, status: string): Promise<void> {
  await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute("data-status", status, { timeout: 60_000 });
}
