import { describe, expect, it } from "vitest";
import { openScenario, playScenario } from "@/lib/cli/sandbox-run";
import { cloudOf } from "@/lib/clouds";
import { allowedHosts } from "@/lib/microsoft/transport";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { memberOf } from "@/lib/sandbox/scenarios/partner-roles";
import type { Scenario, ScenarioKit, WorldState } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import { GRAPH, graphToken, PARTNER_CENTER, partnerToken, type Scene, scene, send } from "./endpoint-calls";

type Built = { readonly state: Omit<WorldState, "id" | "scenario">; readonly kit: ScenarioKit };

function named(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (!scenario) throw new RangeError(`no scenario ${id}`);
  return scenario;
}

/** What the checks say when the scenario is first changed; requests are noted. */
async function play(id: string, change: (built: Built) => void = () => {}) {
  const built = named(id).build();
  change(built);
  const requests: URL[] = [];
  const world = createWorld(built.state, `test-${id}`, id);
  const open = await openScenario(world, built.kit, (outlet) => (request) => {
    requests.push(new URL(request.url));
    return outlet(request);
  });
  const { run } = await open.run();
  const said = Object.fromEntries(
    run.results.map((result) => [result.id, result.status === "fail" ? `fail:${result.finding}` : result.status]),
  );
  return { run, said, requests, world };
}

describe("what was changed a moment ago", () => {
  it.each(["secret-not-replicated", "service-principal-not-visible", "consent-not-replicated", "erv-not-listed"])(
    "%s is a failure to a run that does not know of the change",
    async (id) => {
      const { run } = await play(id, ({ kit }) => {
        kit.changedAtMs = {};
      });
      expect(run.summary.state).toBe("not-ready");
      expect(run.results.filter(({ status }) => status === "waiting")).toEqual([]);
    },
  );

  it("explains a 403 of insights for an hour, and then no longer", async () => {
    const lasting = ({ state }: Built) => {
      state.replication.insightsRoleMs = 24 * 3_600_000;
    };
    expect((await play("erv-not-effective", lasting)).said["insights-access"]).toBe("waiting");
    const later = await play("erv-not-effective", (built) => {
      lasting(built);
      built.state.advancedMs = 61 * 60_000;
    });
    expect([later.said["erv-role"], later.said["insights-access"]]).toEqual(["pass", "inconclusive"]);
    expect(later.run.summary.state).toBe("undecided");
  });

  it("is asked again at the time of the world, which the record shows", async () => {
    const scenario = named("erv-not-listed");
    const [first, second] = await playScenario(scenario);
    const startedMs = (run: typeof first | undefined) => Date.parse(run?.run.startedAt ?? "");
    expect(startedMs(second) - startedMs(first)).toBeGreaterThanOrEqual(scenario.after?.advanceMs ?? Number.NaN);
  });
});

describe("MFA enforced for a share of the traffic", () => {
  it("gives the same broken link whatever the draw, although calls come out differently", async () => {
    const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
    const plays = await Promise.all(
      seeds.map((seed) =>
        play("mfa-enforced-by-share", ({ state }) => {
          state.partner.mfaShare = { share: 0.5, seed, drawn: 0 };
        }),
      ),
    );
    expect(new Set(plays.map(({ said }) => said["insights-access"]))).toEqual(new Set(["pass", "fail:refused-mfa"]));
    for (const { run, said } of plays) {
      expect(said["token-mfa"]).toBe("fail:mfa-claim-missing");
      expect(run.summary).toMatchObject({ state: "not-ready", brokenLink: { check: "token-mfa" } });
    }
  });

  it("lets one token pass and refuses it in the same sequence for the same seed", async () => {
    const draws = async () => {
      const at = scene(({ state }) => {
        state.partner.mfaShare = { share: 0.5, seed: 4, drawn: 0 };
      });
      const token = await partnerToken(at, { amr: ["pwd"] });
      const statuses: number[] = [];
      for (let count = 0; count < 8; count += 1)
        statuses.push((await send(at, token, "GET", `${PARTNER_CENTER}/insights/v1/mpn/ScheduledDataset`)).status);
      return statuses;
    };
    const statuses = await draws();
    expect(new Set(statuses)).toEqual(new Set([200, 401]));
    expect(await draws()).toEqual(statuses);
  });
});

