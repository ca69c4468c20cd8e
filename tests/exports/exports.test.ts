import { describe, expect, it } from "vitest";
import { PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import { clouds } from "@/lib/clouds";
import { EXPORTS } from "@/lib/exports";
import { texts } from "@/lib/locales";
import { LOCALES } from "@/lib/locales/locale";
import { ADOPTED, INPUT } from "./fixture";

const HANGUL = /[가-힣]/;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Partner Center's API and its one scope, Microsoft's command line application, and the integration itself. */
const KNOWN = new Set([
  "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
  PARTNER_CENTER_SCOPE_ID,
  "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
  INPUT.integration.id,
]);

describe.each(EXPORTS)("the file for $title", (format) => {
  it.each(LOCALES)("has the reader's values in place and nothing left open, in %s", (locale) => {
    for (const input of [INPUT, ADOPTED]) {
      const file = format.write({ ...input, locale });
      for (const value of [input.integration.tenant, input.integration.redirectUri, input.userPrincipalName])
        expect(file).toContain(value);
      expect(file).toContain(input.integration.clientId ?? "Partner");
      expect(file).not.toMatch(/undefined|\[object|NaN|(?<!\{)\{(?:appId|app|user|the |object id|service principal)/);
      expect(HANGUL.test(file)).toBe(locale === "ko");
    }
  });

  it("asks for exactly one permission, for a person's sign-in and never for the application alone", () => {
    const file = format.write(INPUT);
    expect([...new Set(file.match(GUID))].filter((id) => !KNOWN.has(id))).toEqual([]);
    expect(file).toContain("user_impersonation");
    expect(file).not.toMatch(/"?type"?\s*[=:]\s*["']Role/i);
  });

  it("takes the steps in the order of the chain and ends with how to check", () => {
    const { steps, next } = texts("en").exports.file;
    const file = format.write(INPUT);
    const places = [steps.app, steps.principal, steps.secret, steps.consent, steps.role].map((step) =>
      file.indexOf(step),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(file.trimEnd().endsWith(next.at(-1) ?? "")).toBe(true);
  });

  it.each(clouds.map((cloud) => [cloud.id, cloud] as const))(
    "speaks to the hosts of %s and to no other",
    (_, cloud) => {
      const file = format.write({ ...INPUT, cloud });
      const hosts = new Set(file.match(/https:\/\/[\w.-]+/g));
      const own = [cloud.loginHost, cloud.graphHost, cloud.partnerCenterHost, cloud.partnerPortalHost];
      const allowed = new Set([...own.map((host) => `https://${host}`), cloud.partnerCenterResource]);
      expect([...hosts].filter((host) => !allowed.has(host))).toEqual([]);
    },
  );

  it("says in every language who it is for", () => {
    for (const locale of LOCALES) expect(texts(locale).exports.panel.formats[format.id]).toMatch(/\.$/);
  });
});
