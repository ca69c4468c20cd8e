import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnosisText } from "@/lib/cli/diagnosis-text";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { findSecrets, MASK, mask } from "@/lib/diagnosis/mask";
import { published } from "@/lib/diagnosis/published";
import { PASTED, SECRETS } from "./secrets";

/** Everything that a diagnosis lets out, in every format and language. */
function outputs(text: string): string {
  const diagnosis = diagnose(text, { now: new Date("2026-11-25T00:00:00Z") });
  return (["en", "ko"] as const)
    .map((locale) => {
      const answer = published(diagnosis, locale);
      return JSON.stringify(answer) + diagnosisText(answer, text, locale);
    })
    .join("\n");
}

describe("pasted secrets", () => {
  it.each(Object.entries(PASTED))("are masked in %s", (_name, { text, secrets }) => {
    const masked = mask(text);
    for (const secret of secrets) expect(masked.text).not.toContain(secret);
    expect(masked.text).toHaveLength(text.length);
    expect(Object.values(masked.redactions).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });

  it.each(Object.entries(PASTED))("never come back from a diagnosis of %s", (_name, { text, secrets }) => {
    const around = `${text}\n{"error_description":"AADSTS7000215: Invalid client secret provided."} 401 Unauthorized insights/v1/mpn`;
    const out = outputs(around) + outputs(`AADSTS50126: x ${text}`);
    for (const secret of secrets) expect(out).not.toContain(secret);
  });

  it("leave every other character where it was", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom(...Object.values(SECRETS)),
        fc.string(),
        (before, secret, after) => {
          const text = `${before} client_secret=${secret} ${after}`;
          const masked = mask(text).text;
          expect(masked).toHaveLength(text.length);
          const untouched = [...Array(text.length).keys()].every(
            (at) => masked[at] === MASK || masked[at] === text[at],
          );
          expect(untouched).toBe(true);
        },
      ),
    );
  });

  it("are counted by kind", () => {
    const { redactions } = mask(
      `Authorization: Bearer ${SECRETS.jwt}\npassword=abcdefgh&client_secret=${SECRETS.clientSecret}`,
    );
    expect(redactions).toEqual({ jwt: 1, password: 1, "client-secret": 1 });
  });
});

describe("what is no secret", () => {
  it.each([
    "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.",
    'WWW-Authenticate: Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="invalid_token"',
    "AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00",
    '{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}',
    '{"error":"invalid_client","error_codes":[7000215],"correlation_id":"71a0e5c3-28d4-4f9b-8e16-b03c92d75f00"}',
    "code: 900421, exit code 1, status code: 401",
    "grant_type=password&username=u@contoso.example",
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ])("stays: %s", (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});
