import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/check";
import { checks } from "@/lib/checks";
import { factsOf, isOurFailure } from "@/lib/watch/facts";
import { ASPECTS } from "@/lib/watch/traits";
import { blocked, dayAt, factsOn, fails, noAnswer, recordOn, secretsEnding } from "./records";

const iso = (day: number) => dayAt(day).toISOString();
const read = (check: string, seen: Json) => factsOn(0, { observations: { [check]: seen } });
const secret = (day: number, hintMatches: boolean | null) => ({
  ...{ name: `until ${day}`, startAt: null, endAt: iso(day), hintMatches },
});
const credentials = (
  secrets: readonly Json[],
  certificates: readonly (string | null)[] = [],
  certificateEndAt: string | null = null,
): Json => ({
  ...{
    clientId: "client",
    app: null,
    now: iso(0),
    given: true,
    certificateEndAt,
    secrets,
    certificates,
    refused: null,
  },
});
const ends = (seen: Json) => read("client-secret", seen).expiries.map(({ kind, endAt }) => [kind, endAt]);

describe("what ends", () => {
  it("is the secret in use: the given one by its hint, else the last", () => {
    expect(ends(credentials([secret(90, false), secret(40, true)]))).toEqual([["client-secret", iso(40)]]);
    expect(ends(credentials([secret(90, null), secret(40, null)]))).toEqual([["client-secret", iso(90)]]);
  });

  it("is the secret that has ended while no other was given in its place", () => {
    expect(ends(credentials([secret(-9, null), secret(-1, null)]))).toEqual([["client-secret", iso(-1)]]);
    expect(ends(credentials([secret(-1, true), secret(40, false)]))).toEqual([["client-secret", iso(-1)]]);
    expect(ends(credentials([secret(-1, true), secret(40, true)]))).toEqual([["client-secret", iso(40)]]);
  });

  it("is told the first to end first, and by nobody whose dates are no dates", () => {
    const kinds = ends(credentials([secret(40, null)], [iso(10)])).map(([kind]) => kind);
    expect(kinds).toEqual(["certificate", "client-secret"]);
    expect(ends(credentials([secret(40, null)], ["soon"]))).toEqual([]);
  });

  it("is the certificate that lasts longest, unless one lasts for ever", () => {
    expect(ends(credentials([], [iso(10), iso(50)]))).toEqual([["certificate", iso(50)]]);
    expect(ends(credentials([], [iso(10), null]))).toEqual([]);
  });

  it("is the given certificate's, and nothing else's", () => {
    expect(ends(credentials([secret(40, null)], [iso(10), iso(50)], iso(10)))).toEqual([["certificate", iso(10)]]);
  });

  it("is what stands in the certificate that was tried, while the registration cannot be read", () => {
    const tried = { certificate: { thumbprint: "55EA", endAt: iso(20), hasEnded: false } };
    const facts = factsOn(0, {
      outcomes: { "client-secret": blocked },
      observations: { "credential-accepted": tried },
    });
    expect(facts.expiries).toEqual([{ kind: "certificate", about: null, endAt: iso(20), name: null }]);
    expect(facts.unreadExpiries).toEqual(["client-secret"]);
  });

  it("is what was noted when the secret was kept, while the registration cannot be read", () => {
    const beside = {
      kept: [{ kind: "client-secret", keptAt: iso(-9), endAt: iso(60) } as const],
      confirmations: [],
    };
    const unread = factsOn(0, { outcomes: { "client-secret": blocked } }, beside);
    expect(unread.expiries).toEqual([{ kind: "client-secret", about: null, endAt: iso(60), name: null }]);
    expect(unread.unreadExpiries).toEqual(["client-secret", "certificate"]);
    const listed = factsOn(0, { observations: { "client-secret": secretsEnding(90) } }, beside);
    expect(listed.expiries.map(({ endAt }) => endAt)).toEqual([iso(90)]);
    expect(listed.unreadExpiries).toEqual([]);
  });
});

describe("what can be changed behind one's back", () => {
  const values = (check: string, seen: Json, aspect: (typeof ASPECTS)[number]) =>
    read(check, seen).traits[aspect]?.map((trait) => Object.values(trait).map(({ value }) => value)) ?? null;

  it("is every scope with whom it was consented for", () => {
    const grants = [
      { api: "partner-center", isForEveryone: true, principalId: null, scopes: ["user_impersonation"] },
      { api: "other", isForEveryone: false, principalId: "somebody", scopes: ["User.Read", "Mail.Read"] },
    ];
    expect(values("admin-consent", { grants, refused: null }, "consent")).toEqual([
      ["other", "Mail.Read", "somebody"],
      ["other", "User.Read", "somebody"],
      ["partner-center", "user_impersonation"],
    ]);
  });

  it("does not change when the check takes a closer look at another API", () => {
    const grant = (api: string) => ({
      grants: [{ api, isForEveryone: true, principalId: null, scopes: ["user_impersonation"] }],
      refused: null,
    });
    expect(values("admin-consent", grant("other-partner-api"), "consent")).toEqual(
      values("admin-consent", grant("other"), "consent"),
    );
  });

  it("is unknown where the run could not see it, and never empty", () => {
    const refused = { system: "graph", status: 403 };
    expect(values("admin-consent", { grants: [], refused }, "consent")).toBeNull();
    expect(values("api-permission", { listed: [], refused }, "permission")).toBeNull();
    expect(values("least-privilege", { applicationRoles: [], refused }, "application-permission")).toBeNull();
    expect(values("erv-role", { executive: null, viewer: false }, "role")).toBeNull();
    const uris = { web: [], spa: [], publicClient: [], refused: null };
    expect(values("redirect-uri", { flow: "device", ...uris }, "redirect-uri")).toBeNull();
    expect(values("redirect-uri", { flow: "code", ...uris }, "redirect-uri")).toEqual([]);
    expect(values("token-mfa", { methods: null }, "mfa")).toBeNull();
    expect(values("app-registration", { name: "Connector" }, "owner")).toBeNull();
    const { traits } = factsOn(0);
    expect(ASPECTS.map((aspect) => traits[aspect])).toEqual(ASPECTS.map(() => null));
  });

  it("is a text of any form in an older record without a failure", () => {
    for (const seen of [null, "text", 7, [], { grants: "all" }, { secrets: {} }] satisfies Json[])
      for (const { id } of checks) expect(() => read(id, seen)).not.toThrow();
  });
});

describe("a run that could not ask", () => {
  it("is our failure only when nothing at all was answered", () => {
    const silent = Object.fromEntries(checks.map(({ id }) => [id, noAnswer]));
    expect(isOurFailure(recordOn(0, { outcomes: silent }))).toBe(true);
    expect(isOurFailure(recordOn(0, { outcomes: { ...silent, "erv-role": blocked } }))).toBe(true);
    expect(isOurFailure(recordOn(0, { outcomes: { ...silent, tenant: fails("tenant-not-found") } }))).toBe(false);
    expect(isOurFailure(recordOn(0, { outcomes: Object.fromEntries(checks.map(({ id }) => [id, blocked])) }))).toBe(
      false,
    );
  });

  it("has no broken link, whatever else was lost with it", () => {
    expect(factsOf(recordOn(0, { outcomes: { tenant: noAnswer, "token-issued": noAnswer } })).brokenLink).toBeNull();
  });
});
