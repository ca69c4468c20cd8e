import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { enter } from "./set-up";

const { tokens } = texts("en");

/** A scenario with its ids filled in: an integration of this visit alone. */
async function setUp(page: Page): Promise<void> {
  await enter(page, "secret-wrong");
  await page.goto("/tokens");
}

async function make(page: Page, name: string, scopes: readonly (keyof typeof tokens.make.scopes)[]): Promise<void> {
  await page.getByLabel(tokens.make.name).fill(name);
  for (const [scope, label] of Object.entries(tokens.make.scopes))
    await page.getByLabel(label).setChecked(scopes.some((one) => one === scope));
  await page.getByRole("button", { name: tokens.make.button, exact: true }).click();
}

test("a token is made, shown once, starts a run that is followed to its broken link, and ends when it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto("/tokens");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(tokens.empty.title);
  await setUp(page);
  await make(page, "", ["read"]);
  await expect(page.getByText(tokens.make.problems.name)).toBeVisible();
  await make(page, "Nightly pipeline", []);
  await expect(page.getByText(tokens.make.problems.scopes)).toBeVisible();
  await expect(page.getByLabel(tokens.make.name)).toHaveValue("Nightly pipeline");
  await expectAccessible(page);
  await make(page, "Nightly pipeline", ["read", "run"]);
  const token = await page.locator("#new-token").innerText();
  expect(token).toMatch(/^ipf_[\w-]{43}$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: tokens.made.stored, exact: true }).click();
  await expect(page.locator("#new-token")).toHaveCount(0);
  expect(await page.content()).not.toContain(token);

  const api = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const { items } = await (await api.get("/api/v1/integrations")).json();
  expect(items).toHaveLength(1);
  const begun = await api.post(`/api/v1/integrations/${items[0].id}/runs`);
  expect(begun.status()).toBe(202);
  const run = begun.headers().location ?? "";
  const lines = (await (await api.get(`${run}/events`)).text()).trim().split("\n");
  const statuses = new Map(lines.map((line) => JSON.parse(line)).map(({ id, status }) => [id, status]));
  expect(statuses.get("credential-accepted")).toBe("fail");
  expect(statuses.get("insights-access")).toBe("blocked");
  const { state, record } = await (await api.get(run)).json();
  expect([state, record.summary.brokenLink.check]).toEqual(["not-ready", "credential-accepted"]);
  const junit = await api.get(`${run}/reports/junit`);
  expect(await junit.text()).toContain("<failure");
  expect((await api.get(`/api/v1/integrations/${items[0].id}/audit`)).status()).toBe(403);
  expect((await api.head("/api/v1/integrations")).status()).toBe(200);
  expect((await api.fetch("/api/v1/integrations", { method: "DELETE" })).status()).toBe(405);
  expect((await api.get("/api/v1/openapi.json")).status()).toBe(200);
  // The browser's own cookie opens nothing here.
  expect((await page.request.get("/api/v1/integrations")).status()).toBe(401);

  await page.reload();
  await expect(page.locator("[data-token=open]")).not.toContainText(tokens.list.neverUsed);
  await page.getByRole("button", { name: "Revoke Nightly pipeline", exact: true }).click();
  await expect(page.locator("[data-token=revoked]")).toContainText(tokens.list.states.revoked);
  const refused = await api.get("/api/v1/integrations");
  expect([refused.status(), (await refused.json()).detail]).toEqual([401, "This token was revoked."]);
  await api.dispose();
});

test("the page speaks Korean, works without JavaScript on a phone, and shows nobody else's tokens", async ({
  browser,
}) => {
  const korean = await browser.newContext({
    locale: "ko-KR",
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await korean.newPage();
  const words = texts("ko");
  await enter(page, "secret-wrong");
  await page.goto("/tokens");
  await page.getByLabel(words.tokens.make.name).fill("밤 빌드");
  await page.getByRole("button", { name: words.tokens.make.button, exact: true }).click();
  await expect(page.locator("#new-token")).toHaveText(/^ipf_/);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  const other = await (await browser.newContext()).newPage();
  await setUp(other);
  await expect(other.getByText(tokens.list.none)).toBeVisible();
});
