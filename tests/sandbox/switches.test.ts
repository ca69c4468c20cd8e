import { describe, expect, it } from "vitest";
import { type Check, type CheckResult, STAGES } from "@/lib/check";
import { checks } from "@/lib/checks";
import { openScenario } from "@/lib/cli/sandbox-run";
import { switchState } from "@/lib/sandbox/control/describe";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { switches } from "@/lib/sandbox/switches";
import { turn } from "@/lib/sandbox/switches/turn";
import type { ScenarioKit, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";

/** Which check notices a switch, and what it then says; the way to the token, where another one than the browser notices. */
const NOTICED: Readonly<Record<string, { check: string; says: string; flow?: ScenarioKit["flow"] }>> = {
  "user-disabled": { check: "integration-user", says: "fail:user-disabled" },
  "not-enrolled": { check: "partner-account", says: "fail:not-a-partner" },
  "verification-pending": { check: "account-verification", says: "fail:verification-pending" },
  "service-principal-disabled": { check: "app-service-principal", says: "fail:disabled" },
  "assignment-required": { check: "app-service-principal", says: "fail:assignment-required" },
  "redirect-uri": { check: "redirect-uri", says: "fail:redirect-missing" },
  "secret-removed": { check: "client-secret", says: "fail:secret-missing" },
  "secret-expired": { check: "client-secret", says: "fail:secret-expired" },
  "api-permission": { check: "api-permission", says: "fail:permission-missing" },
  "admin-consent": { check: "admin-consent", says: "fail:consent-missing" },
  "erv-role": { check: "erv-role", says: "fail:erv-missing" },
  "report-viewer-only": { check: "revenue-data", says: "fail:redacted" },
  "roles-refused": { check: "erv-role", says: "inconclusive" },
  "mfa-enforced": { check: "token-issued", says: "fail:mfa-required", flow: "password" },
  "device-code-blocked": { check: "token-issued", says: "fail:blocked-by-policy", flow: "device" },
  "insights-unavailable": { check: "insights-access", says: "error" },
};

function open(id: string, flow: ScenarioKit["flow"] = "code"): { world: World; kit: ScenarioKit } {
  const built = scenarioOf(id)?.build();
  if (!built) throw new Error(`no scenario ${id}`);
  // Without it the device flow needs a secret, which devices have not.
  for (const app of built.state.tenants.flatMap(({ applications }) => applications))
    if (flow === "device") app.isFallbackPublicClient = true;
  return { world: createWorld(built.state, "switches", id), kit: { ...built.kit, flow } };
}

function said(result: CheckResult): string {
  return result.status === "fail" ? `fail:${result.finding}` : result.status;
}

/** What switches change, in whatever order lists are. */
function picture({ state }: World): unknown {
  const { insights: _, ...rest } = state;
  const sorted = (_name: string, value: unknown) =>
    Array.isArray(value)
      ? [...value].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))
      : value;
  return JSON.parse(JSON.stringify(rest, sorted));
}

const stateOf = (world: World, id: string) =>
  switches.filter((known) => known.id === id).map((known) => switchState(world, known).state)[0];

describe("the list of switches", () => {
  it("names a check for each, of the stage the switch stands in, and follows the chain", () => {
    expect(Object.keys(NOTICED)).toEqual(switches.map(({ id }) => id));
    const stages = switches.map(({ stage }) => STAGES.indexOf(stage));
    expect(stages).toEqual([...stages].sort((one, other) => one - other));
    const all: readonly Check[] = checks;
    for (const { check } of Object.values(NOTICED)) expect(all.map(({ id }) => id)).toContain(check);
  });

  it("speaks both languages, in whole sentences where it says what is broken", () => {
    for (const { title, broken } of switches) {
      expect(title.en).toMatch(/^[A-Z][^.!]*$/);
      expect(broken.en).toMatch(/^[A-Z][^!]*\.$/);
      expect(`${title.ko}${broken.ko}`).not.toMatch(/!/);
      expect(title.ko).toMatch(/[가-힣]/);
      expect(broken.ko).toMatch(/니다(\(\d+\))?\.$/);
    }
  });
});

describe.concurrent("breaking and mending a ready world", () => {
  it.each(Object.entries(NOTICED))("%s is noticed and forgotten again", async (id, { check, says, flow }) => {
    const { world, kit } = open("ready", flow);
    const before = picture(world);
    const opened = await openScenario(world, kit);
    const answers = async () => {
      const { run } = await opened.run({ transport: { sleep: async () => {} } });
      return Object.fromEntries(run.results.map((result) => [result.id, said(result)]));
    };
    const whole = await answers();
    expect(whole[check]).toBe("pass");
    expect(stateOf(world, id)).toBe("whole");

    expect(turn(world, id, "broken")).toBeNull();
    expect(stateOf(world, id)).toBe("broken");
    expect(await answers()).toMatchObject({ [check]: says });

    expect(turn(world, id, "whole")).toBeNull();
    expect(stateOf(world, id)).toBe("whole");
    expect(picture(world)).toEqual(before);
    expect(await answers()).toEqual(whole);
  });
});

describe("what a switch finds", () => {
  it.each([
    ["erv-missing", "erv-role"],
    ["redacted-revenue", "report-viewer-only"],
    ["consent-missing", "admin-consent"],
    ["permission-missing", "api-permission"],
    ["secret-expired", "secret-expired"],
    ["redirect-missing", "redirect-uri"],
    ["user-disabled", "user-disabled"],
    ["mfa-required", "mfa-enforced"],
    ["not-enrolled", "not-enrolled"],
    ["service-principal-disabled", "service-principal-disabled"],
    ["assignment-required", "assignment-required"],
    ["roles-refused", "roles-refused"],
    ["account-verification-pending", "verification-pending"],
  ])("in %s, %s is broken from the start and can be mended", (scenario, id) => {
    const { world } = open(scenario);
    expect(stateOf(world, id)).toBe("broken");
    turn(world, id, "whole");
    expect(stateOf(world, id)).toBe("whole");
  });

  it("in a fresh tenant says what is not there yet, and refuses in a sentence", () => {
    const { world } = open("fresh");
    expect(stateOf(world, "secret-expired")).toBe("unavailable");
    expect(stateOf(world, "admin-consent")).toBe("unavailable");
    expect(stateOf(world, "erv-role")).toBe("broken");
    expect(turn(world, "secret-removed", "broken")).toMatchObject({ code: "switch-unavailable" });
  });

  it("is the world as it is, not what was pressed: what the product repairs is whole again", () => {
    const { world } = open("ready");
    turn(world, "user-disabled", "broken");
    for (const user of world.state.tenants.flatMap(({ users }) => users)) user.accountEnabled = true;
    expect(stateOf(world, "user-disabled")).toBe("whole");
  });

  it("survives being crossed by another switch", () => {
    const { world } = open("ready");
    const before = picture(world);
    for (const id of ["secret-expired", "secret-removed"]) turn(world, id, "broken");
    for (const id of ["secret-removed", "secret-expired"]) turn(world, id, "whole");
    expect(picture(world)).toEqual(before);
    for (const id of ["report-viewer-only", "erv-role"]) turn(world, id, "broken");
    expect(stateOf(world, "report-viewer-only")).toBe("whole");
    for (const id of ["erv-role", "report-viewer-only"]) turn(world, id, "whole");
    expect(picture(world)).toEqual(before);
  });

  it("does nothing a second time", () => {
    const { world } = open("ready");
    turn(world, "erv-role", "broken");
    turn(world, "erv-role", "broken");
    turn(world, "erv-role", "whole");
    expect(stateOf(world, "erv-role")).toBe("whole");
  });
});
