import { expect, type Locator, type Page } from "@playwright/test";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { ScenarioKit } from "@/lib/sandbox/types";

/** An account of the sandbox, as its sign-in page lists it. */
export interface Account {
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

export const ADMIN: Account = { name: "admin@contoso.example", password: "Contoso-Admin-1!", code: "123456" };
export const BOT: Account = { name: "insights-bot@contoso.example", password: "Contoso-Bot-1!", code: "123456" };

/** How a person presses and types: with the mouse, or with the keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

export const mouse: Hand = {
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
};

/** Reaches everything by Tab and works it by Enter, Space and letters. */
export function keyboard(page: Page): Hand {
  const reach = async (target: Locator) => {
    await target.waitFor();
    for (let stops = 0; stops < 120; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${target}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      const isBox = (await target.getAttribute("type")) === "checkbox";
      await page.keyboard.press(isBox ? "Space" : "Enter");
    },
    type: async (target, text) => {
      await reach(target);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
  };
}

/** Walks the sandbox's own sign-in pages to their end, whichever steps they show. */
export async function signInAt(
  page: Page,
  account: Account,
  hand: Hand = mouse,
  onStep?: (page: Page) => Promise<void>,
): Promise<void> {
  const main = page.locator("main[data-step]");
  await main.waitFor();
  for (let step = 0; step < 8 && (await main.count()) > 0; step += 1) {
    const name = await main.getAttribute("data-step");
    await onStep?.(page);
    if (name === "done") return;
    if (name === "account") await hand.type(page.locator("input[name=account]").first(), account.name);
    else if (name === "password") await hand.type(page.locator("[name=password]"), account.password);
    else if (name === "mfa") await hand.type(page.locator("[name=otp]"), account.code);
    else if (name === "consent") await acceptForOrganization(page, hand);
    else throw new Error(`sign-in stopped at ${name}: ${await main.innerText()}`);
    const action = name === "consent" ? "accept" : "next";
    const left = page.waitForEvent("framenavigated");
    await hand.press(page.locator(`button[name=action][value=${action}]`).first());
    await left;
    await page.waitForLoadState();
  }
}

async function acceptForOrganization(page: Page, hand: Hand): Promise<void> {
  const everyone = page.locator("[name=accept_for_organization]");
  if ((await everyone.count()) > 0 && !(await everyone.isChecked())) await hand.press(everyone);
}

/** Waits until a check has settled on a status; replication is waited out as a reader would. */
export async function expectStatus(page: Page, check: string, status: string): Promise<void> {
  await expect(page.locator(`[data-check="${check}"]:not([data-status=checking])`)).toHaveAttribute(
    "data-status",
    status,
    { timeout: 60_000 },
  );
}

/** Presses the one button of a finding. */
export async function fix(page: Page, check: string, hand: Hand = mouse): Promise<void> {
  await expectStatus(page, check, "fail");
  await hand.press(page.locator(`[data-check="${check}"] .fix-box form button`).first());
}

/** Starts a walk in a sandbox of its own. */
export async function open(page: Page, scenario: string): Promise<void> {
  await page.goto(`/sandbox/start?scenario=${scenario}`);
}

/** Manual mode: pastes what exists. */
export async function giveIds(
  page: Page,
  kit: Pick<ScenarioKit, "tenant" | "clientId" | "secret" | "userPrincipalName">,
): Promise<void> {
  await page.goto("/setup/sign-in?way=manual");
  for (const name of ["tenant", "clientId", "secret", "userPrincipalName"] as const)
    await page.locator(`form input[name=${name}]`).fill(kit[name] ?? "");
  await page.locator("form input[name=tenant]").press("Enter");
  await page.waitForURL(/sign-in$/);
}

/** From the start page to a signed-in admin with the set-up permissions and a chosen integration user. */
export async function signIn(page: Page, locale: Locale = "en", hand: Hand = mouse): Promise<void> {
  const { ui, pages } = texts(locale);
  await page.goto("/");
  await hand.press(page.getByRole("link", { name: ui.home.start, exact: true }));
  await hand.press(page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }));
  await signInAt(page, ADMIN, hand);
  await expectStatus(page, "tenant", "pass");
  await hand.type(page.getByLabel(pages.user.label), BOT.name);
  await hand.press(page.getByRole("button", { name: pages.user.save, exact: true }));
  await expect(page.getByRole("button", { name: pages.user.change, exact: true })).toBeVisible();
  await hand.press(page.getByRole("button", { name: pages.rights.button, exact: true }).first());
  await signInAt(page, ADMIN, hand);
  await expectStatus(page, "integration-user", "pass");
}

/** Registers the app and gives it a secret. */
export async function registerApp(page: Page, locale: Locale = "en", hand: Hand = mouse): Promise<void> {
  await next(page, locale, hand, "app");
  await fix(page, "app-registration", hand);
  await expectStatus(page, "app-service-principal", "pass");
  await fix(page, "client-secret", hand);
  await hand.press(page.getByRole("button", { name: texts(locale).ui.secretOnce.continue, exact: true }));
  await expectStatus(page, "credential-accepted", "pass");
}

/** Permission, consent and the report role. */
export async function permit(page: Page, locale: Locale = "en", hand: Hand = mouse): Promise<void> {
  await next(page, locale, hand, "permission");
  await fix(page, "partner-center-api", hand);
  await expectStatus(page, "api-permission", "pass");
  await fix(page, "admin-consent", hand);
  await expectStatus(page, "admin-consent", "pass");
  await next(page, locale, hand, "role");
  await hand.press(page.getByRole("button", { name: texts(locale).pages.partnerCenter.app, exact: true }));
  await signInAt(page, ADMIN, hand);
  await fix(page, "erv-role", hand);
  await expectStatus(page, "erv-role", "pass");
}

/** A token with MFA, then rows on screen. */
export async function call(page: Page, locale: Locale = "en", hand: Hand = mouse): Promise<void> {
  await next(page, locale, hand, "token");
  await hand.press(page.getByRole("button", { name: texts(locale).pages.token.codeButton, exact: true }));
  await signInAt(page, BOT, hand);
  await expectStatus(page, "token-mfa", "pass");
  await expect(page.locator("[data-claim=amr]")).toContainText("mfa");
  await next(page, locale, hand, "first-call");
  await expectStatus(page, "insights-access", "pass");
  await expect(page.locator("[data-rows] tbody tr, tbody[data-rows] tr").first()).toBeVisible();
}

/** Goes on by the rail, as a reader would. */
async function next(
  page: Page,
  locale: Locale,
  hand: Hand,
  stage: keyof ReturnType<typeof texts>["ui"]["stages"],
): Promise<void> {
  const { name } = texts(locale).ui.stages[stage];
  await hand.press(page.locator(".rail-list a", { hasText: name }));
  await expect(page).toHaveURL(new RegExp(`/setup/${stage}`));
}
