import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aadsts } from "@/lib/diagnosis/catalogue/aadsts";
import { named } from "@/lib/diagnosis/catalogue/aadsts/named";
import { checksFor, slugsWithChecks } from "@/lib/diagnosis/catalogue/code-checks";
import { codeOf, codes } from "@/lib/diagnosis/catalogue/codes";
import { conditionSlugs, relativesOf } from "@/lib/diagnosis/catalogue/conditions";
import { lookUpOf, referenceOf } from "@/lib/diagnosis/catalogue/links";
import { codeFor, entraNumberIn, slugOf } from "@/lib/diagnosis/catalogue/slug";
import { takesEffect } from "@/lib/diagnosis/catalogue/takes-effect";
import { withRecordings } from "../contracts/evidence";

/** What the list of Entra's codes says of one; the list is not in the repository. */
interface Listed {
  readonly number: number;
  readonly name: string | null;
  readonly likely_stage: string;
  readonly oauth_error: string | null;
  readonly retry: string | null;
  readonly password_proven: boolean | null;
  readonly detail: boolean;
}

const LIST = path.resolve(import.meta.dirname, "../../../shared/data/aadsts.json");
const FAILURES = path.resolve(import.meta.dirname, "../../../shared/data/failures.json");

function entra(number: number) {
  const code = codeOf("aadsts", String(number));
  if (!code) throw new Error(`AADSTS${number} is not in the catalogue`);
  return code;
}

describe("the catalogue beside the list of Entra's codes", () => {
  withRecordings(compareWithList);
});

function compareWithList(): void {
  const listed: readonly Listed[] = JSON.parse(readFileSync(LIST, "utf8"));

  it("has all 369 of them under their stage and name", () => {
    expect(listed).toHaveLength(369);
    for (const one of listed)
      expect(codeOf("aadsts", String(one.number)), String(one.number)).toMatchObject({
        code: `AADSTS${one.number}`,
        number: one.number,
        name: one.name,
        stage: one.likely_stage,
        retry: one.retry,
        passwordProven: one.password_proven,
      });
  });

  it("knows the same error values", () => {
    for (const { number, oauth_error } of listed) {
      const values = oauth_error?.split(" / ").map((value) => value.replace(/ \(v\d\)$/, "")) ?? [];
      expect(entra(number).oauthErrors, String(number)).toEqual(values);
    }
  });

  it("says who can fix every code that the list explains, and claims it of no other", () => {
    for (const { number, detail } of listed) expect(entra(number).who !== null, String(number)).toBe(detail);
  });

  it("has every code that a known failure names", () => {
    const failures = readFileSync(FAILURES, "utf8");
    const numbers = [...failures.matchAll(/AADSTS(\d{5,8})/g)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(15);
    for (const number of numbers) expect(entra(number).retry).not.toBeNull();
    for (const [number] of failures.matchAll(/9003\d\d|90042\d/g))
      expect(codeOf("partner-center", number), number).not.toBeNull();
  });
}

describe("the catalogue", () => {
  it("holds no code twice, neither by its own writing nor by the address of its page", () => {
    const rows = [...aadsts, ...named].flatMap(([, numbers]) => Object.keys(numbers));
    expect(new Set(rows).size).toBe(rows.length);
    const slugs = codes.map((code) => slugOf(code).toLowerCase());
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("finds a code by its system in any case, with and without its prefix", () => {
    expect(codeOf("aadsts", "aadsts65001")?.name).toBe("DelegationDoesNotExist");
    expect(codeOf("aadsts", " 65001 ")?.name).toBe("DelegationDoesNotExist");
    expect(codeOf("graph", "authorization_requestdenied")?.code).toBe("Authorization_RequestDenied");
    expect(codeOf("partner-center", "65001")).toBeNull();
    expect(codeOf("aadsts", "__proto__")).toBeNull();
  });

  it.each([
    ["AADSTS65001", "AADSTS65001"],
    ["65001", "AADSTS65001"],
    ["aadsts65001", "AADSTS65001"],
    ["900420", "partner-center-900420"],
    ["partner-center-900420", "partner-center-900420"],
    ["PARTNER-CENTER-900420", "partner-center-900420"],
    ["invalid_grant", "oauth-invalid_grant"],
    ["endpoints_resolution_error", "msal-endpoints_resolution_error"],
    ["graph-request_resourcenotfound", "graph-Request_ResourceNotFound"],
    ["no-executions", "insights-no-executions"],
  ])("takes %s for %s", (written, slug) => {
    const code = codeFor(written);
    expect(code && slugOf(code)).toBe(slug);
  });

  it.each(["", "AADSTS", "12345678901", "nosuch", "AADSTS99999", "constructor", "../codes"])(
    "takes %j for no code",
    (written) => expect(codeFor(written)).toBeNull(),
  );

  it("reads the number of a code it does not hold, and of nothing longer or shorter", () => {
    expect(entraNumberIn("AADSTS99999")).toBe(99_999);
    expect(entraNumberIn(" 7000999 ")).toBe(7_000_999);
    for (const written of ["123", "123456789", "AADSTS", "call 65001"]) expect(entraNumberIn(written)).toBeNull();
  });

  it("names only its own codes where it relates them and where it chooses checks", () => {
    const slugs = new Set(codes.map(slugOf));
    for (const slug of [...conditionSlugs, ...slugsWithChecks]) expect(slugs, slug).toContain(slug);
  });

  it("gives every code of the chain a check to run", () => {
    for (const code of codes)
      expect(checksFor(code).length > 0, slugOf(code)).toBe(!["network", "other"].includes(code.stage));
  });

  it("tells how long a fix takes wherever a fix is known", () => {
    for (const code of codes) expect(takesEffect(code) === null, slugOf(code)).toBe(code.retry === null);
    expect(takesEffect(entra(65001))).toBe("two-minutes");
    expect(takesEffect(entra(90055))).toBe("passes");
    expect(takesEffect(entra(5000224))).toBe("unknown");
  });

  it("leads to Microsoft's pages", () => {
    expect(lookUpOf(entra(50076))).toBe("https://login.microsoftonline.com/error?code=50076");
    for (const code of codes) expect(new URL(referenceOf(code.system)).host).toBe("learn.microsoft.com");
  });
});

describe("related codes", () => {
  const around = (number: number) => {
    const { earlier, later, beside } = relativesOf(entra(number));
    return { earlier: earlier.map(slugOf), later: later.map(slugOf), beside: beside.map(slugOf) };
  };

  it("tell what a condition was reported as before, and what it is now", () => {
    expect(around(700016)).toMatchObject({ earlier: ["AADSTS70001"], later: [] });
    expect(around(70001).later).toEqual(["AADSTS700011", "AADSTS700016", "AADSTS700038"]);
    expect(around(650052).earlier).toEqual(["AADSTS65005", "AADSTS650051"]);
    expect(around(650051)).toMatchObject({ earlier: ["AADSTS65005"], later: ["AADSTS650052"] });
    expect(around(7000215).earlier).toEqual(["AADSTS50012", "AADSTS70002"]);
    expect(around(7000218).earlier).toEqual(["AADSTS70002", "AADSTS90014"]);
    expect(around(9001023).earlier).toEqual(["AADSTS90010"]);
    expect(around(900144).earlier).toEqual(["AADSTS90014"]);
  });

  it("never hold the code itself, and a code once", () => {
    for (const code of codes) {
      const { earlier, later, beside } = relativesOf(code);
      const all = [...earlier, ...later, ...beside];
      expect(all).not.toContain(code);
      expect(new Set(all).size, slugOf(code)).toBe(all.length);
    }
  });
});