describe("a role's members over many pages", () => {
  it("are read to the twenty-first, where the integration user stands", async () => {
    const { requests, said } = await play("erv-on-last-page");
    const executive = named("erv-on-last-page")
      .build()
      .state.partner.roles.find(({ others }) => others > 0);
    const pages = requests.filter(({ pathname }) => pathname === `/v1/roles/${executive?.id}/usermembers`);
    expect([pages.length, said["erv-role"]]).toEqual([21, "pass"]);
  });

  it("are never taken for a list without the user when there are more than anybody reads", async () => {
    const { said } = await play("erv-on-last-page", ({ state }) => {
      for (const role of state.partner.roles) if (role.others > 0) role.others = 400;
    });
    expect(said["erv-role"]).toBe("error");
  });
});

describe("a role for one location", () => {
  const QUERY = "SELECT MPNId, CustomerName FROM CustomersAndTenants TIMESPAN LIFETIME";
  const rowsOf = async (at: Scene) => {
    const address = `${PARTNER_CENTER}/insights/v1/mpn/ScheduledQueries/testQueryResult?exportQuery=${encodeURIComponent(QUERY)}`;
    const { body } = await send(at, await partnerToken(at), "GET", address);
    return body.value.map((row: { MPNId: string }) => row.MPNId);
  };

  it("limits the rows, and no answer of the roles API tells", async () => {
    const at = scene(({ state, bot, executiveReportViewer }) => {
      memberOf(executiveReportViewer, bot).locations = ["6001236"];
      for (const row of state.insights.rows.CustomersAndTenants?.slice(0, 7) ?? []) row.MPNId = "6001236";
    });
    expect(await rowsOf(at)).toEqual(Array(7).fill("6001236"));
    expect((await rowsOf(scene())).length).toBe(40);
    const admin = { user: at.admin };
    const members = `${PARTNER_CENTER}/v1/roles/${at.executiveReportViewer.id}/usermembers`;
    const { text } = await send(at, await partnerToken(at, admin), "GET", members);
    expect(text).toContain(at.bot.id);
    expect(text).not.toContain("6001236");
  });
});

describe("national clouds", () => {
  it.each(["us-government", "china"] as const)("%s asks no host of another cloud", async (id) => {
    const { requests, run } = await play(id);
    const pages = ["microsoft.com"];
    const hosts = new Set(requests.map(({ hostname }) => hostname));
    expect([...hosts].filter((host) => !allowedHosts(cloudOf(id)).has(host) && !pages.includes(host))).toEqual([]);
    expect(run.integration.cloud).toBe(id);
  });

  it("have APIs that take no token of another cloud", async () => {
    const { state, kit } = named("china").build();
    const world = createWorld(state, "test", "china");
    const { outlet } = await openScenario(world, kit);
    const at = scene();
    for (const [address, audience] of [
      ["https://microsoftgraph.chinacloudapi.cn/v1.0/me", GRAPH],
      ["https://partner.partnercenterapi.microsoftonline.cn/v1/profiles/mpn", PARTNER_CENTER],
    ] as const) {
      const authorization = `Bearer ${await graphToken({ ...at, world }, { audience, user: at.admin })}`;
      expect((await outlet(new Request(address, { headers: { authorization } }))).status).toBe(401);
    }
  });
});

describe("insights refusing with HTTP 200", () => {
  it("has the status in the body alone", async () => {
    const at = scene(({ state, executiveReportViewer }) => {
      state.insights.refusesInBody = true;
      executiveReportViewer.members = [];
    });
    const { status, body } = await send(
      at,
      await partnerToken(at),
      "GET",
      `${PARTNER_CENTER}/insights/v1/mpn/ScheduledDataset`,
    );
    expect([status, body.statusCode, body.value]).toEqual([200, 403, []]);
  });
});
