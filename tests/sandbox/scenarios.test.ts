import { describe, expect, it } from "vitest";
import { checks } from "@/lib/checks";
import { scenarioOf, scenarios } from "@/lib/sandbox/scenarios";
import { OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { CHECK_IDS } from "@/lib/sandbox/scenarios/expectations";
import type { Scenario, ScenarioMoment } from "@/lib/sandbox/types";

const STATUSES = ["pass", "inconclusive", "blocked", "not-applicable", "waiting", "error"];
const findingsOf = new Map(checks.map((check) => [check.id as string, Object.keys(check.findings)]));
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the registry", () => {
  it("has each id once, and finds it", () => {
    const ids = scenarios.map((scenario) => scenario.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id) && scenarioOf(id)?.id === id)).toBe(true);
    expect(scenarioOf("nothing")).toBeNull();
  });

  it("speaks of exactly the checks there are", () => {
    expect([...CHECK_IDS]).toEqual(checks.map((check) => check.id));
  });
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s", (_, scenario) => {
  it("has short titles in both languages", () => {
    expect(scenario.title.ko).toMatch(/[가-힣]/);
    expect(scenario.title.en).toMatch(/^[A-Z][^.!?]*$/);
    expect(scenario.title.en.length).toBeLessThan(65);
  });

  const moments: readonly ScenarioMoment[] = scenario.after ? [scenario, scenario.after] : [scenario];

  it("expects an outcome of every check, and only findings there are", () => {
    for (const { expect: expected } of moments) {
      for (const id of CHECK_IDS) {
        const outcome = expected[id] ?? "";
        const finding = /^fail:(.+)$/.exec(outcome)?.[1];
        if (finding === undefined) expect([id, STATUSES]).toEqual([id, expect.arrayContaining([outcome])]);
        else expect([id, findingsOf.get(id)]).toEqual([id, expect.arrayContaining([finding])]);
      }
      expect(Object.keys(expected).sort()).toEqual([...CHECK_IDS].sort());
    }
  });

  it("names the first required check that fails as the broken link", () => {
    for (const { expect: expected, brokenLink, summary } of moments) {
      const failing = checks.find((check) => check.level === "required" && expected[check.id]?.startsWith("fail:"));
      expect(brokenLink).toBe(failing?.id ?? null);
      if (failing) expect(summary).toBe("not-ready");
      else expect(summary).not.toBe("not-ready");
    }
  });

  it("is built the same every time, from plain data, and never shared", () => {
    const nowMs = Date.now();
    const [one, other] = [scenario.build(nowMs), scenario.build(nowMs)];
    expect(one).toEqual(other);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    one.state.tenants.pop();
    one.state.partner.roles.pop();
    expect(scenario.build(nowMs)).toEqual(other);
  });

  it("holds together", () => {
    const { state, kit } = scenario.build();
    for (const tenant of state.tenants) {
      const principals = new Set(tenant.servicePrincipals.map((principal) => principal.id));
      const ids = [tenant.id, ...tenant.users.map((user) => user.id), ...principals];
      expect(ids.every((id) => GUID.test(id))).toBe(true);
      expect(tenant.grants.every((grant) => principals.has(grant.clientId) && principals.has(grant.resourceId))).toBe(
        true,
      );
    }
    const home = state.tenants[0];
    expect(home?.applications.some((application) => application.appId === OPERATOR_APP.clientId)).toBe(true);
    const names = home?.users.map((user) => user.userPrincipalName) ?? [];
    if (kit.adminUserPrincipalName !== null) expect(names).toContain(kit.adminUserPrincipalName);
    expectTenantOf(scenario);
  });
});

function expectTenantOf({ id, build }: Scenario) {
  const { state, kit } = build();
  const exists = state.tenants.some((tenant) => tenant.domains.some((domain) => domain.name === kit.tenant));
  expect(exists).toBe(id !== "tenant-unknown");
}
