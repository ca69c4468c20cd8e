import { describe, expect, it } from "vitest";
import type { Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import { withPrerequisites } from "@/lib/cli/engine";
import { KEPT_KINDS, type KeptKind } from "@/lib/watch/kept";
import { coverageOf, TAKES } from "@/lib/watch/unattended";

const all: readonly Check[] = checks;
const kept = (...kinds: readonly KeptKind[]) => coverageOf(new Set(kinds));

describe("what is found out while nobody is there", () => {
  it("is the public part alone when nothing is kept", () => {
    expect(kept().sure).toEqual(["tenant"]);
    expect(kept().ifReadable).toEqual([]);
  });

  it("is app, permission, consent and enrolment with a client secret, as far as they can be read", () => {
    const { sure, ifReadable, untoldStages } = kept("client-secret");
    expect(sure).toEqual(["tenant", "credential-accepted"]);
    expect(ifReadable).toEqual(expect.arrayContaining(["partner-profile", "client-secret", "admin-consent"]));
    expect(untoldStages).toEqual(["role", "token", "first-call"]);
  });

  it("is everything but the setup admin's own rights with a refresh token and what redeems it", () => {
    const { sure, untold, untoldStages } = kept("client-secret", "refresh-token");
    expect(untold).toEqual(["admin-rights"]);
    expect(untoldStages).toEqual([]);
    expect(sure).toEqual(expect.arrayContaining(["token-issued", "insights-access", "first-query"]));
    expect(kept("certificate", "refresh-token").untold).toEqual(["admin-rights"]);
  });

  it("is nothing more with a refresh token that cannot be redeemed, unless the application is public", () => {
    expect(kept("refresh-token").sure).toEqual(kept().sure);
    expect(coverageOf(new Set<KeptKind>(["refresh-token"]), true).sure).toContain("insights-access");
  });

  it("never says that a certificate alone makes a call as a user", () => {
    expect(kept("certificate").untold).toEqual(expect.arrayContaining(["token-issued", "insights-access", "erv-role"]));
  });

  it("leaves no check out and names none twice", () => {
    const sets = [[], ...KEPT_KINDS.map((kind) => [kind]), ["client-secret", "refresh-token"] as const, KEPT_KINDS];
    for (const kinds of sets) {
      const { sure, ifReadable, untold } = kept(...kinds);
      expect([...sure, ...ifReadable, ...untold].sort()).toEqual(all.map(({ id }) => id).sort());
    }
  });

  it("rests on nothing that stays untold, so that no check waits for one that is never asked", () => {
    for (const kinds of [["client-secret"], ["certificate"], ["client-secret", "refresh-token"]] as const) {
      const { sure, ifReadable } = kept(...kinds);
      const told = new Set<string>([...sure, ...ifReadable]);
      for (const check of all) {
        if (!told.has(check.id)) continue;
        for (const need of check.needs) expect(told.has(need.id), `${check.id} needs ${need.id}`).toBe(true);
      }
    }
  });

  it("takes what the check's own inputs say", () => {
    for (const { id, inputs } of all) {
      const takes: Readonly<Record<string, string>> = TAKES;
      if (inputs.includes("test-token")) expect(takes[id], id).toBe("user");
      if (inputs.includes("secret")) expect(takes[id], id).toBe("secret");
      if (inputs.includes("graph-read") || inputs.includes("partner-center"))
        expect(["directory", "role"], id).toContain(takes[id]);
      if (inputs.length === 0) expect(takes[id], id).toBe("nothing");
    }
    expect(withPrerequisites(kept("client-secret").sure).map(({ id }) => id)).toEqual([
      "tenant",
      "credential-accepted",
    ]);
  });
});
