import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/locales/locale";
import { LOCALES } from "@/lib/locales/locale";
import { tag } from "@/lib/values";
import type { Alert, AlertBody } from "@/lib/watch/alerts";
import { EXPIRY_KINDS } from "@/lib/watch/expiries";
import type { Link, VerdictFact } from "@/lib/watch/facts";
import { KEPT_KINDS } from "@/lib/watch/kept";
import { ASPECTS, type Aspect, type Trait } from "@/lib/watch/traits";
import { alertText, expiryText } from "@/lib/watch/words";

const AT = "2026-03-02T09:00:00.000Z";
const alert = (body: AlertBody): Alert => ({ ...body, key: "key", integration: "integration-1", at: AT });
const say = (body: AlertBody, locale: Locale = "en") => alertText(alert(body), locale);
const lost = (check: string, why: string): VerdictFact => ({ check, known: "undecided", why, values: {} });

const LINK: Link = { check: "erv-role", finding: "erv-missing", values: { user: tag("upn", "bot@contoso.example") } };
const TRAITS: Readonly<Record<Aspect, Trait>> = {
  consent: { api: tag("plain", "other"), scope: tag("plain", "Mail.Read"), principal: tag("object-id", "some-id") },
  "application-permission": { api: tag("name", "Microsoft Graph"), permission: tag("plain", "role-id") },
  role: { role: tag("plain", "Report Viewer") },
  "redirect-uri": { platform: tag("plain", "SPA"), uri: tag("url", "https://elsewhere.example/") },
  permission: { apiId: tag("app-id", "api-id"), permission: tag("plain", "scope-id"), type: tag("plain", "Scope") },
  owner: { owner: tag("object-id", "some-id") },
  mfa: { method: tag("plain", "mfa") },
};
const BODIES: readonly AlertBody[] = [
  { kind: "red", link: LINK, changes: [{ aspect: "role", added: [], removed: [TRAITS.role] }] },
  { kind: "recovered", link: LINK, since: AT, changes: [], broken: null },
  { kind: "recovered", link: LINK, since: AT, changes: [], broken: LINK },
  ...EXPIRY_KINDS.flatMap((kind): AlertBody[] => [
    { kind: "expiring", days: 1, expiry: { kind, about: null, endAt: AT, name: "Connector" } },
    { kind: "expiring", days: 7, expiry: { kind, about: "partner-profile", endAt: AT, name: null } },
  ]),
  ...ASPECTS.map(
    (aspect): AlertBody => ({ kind: "drift", drift: { aspect, added: [TRAITS[aspect]], removed: [TRAITS[aspect]] } }),
  ),
  { kind: "cannot-tell", checks: [lost("erv-role", "not-visible")] },
  { kind: "cannot-tell", checks: [lost("erv-role", "not-visible"), lost("tenant", "network")] },
  ...KEPT_KINDS.flatMap((credential): AlertBody[] => [
    { kind: "credential-gone", credential, why: "removed" },
    { kind: "credential-gone", credential, why: "refused" },
  ]),
];

describe("an alert in words", () => {
  it.each(LOCALES)("leaves no gap and no key in %s", (locale) => {
    for (const body of BODIES) {
      const { title, lines } = say(body, locale);
      const text = [title, ...lines].join("\n");
      expect(title).not.toBe("");
      expect(lines.length, title).toBeGreaterThan(0);
      expect(text, title).not.toMatch(/[{}]|undefined|\bnot-visible\b|\bnetwork\b|!/);
    }
  });

  it("names the broken link, who can put it right and what was taken away", () => {
    const { title, lines } = say({
      kind: "red",
      link: LINK,
      changes: [{ aspect: "role", added: [], removed: [TRAITS.role] }],
    });
    expect(title).toContain("bot@contoso.example");
    expect(lines.join("\n")).toContain("Account admin in Partner Center");
    expect(lines).toContain("Gone: Report Viewer");
  });

  it("says what is still broken when one link works again", () => {
    const other: Link = {
      check: "admin-consent",
      finding: "consent-missing",
      values: { clientId: tag("app-id", "7") },
    };
    const { lines } = say({ kind: "recovered", link: LINK, since: AT, changes: [], broken: other });
    expect(lines[0]).toContain("March 2, 2026");
    expect(lines[1]).toContain("Still broken");
  });

  it("counts days as the language does", () => {
    const expiry = { kind: "client-secret", about: null, endAt: AT, name: null } as const;
    expect(say({ kind: "expiring", days: 1, expiry }).title).toBe("The client secret ends within 1 day");
    expect(say({ kind: "expiring", days: 14, expiry }).title).toBe("The client secret ends within 14 days");
    expect(say({ kind: "expiring", days: 14, expiry }, "ko").title).toBe("클라이언트 암호: 14일 안에 만료됩니다");
  });

  it("does not say that access is broken when it only cannot be told", () => {
    expect(say({ kind: "cannot-tell", checks: [lost("tenant", "network")] }).lines.at(-1)).toContain("does not mean");
  });

  it("never lets a name break a subject line, a calendar entry or the order of reading", () => {
    const name = "Connector\r\nBEGIN:VEVENT\u2028\u202Egnihtyna";
    const text = expiryText({ kind: "client-secret", about: null, endAt: AT, name }, "en");
    expect(text).toBe("The client secret Connector BEGIN:VEVENT gnihtyna");
    // Quadratic time would take minutes for this.
    const hostile = "\r\n\u202E".repeat(500_000);
    expect(expiryText({ kind: "certificate", about: null, endAt: AT, name: hostile }, "en")).toBe("The certificate");
  });
});
