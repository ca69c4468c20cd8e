import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOf } from "@/lib/checks";
import { CAUSE_IDS, CAUSES } from "@/lib/diagnosis/cause-ids";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { diagnosisSchema, isRecognised, published } from "@/lib/diagnosis/published";
import { MAX_UNITS } from "@/lib/diagnosis/readable";
import { causeTexts } from "@/lib/locales/cause-texts";
import { LOCALES } from "@/lib/locales/locale";
import { SECRETS } from "./secrets";

const first = (text: string, options?: Parameters<typeof diagnose>[1]) => diagnose(text, options).causes[0];
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const TENANT = "8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81";
const APP = "c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94";
const GOOD = {
  aud: "https://api.partnercenter.microsoft.com",
  tid: TENANT,
  appid: APP,
  scp: "user_impersonation",
  amr: ["pwd", "mfa"],
  exp: 1795000000,
};
const jwt = (changed: object = {}) =>
  `${part({ alg: "RS256", typ: "JWT" })}.${part({ ...GOOD, ...changed })}.${"c2ln".repeat(20)}`;
const INSIGHTS = "GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset";
const integration = { clientId: APP, tenantId: TENANT };

describe("several facts together", () => {
  it.each([
    ["a token without mfa", jwt({ amr: ["pwd"] }), "401 Unauthorized", "mfa-claim-missing"],
    ["a token for Azure AD Graph", jwt({ aud: "https://graph.windows.net" }), "401 Unauthorized", "wrong-audience"],
    ["an application's token", jwt({ scp: undefined, roles: ["x"] }), "403 Forbidden", "app-only-token"],
    [
      "another tenant's token",
      jwt({ tid: "11111111-5a60-4e7f-9b21-0c4d5e6f7a81" }),
      "401 Unauthorized",
      "wrong-tenant",
    ],
    ["another app's token", jwt({ appid: "11111111-93b2-4f58-a6e3-17d8b05f2c94" }), "401 Unauthorized", "wrong-app"],
    ["a token that is right", jwt(), "403 Forbidden", "erv-missing"],
    ["no token", "x", "401 Unauthorized", "call-unauthorized"],
  ])("%s and a refusal of insights name one link", (_name, token, status, cause) => {
    expect(first(`${INSIGHTS}\nAuthorization: Bearer ${token}\nHTTP/1.1 ${status}`, { integration })?.id).toBe(cause);
  });

  it("a 403 and the role said to be missing are the role, and sure", () => {
    const found = first(`${INSIGHTS} -> 403. /v1/roles says: Executive Report Viewer, usermembers "items":[]`);
    expect(found).toMatchObject({ id: "erv-missing", stage: "role" });
    expect(found?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it("consent missing for another client id than the integration's is the wrong app", () => {
    const text = `AADSTS65001: The user or administrator has not consented to use the application with ID '${APP}' named 'X'.`;
    expect(first(text)?.id).toBe("consent-missing");
    expect(first(text, { integration })?.id).toBe("consent-missing");
    expect(first(text, { integration: { clientId: TENANT } })?.id).toBe("wrong-app");
  });

  it("a GUID sent as secret is the secret's id", () => {
    expect(first(`client_secret=${SECRETS.secretId}&x=1 AADSTS7000215: Invalid client secret provided.`)?.id).toBe(
      "secret-id-pasted",
    );
  });

  it("generations of codes for one condition are one cause with all the evidence", () => {
    const text =
      "AADSTS65005: lacks a service principal\nAADSTS650052: The app needs access to a service\nAADSTS500011: The resource principal";
    const [cause, ...others] = diagnose(text).causes;
    expect(cause?.id).toBe("resource-missing");
    expect(cause?.evidence.length).toBeGreaterThanOrEqual(3);
    expect(others).toEqual([]);
  });
});

describe("a log", () => {
  it("that ends well names nothing", () => {
    const text = `08:00 AADSTS50076: must use MFA\n08:01 token acquired\n08:01 ${INSIGHTS} 200 OK\n`;
    expect(diagnose(text).causes).toEqual([]);
    expect(diagnose(text).codes).toEqual([{ system: "aadsts", code: "AADSTS50076" }]);
  });

  it("names what stayed, not what a retry got over", () => {
    expect(first(`08:00 ${INSIGHTS} 503 Service Unavailable\n08:01 ${INSIGHTS} 403 Forbidden`)?.id).toBe("erv-missing");
  });

  it("is read to its end however long it is", () => {
    const noise = "2026-11-17T08:00:00Z INFO cache hit for key user, nothing to see\n".repeat(30_000);
    const text = `${noise}AADSTS7000222: The provided client secret keys are expired.\n${noise}`;
    const found = first(text);
    expect(found?.id).toBe("secret-expired");
    for (const { start, end, text: quoted } of found?.evidence ?? []) expect(text.slice(start, end)).toBe(quoted);
  });
});

describe("somebody else's text", () => {
  it.each([
    "npm ERR! 401 Unauthorized - GET https://registry.npmjs.org/private",
    'GitHub API: {"message":"Forbidden"} 403 https://api.github.com/repos/x',
    '{"error":"invalid_grant","error_description":"Token has been expired or revoked."} https://oauth2.googleapis.com/token',
    "Lorem ipsum dolor sit amet.",
    "SELECT * FROM users WHERE error = 401;",
  ])("names no cause: %s", (text) => {
    expect(diagnose(text).causes).toEqual([]);
  });

  it("that only writes about a code names it as a guess at most", () => {
    for (const text of ["See AADSTS50076 in our runbook.", "Fixed: AADSTS65001 handling in the callback"])
      expect(first(text)?.confidence ?? 0).toBeLessThan(0.4);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["empty", ""],
    ["blank", " \n\t\u00a0\ufeff "],
    ["zip", "PK\u0003\u0004\u0014\u0000\u0000AADSTS50076"],
    ["binary", "\u0000\u0001\u0002\u0003\ufffd\ufffd".repeat(200)],
    ["too-large", " ".repeat(MAX_UNITS + 1)],
    ["too-deep", "[".repeat(100_000)],
  ] as const)("is refused with a sentence: %s", (reason, text) => {
    const found = diagnose(text);
    expect(found).toMatchObject({ unreadable: reason, causes: [], codes: [] });
    for (const locale of LOCALES) expect(published(found, locale).problem?.text).toMatch(/\S{2}.*\.$/);
  });

  it("is not what deep JSON around a code is, nor UTF-16 read byte by byte", () => {
    expect(first(`${'{"a":'.repeat(5000)}"AADSTS50076: x"${"}".repeat(5000)}`)?.id).toBe("mfa-required");
    expect(first([..."AADSTS50076: You must use multi-factor"].join("\u0000"))?.id).toBe("mfa-required");
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "AADSTS",
    "50076",
    ": ",
    "\n",
    "\\n",
    "&quot;",
    "%20",
    "=3D",
    "=\r\n",
    "401 Unauthorized",
    INSIGHTS,
    jwt({ amr: ["pwd"] }),
    '{"error":"invalid_grant"}',
    "\u001b[31m",
    "관리자 동의가 필요합니다",
    "\ud83d",
    "client_secret=",
    SECRETS.clientSecret,
    "eyJ",
    '\\\\\\"',
    "<b>",
    "AADSTS700\n016:",
  );
  const anything = fc
    .array(fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), pieces), { maxLength: 30 })
    .map((parts) => parts.join(""));

  it("gives an answer that keeps to the published contract, its evidence where it says", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = diagnose(text, { now: new Date("2026-11-25T00:00:00Z") });
        expect(() => diagnosisSchema.parse(published(found, "en"))).not.toThrow();
        for (const { evidence, confidence } of found.causes) {
          expect(confidence).toBeGreaterThan(0);
          for (const { start, end, text: quoted } of evidence) {
            expect(quoted).toHaveLength(end - start);
            expect([...quoted.split("")].every((unit, at) => unit === "•" || unit === text[start + at])).toBe(true);
          }
        }
        expect(JSON.stringify(found)).not.toContain(SECRETS.clientSecret);
      }),
      { numRuns: 300 },
    );
  });
});

describe("every cause", () => {
  it.each(CAUSE_IDS)("%s has words in every language, and checks that exist", (id) => {
    for (const locale of LOCALES) {
      const { title, fix } = causeTexts(locale).causes[id];
      expect(title).toMatch(/[^.]$/);
      expect(fix).toMatch(/\.$/);
    }
    const checks: readonly string[] = CAUSES[id].checks;
    for (const check of checks) expect(checkOf(check)?.id).toBe(check);
  });
});

describe("nothing recognised", () => {
  it("is said, with what to ask for", () => {
    const found = diagnose("It does not work. Can you help us?");
    expect(isRecognised(found)).toBe(false);
    for (const locale of LOCALES) expect(published(found, locale).ask?.length).toBeGreaterThanOrEqual(3);
  });
});
