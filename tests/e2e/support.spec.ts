import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { diagnosisSchema } from "@/lib/diagnosis/published";
import { causeTexts } from "@/lib/locales/cause-texts";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible, LOCALES } from "./accessible";
import { pasteIds } from "./set-up";
import { ADMIN, open, signInAt } from "./walk";

const SECRET = "Zq38Q~planted.support.secret_77aBcDeFgHi";
const TOKEN = jwt({
  aud: "https://api.partnercenter.microsoft.com",
  tid: "df845f1a-7b35-40a2-ba78-6481de91f8ae",
  upn: "bot@contoso.example",
  scp: "user_impersonation",
  amr: ["pwd"],
  iat: 1_790_000_000,
  exp: 1_790_003_600,
});
const MFA = `POST https://login.microsoftonline.com/contoso.example/oauth2/token
client_id=23ec45a3-5127-4185-9eff-c8887839e6ab&client_secret=${SECRET}&grant_type=password
{"error":"interaction_required","error_description":"AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.","error_codes":[50076]}`;

function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ typ: "JWT", alg: "RS256" })}.${part(claims)}.${Buffer.from("planted signature").toString("base64url")}`;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/support");
  await page.locator("textarea[name=text]").fill(text);
  await page.locator("form:has(textarea[name=text]) button").click();
}

/** Everything the browser is sent. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("request", (request) => heard.push(request.url()));
  page.on("response", async (response) => {
    heard.push(JSON.stringify(response.headers()), await response.text().catch(() => ""));
  });
  return heard;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a pasted error leads to its cause, its marked evidence, its code and its check; secrets stay behind", async ({
      page,
    }) => {
      const heard = listen(page);
      await paste(page, MFA);
      await expect(page.locator("[data-cause]").first()).toHaveAttribute("data-stage", "mfa");
      await expect(page.locator("mark[data-evidence]").first()).toContainText("50076");
      await expect(page.locator("[data-secrets]")).toHaveCount(1);
      await expect(page.locator("[data-code=AADSTS50076] a")).toHaveAttribute("href", "/support/errors/AADSTS50076");
      expect(page.url()).toMatch(/\/support(?:#desk-answer)?$/);
      await expect(page.locator("textarea[name=text]")).toHaveValue(/AADSTS50076/);
      expect(heard.join("\n").includes(SECRET)).toBe(false);
      expect(readFileSync(path.join(process.env.E2E_DATA ?? "", "server.log"), "utf8").includes(SECRET)).toBe(false);
      await page.locator("[data-cause] [data-check-link]").first().click();
      await expect(page).toHaveURL(/\/setup\/[\w-]+#check-[\w-]+$/);
    });

    test("a text that says nothing, blanks, an empty form, an archive and a binary are answered in a sentence", async ({
      page,
    }) => {
      const problems = causeTexts("en").unreadable;
      const shown = page.locator("#desk-problem");
      await paste(page, "it does not work");
      await expect(page.locator("[data-cause=none]")).toBeVisible();
      await paste(page, "");
      await expect(shown).toContainText(problems.empty);
      await paste(page, " \n\t ");
      await expect(shown).toContainText(problems.blank);
      for (const [name, bytes, problem] of [
        ["logs.zip", Buffer.from("PK\u0003\u0004planted"), problems.zip],
        ["photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, ...new Array(400).fill(0), 1, 2, 3]), problems.binary],
      ] as const) {
        await page
          .locator("input[name=file]")
          .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
        await page.locator("form:has(textarea[name=text]) button").click();
        await expect(shown).toContainText(problem);
      }
    });
  });
}

test("a file is read like a text, and a token in it is explained claim by claim without being shown", async ({
  page,
}) => {
  const heard = listen(page);
  await page.goto("/support");
  const har = JSON.stringify({
    log: {
      entries: [
        { request: { headers: [{ name: "Authorization", value: `Bearer ${TOKEN}` }] }, response: { status: 401 } },
      ],
    },
  });
  await page
    .locator("input[name=file]")
    .setInputFiles({ name: "call.har", mimeType: "application/json", buffer: Buffer.from(har) });
  await page.locator("form:has(textarea[name=text]) button").click();
  await expect(page.locator("[data-claim=amr]")).toHaveAttribute("data-verdict", "broken");
  await expect(page.locator("[data-claim=aud]")).toHaveAttribute("data-verdict", "holds");
  expect(heard.join("\n").includes(TOKEN.split(".")[2] ?? "?")).toBe(false);
});

test("the API gives the published contract to our own pages, and to nobody else", async ({ page }) => {
  await page.goto("/support");
  const origin = new URL(page.url()).origin;
  const post = (data: string, headers: Record<string, string>) => page.request.post("/api/diagnose", { data, headers });
  const good = await post(MFA, { origin, "content-type": "text/plain" });
  const answer = diagnosisSchema.parse(await good.json());
  expect(answer.causes[0]?.stage).toBe("mfa");
  expect(answer.redactions).toEqual({ "client-secret": 1 });
  expect(await good.text()).not.toContain(SECRET);
  const asJson = await post(JSON.stringify({ text: MFA }), { origin, "content-type": "application/json" });
  expect(await asJson.json()).toEqual(answer);
  const blank = await post(" ", { origin, "content-type": "text/plain" });
  expect([blank.status(), diagnosisSchema.parse(await blank.json()).problem?.id]).toEqual([422, "blank"]);
  for (const path of ["/api/diagnose", "/api/desk"])
    expect(
      (await page.request.post(path, { data: MFA, headers: { origin: "https://elsewhere.example" } })).status(),
    ).toBe(403);
});

test("a file above the limit is refused before it is sent, and the text stays", async ({ page }) => {
  await page.goto("/support");
  await page.locator("textarea[name=text]").fill("kept as it was");
  // Playwright hands over no more than 50 MB at once, so the page makes the file itself.
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], "huge.log"));
    const input = document.querySelector("input[name=file]");
    if (input instanceof HTMLInputElement) input.files = files.files;
  });
  await page.locator("form:has(textarea[name=text]) button").click();
  await expect(page.locator("#desk-problem")).toContainText(causeTexts("en").unreadable["too-large"]);
  await expect(page.locator("textarea[name=text]")).toHaveValue("kept as it was");
});

test("a signed-in reader asks for the log only by pressing, and sees why a sign-in ended", async ({ page }) => {
  await open(page, "ready");
  await page.goto("/support/sign-ins");
  await expect(page.locator("[data-asks=sign-in]")).toBeVisible();
  await page.locator('form[action="/api/sign-in"] button').click();
  await signInAt(page, ADMIN);
  await expect(page).toHaveURL(/\/support\/sign-ins$/);
  // The sandbox's log lags like Microsoft's.
  await page.goto("/sandbox");
  const moved = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("form:has(input[type=hidden][name=advance]) button").first().click();
  await moved;
  await page.goto("/support/sign-ins");
  await page.locator("input[name=what]").fill(ADMIN.name);
  await page.locator("form:has(input[name=what]) button").click();
  await expect(page.locator("[data-look-up=found] [data-sign-in]").first()).toHaveAttribute("data-sign-in", "0");
  await expectAccessible(page);
  await page.locator("input[name=what]").fill("00000000-0000-4000-8000-00000000dead");
  await page.locator("form:has(input[name=what]) button").click();
  await expect(page.locator("[data-look-up=none]")).toBeVisible();
});

test("the chain of one's own integration is drawn to its break, and leads there", async ({ page }) => {
  await open(page, "secret-expired");
  await pasteIds(page, ready.build().kit);
  await page.goto("/setup/app");
  await expect(page.locator("[data-status=checking]")).toHaveCount(0);
  await page.goto("/support");
  await expect(page.locator("[data-link]")).toHaveCount(10);
  await expect(page.locator("[data-link=secret]")).toHaveAttribute("data-state", "broken");
  await expect(page.locator("[data-link=call]")).not.toHaveAttribute("data-state", "holds");
  await page.locator("[data-link=secret] a").click();
  await expect(page).toHaveURL(/\/setup\/app#check-/);
});

for (const locale of LOCALES) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a diagnosis is accessible, light and dark, and stands at 390 px without scrolling sideways", async ({
      page,
    }) => {
      await paste(page, `${MFA}\nAuthorization: Bearer ${TOKEN}\nHTTP/1.1 401 Unauthorized`);
      await expect(page.locator("mark[data-evidence]").first()).toBeVisible();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await paste(page, "nothing to see");
      await expectAccessible(page);
    });
  });
}
