import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import { EXPLAINED_CLAIMS, type TokenExpectation } from "@/lib/token-claims";
import { viewToken } from "@/lib/token-view";

const TENANT = "df845f1a-7b35-40a2-ba78-6481de91f8ae";
const CLIENT = "23ec45a3-5127-4185-9eff-c8887839e6ab";
const USER = "insights-bot@contoso.example";
const ISSUED = 1_790_000_000;
const EXPECTED: TokenExpectation = {
  audience: ["https://api.partnercenter.microsoft.com", "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"],
  tenantId: TENANT,
  clientId: CLIENT,
  userPrincipalName: USER,
  now: new Date((ISSUED + 60) * 1000),
};
const GOOD = {
  aud: "https://api.partnercenter.microsoft.com",
  iss: `https://sts.windows.net/${TENANT}/`,
  iat: ISSUED,
  nbf: ISSUED,
  exp: ISSUED + 3600,
  acr: "1",
  amr: ["pwd", "mfa"],
  appid: CLIENT,
  appidacr: "1",
  oid: "4988e250-5aee-482a-9136-6d269cb755c0",
  scp: "user_impersonation",
  tid: TENANT,
  unique_name: USER,
  upn: USER,
  ver: "1.0",
};

function verdict(claims: Record<string, unknown>, claim: string, expected: Partial<TokenExpectation> = {}) {
  const row = viewToken(claims, { ...EXPECTED, ...expected }).rows.find((one) => one.claim === claim);
  return row ? `${row.verdict} ${row.requirement ?? "-"}` : "absent";
}
const without = (claim: string) => Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== claim));

describe("a token that Partner Center accepts", () => {
  it("holds in every claim that matters, and says how long it lives", () => {
    const view = viewToken(GOOD, EXPECTED);
    expect(view.rows.filter((row) => row.requirement !== null).map((row) => row.verdict)).toEqual(
      Array(10).fill("holds"),
    );
    expect(view.holder).toBe("user");
    expect(view.lifetime).toEqual({
      issuedAt: new Date(ISSUED * 1000).toISOString(),
      expiresAt: new Date((ISSUED + 3600) * 1000).toISOString(),
    });
  });

  it("takes the audience as GUID, the issuer in v2 form and the user in other case", () => {
    expect(verdict({ ...GOOD, aud: EXPECTED.audience[1] }, "aud")).toBe("holds aud-holds");
    expect(verdict({ ...GOOD, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }, "iss")).toBe(
      "holds iss-holds",
    );
    expect(verdict({ ...GOOD, upn: USER.toUpperCase() }, "upn")).toBe("holds upn-holds");
  });
});

describe("each broken claim is named", () => {
  const cases: readonly [string, Record<string, unknown>, string][] = [
    ["aud", { aud: "https://api.partnercenter.microsoft.com/" }, "unsure aud-slash"],
    ["aud", { aud: "https://api.partner.microsoft.com" }, "broken aud-other-partner-api"],
    ["aud", { aud: "https://graph.windows.net" }, "broken aud-graph"],
    ["aud", { aud: "https://graph.microsoft.com/" }, "broken aud-graph"],
    ["aud", { aud: "https://vault.azure.net" }, "broken aud-other"],
    ["aud", { aud: 7 }, "broken aud-missing"],
    ["tid", { tid: "00000000-0000-0000-0000-000000000000" }, "broken tid-other"],
    ["iss", { iss: "https://sts.windows.net/common/" }, "broken iss-other"],
    ["iss", { iss: "not a url" }, "broken iss-other"],
    ["upn", { upn: "someone@contoso.example" }, "broken upn-other"],
    ["scp", { scp: "openid profile" }, "broken scp-other"],
    ["scp", { scp: undefined }, "broken scp-missing"],
    ["scp", { scp: undefined, roles: ["Insights.Read"] }, "broken scp-app-only"],
    ["amr", { amr: ["pwd"] }, "broken amr-password-only"],
    ["amr", { amr: ["pwd", "wia"] }, "broken amr-other"],
    ["amr", { amr: ["ngcmfa"] }, "unsure amr-strong"],
    ["amr", { amr: [] }, "unsure amr-missing"],
    ["appid", { appid: "04b07795-8ddb-461a-bbee-02f9e1bf7b46" }, "broken appid-microsoft"],
    ["appid", { appid: "11111111-0000-0000-0000-000000000000" }, "broken appid-other"],
    ["idtyp", { idtyp: "app" }, "broken idtyp-app"],
    ["idtyp", { idtyp: "user" }, "holds idtyp-user"],
    ["idp", { idp: "https://sts.windows.net/other/" }, "unsure idp-guest"],
    ["idp", { idp: `https://sts.windows.net/${TENANT}` }, "holds idp-home"],
    ["iat", { iat: ISSUED + 3600 }, "broken iat-future"],
    ["nbf", { nbf: ISSUED + 3600 }, "broken nbf-future"],
    ["nbf", { nbf: ISSUED + 200 }, "holds nbf-holds"],
    ["exp", { exp: ISSUED }, "broken exp-past"],
    ["exp", { exp: "soon" }, "unsure time-unreadable"],
    ["exp", { exp: String(ISSUED + 3600) }, "holds exp-holds"],
  ];
  it.each(cases)("%s %j: %s", (claim, change, expected) => {
    expect(verdict({ ...GOOD, ...change }, claim)).toBe(expected);
  });

  it.each(["aud", "tid", "upn", "scp", "amr", "appid", "exp"])(
    "%s is shown when it is missing, and never as holding",
    (claim) => {
      expect(verdict(without(claim), claim)).toMatch(/^(broken|unsure) .*missing$/);
      expect(viewToken(without(claim), EXPECTED).rows.find((row) => row.claim === claim)?.values).toEqual([]);
    },
  );
});

describe("what is not known", () => {
  it("is undecided, never green", () => {
    const nothing = { tenantId: null, clientId: null, userPrincipalName: null };
    for (const claim of ["tid", "upn", "appid"]) expect(verdict(GOOD, claim, nothing)).toBe(`unsure ${claim}-unknown`);
    // The issuer can still be compared with the token's own tenant.
    expect(verdict(GOOD, "iss", nothing)).toBe("holds iss-holds");
    expect(verdict(without("tid"), "iss", nothing)).toBe("unsure iss-unknown");
  });

  it("v2 names of application and user are read as such", () => {
    const { appid, upn, ...rest } = GOOD;
    const claims = { ...rest, azp: appid, preferred_username: upn };
    expect(verdict(claims, "azp")).toBe("holds appid-holds");
    expect(verdict(claims, "preferred_username")).toBe("holds upn-holds");
    expect(verdict(claims, "appid")).toBe("absent");
    expect(verdict(claims, "upn")).toBe("absent");
  });

  it("recognises an application's token", () => {
    const { scp, ...rest } = GOOD;
    expect(scp).toBe("user_impersonation");
    expect(viewToken({ ...rest, sub: GOOD.oid }, EXPECTED).holder).toBe("application");
    expect(viewToken(rest, EXPECTED).holder).toBe("unknown");
  });

  it("lists unknown claims plainly at the end, tagged as personal, shortened", () => {
    const rows = viewToken(
      { ...GOOD, xms_new: { a: 1 }, constructor: "x", toString: "y", long: "z".repeat(999) },
      EXPECTED,
    ).rows;
    const unknown = rows.filter((row) => row.explanation === "unknown");
    expect(unknown.map((row) => row.claim)).toEqual(["constructor", "long", "toString", "xms_new"]);
    expect(unknown.flatMap((row) => row.values.map((value) => value.kind))).toEqual(Array(4).fill("name"));
    expect(unknown[3]?.values[0]?.value).toBe('{"a":1}');
    expect(unknown[1]?.values[0]?.value.length).toBeLessThan(300);
  });

  it("never throws and never calls a claim broken without a sentence, whatever the claims are", () => {
    const anyClaims = fc.dictionary(fc.oneof(fc.constantFrom(...EXPLAINED_CLAIMS), fc.string()), fc.jsonValue());
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const row of viewToken(claims, EXPECTED).rows) {
          expect(row.requirement === null).toBe(row.verdict === "info");
          for (const value of row.values) expect(value.value).not.toBe("undefined");
        }
      }),
    );
  });
});

describe("the words", () => {
  it.each(["en", "ko"] as const)("%s fills every placeholder of a requirement that the view uses", (locale) => {
    const { requirements } = tokenTexts(locale).claims;
    const strange = { ...GOOD, aud: "x", tid: "x", iss: "https://x/x", upn: "x", scp: "x", appid: "x", amr: "pwd" };
    for (const claims of [GOOD, strange, {}]) {
      for (const row of viewToken(claims, EXPECTED).rows) {
        if (row.requirement === null) continue;
        expect(fill(requirements[row.requirement], row.requirementValues, locale)).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it("use the same placeholders in both languages", () => {
    const shape = (value: unknown): unknown =>
      typeof value === "string"
        ? [...value.matchAll(/\{\w+\}/g)].map(([found]) => found).sort()
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .filter(([key]) => key !== "one")
                .map(([key, inner]) => [key, shape(inner)]),
            )
          : value;
    expect(shape(tokenTexts("ko"))).toEqual(shape(tokenTexts("en")));
  });
});
