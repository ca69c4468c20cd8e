import { beforeAll, describe, expect, it } from "vitest";
import { askEverything } from "@/lib/cli/contract";
import { type ContractSubject, sandboxSubject } from "@/lib/cli/contract-subject";
import { contracts } from "@/lib/contracts";
import { type SeenExchange, seenIn } from "@/lib/drift/exchange";
import { driftMarkdown } from "@/lib/drift/markdown";
import { type DriftReport, driftReport } from "@/lib/drift/report";
import { driftTexts } from "@/lib/drift/texts";
import { type UnknownId, unknowns } from "@/lib/drift/unknowns";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { Scenario, ScenarioKit, WorldState } from "@/lib/sandbox/types";

const RUN = {
  version: "0.1.0",
  node: "20.20.0",
  cloud: "global",
  source: "live",
  date: "2026-11-23",
  lost: 0,
} as const;

function scenario(id: string): Scenario {
  const found = scenarioOf(id);
  if (!found) throw new TypeError(`no scenario ${id}`);
  return found;
}

interface Reported {
  readonly report: DriftReport;
  readonly subject: ContractSubject;
  readonly planted: readonly string[];
}

/** A contract run over a scenario, and everything of its world that must never be read in a report. */
async function reportOf(id: string): Promise<Reported> {
  const built = scenario(id).build();
  const subject = await sandboxSubject({ ...scenario(id), build: () => built });
  const report = await askEverything(subject, "live", new AbortController().signal);
  return { report, subject, planted: [...privateOf(built.state, built.kit), ...credentialsIn(subject)] };
}

/** Ids, names, domains and credentials of a world. */
function privateOf({ tenants, partner }: Omit<WorldState, "id" | "scenario">, kit: ScenarioKit): string[] {
  const inTenants = tenants.flatMap((tenant) => [
    tenant.id,
    ...tenant.domains.map(({ name }) => name),
    ...tenant.users.flatMap((user) => [user.id, user.userPrincipalName, user.displayName, user.password]),
    ...tenant.applications.flatMap((app) => [
      app.id,
      app.appId,
      ...app.secrets.flatMap(({ keyId, value }) => [keyId, value]),
      ...app.web.redirectUris.filter((uri) => uri.length > 1),
    ]),
    ...tenant.servicePrincipals.map(({ id }) => id),
    ...tenant.grants.map(({ id }) => id),
  ]);
  const inPartner = [partner.companyName, partner.partnerId, ...partner.roles.map(({ id }) => id)];
  return [...inTenants, ...inPartner, "contoso", kit.secret, kit.password].filter((text) => typeof text === "string");
}

/** Tokens, codes and every long value of every answer. */
function credentialsIn({ recorder }: ContractSubject): string[] {
  const bodies = recorder.seen().map(({ bodyText }) => bodyText);
  const tokens = bodies.flatMap((body) => [...body.matchAll(/"(?:access|refresh|id)_token":"([^"]+)"/g)]);
  return tokens.flatMap(([, token = ""]) => [token, ...token.split(".").filter((part) => part.length > 20)]);
}

function everyForm(report: DriftReport): string {
  return [JSON.stringify(report), driftMarkdown(report, "en"), driftMarkdown(report, "ko")].join("\n");
}

/** Which scenario answers which unknown; each is played once. */
const ANSWERS: Readonly<Record<string, readonly UnknownId[]>> = {
  ready: [
    "insights-app-only",
    "insights-mfa-header",
    "role-members-paging",
    "role-location-scope",
    "cross-origin",
    "compression",
  ],
  "erv-missing": ["insights-without-role"],
  "redacted-revenue": ["insights-report-viewer-only", "data-redacted", "columns-for-report-viewer"],
  "not-enrolled": ["insights-outside-program", "roles-program-only", "mpn-profile-program-only"],
  "token-without-mfa": ["insights-without-mfa"],
  "no-admin-role": ["roles-for-partner-admin"],
  "indirect-reseller": ["roles-indirect-reseller"],
  "account-verification-pending": ["pending-verification"],
  throttled: ["rate-limits"],
};
/** No scenario of the sandbox answers these: its request log is empty, it has no finished report, and nothing assigns. */
const ELSEWHERE: readonly UnknownId[] = ["insights-in-request-log", "secure-link-lifetime", "role-propagation"];

describe.each(Object.entries(ANSWERS))("in the scenario %s", (id, answers) => {
  let played: Reported;
  beforeAll(async () => {
    played = await reportOf(id);
  }, 30_000);

  it(`answers ${answers.join(", ")}`, () => {
    const answered = played.report.unknowns.filter((row) => row.answered);
    expect(answered.map((row) => row.id)).toEqual(expect.arrayContaining([...answers]));
    for (const row of answered) {
      expect(row.facts.length, row.id).toBeGreaterThan(0);
      expect(row.evidence.length, row.id).toBeGreaterThan(0);
      for (const number of row.evidence) expect(played.report.exchanges.map((one) => one.number)).toContain(number);
    }
  });

  it("shows nothing that is anybody's", () => {
    const text = everyForm(played.report).toLowerCase();
    expect(played.planted.length).toBeGreaterThan(40);
    for (const value of played.planted) expect(text.includes(value.toLowerCase()), value).toBe(false);
    // No id at all, not only the known ones; Microsoft's own application ids included.
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(text).not.toMatch(/eyj[\w-]{10}|@[a-z0-9-]+\.[a-z]/);
  });
});

it("knows of every unknown whether something here answers it", () => {
  const all = unknowns.map(({ id }) => id).sort();
  expect([...Object.values(ANSWERS).flat(), ...ELSEWHERE].sort()).toEqual(all);
  expect(new Set(unknowns.map(({ question }) => question)).size).toBe(8);
  for (const locale of ["en", "ko"] as const)
    for (const { id } of unknowns) expect(driftTexts(locale).unknowns[id].question).toMatch(/\?$/);
});

const HOST = "https://api.partnercenter.microsoft.com";
const INSIGHTS = `${HOST}/insights/v1/mpn`;

function exchange(number: number, path: string, change: Partial<SeenExchange> = {}): SeenExchange {
  const about = { caller: null, namesOrigin: false, asksMfaVerdict: false };
  return { number, method: "GET", url: path, status: 200, headers: {}, bodyText: "", ...about, ...change };
}

const answer = (id: UnknownId, exchanges: readonly SeenExchange[]) =>
  unknowns.find((one) => one.id === id)?.answer(seenIn(exchanges));

describe("what no scenario answers", () => {
  it("finds our own calls in the request log", () => {
    const call = exchange(1, `${INSIGHTS}/ScheduledDataset`, { headers: { "ms-correlationid": "c0ffee-1" } });
    const log = (items: unknown[]) =>
      exchange(2, `${HOST}/v1/partnerRequests`, { bodyText: JSON.stringify({ items }) });
    expect(answer("insights-in-request-log", [call, log([])])).toMatchObject({ answered: false, evidence: [2] });
    expect(answer("insights-in-request-log", [call, log([{ correlationId: "c0ffee-1" }])])).toMatchObject({
      answered: true,
    });
    expect(answer("insights-in-request-log", [call, log([{ operationName: "GetInsightsDatasets" }])])).toMatchObject({
      answered: true,
    });
  });

  it("reads a link's lifetime from the times beside it, and the link not at all", () => {
    const value = [
      {
        reportAccessSecureLink: "https://store.example/planted?sig=planted",
        reportGeneratedTime: "2026-11-23T08:00:00Z",
        reportExpiryTime: "2026-11-26T08:00:00Z",
      },
    ];
    const run = exchange(7, `${INSIGHTS}/ScheduledReport/execution/one;two`, { bodyText: JSON.stringify({ value }) });
    expect(answer("secure-link-lifetime", [run])).toEqual({
      answered: true,
      facts: [{ name: "lifetime-hours", value: "72" }],
      evidence: [7],
    });
  });

  it("leaves every unknown open when nothing was asked", () => {
    for (const { id } of unknowns) expect(answer(id, []), id).toEqual({ answered: false, facts: [], evidence: [] });
  });
});

describe("an answer that puts values where names belong", () => {
  it("shows none of them", () => {
    const planted = [
      "fabrikam",
      "planted.example",
      "PlantedCode",
      "planted-header-value",
      "Plantedkey",
      "4711-planted",
    ];
    const hostile = {
      fabrikam: 1,
      "planted.example": 2,
      [planted[4] ?? ""]: 3,
      "4711-planted": 4,
      owner: "Plantedkey",
    };
    const body = JSON.stringify({
      ...hostile,
      company: "Fabrikam",
      code: "PlantedCode",
      error: { code: "PlantedCode" },
    });
    const headers = {
      "content-type": "planted-header-value",
      "content-encoding": "planted-header-value",
      ismfacompliant: "planted-header-value",
      "access-control-allow-origin": "https://planted.example",
      "www-authenticate": "Bearer realm=planted.example",
    };
    const user = {
      kind: "user",
      objectId: "planted.example",
      tenantId: "planted.example",
      mfa: false,
      isGlobalAdministrator: false,
      usesOwnApplication: true,
    } as const;
    const about = { headers, bodyText: body, caller: user, namesOrigin: true, asksMfaVerdict: true };
    const paths = [
      `${HOST}/v1/profiles/mpn`,
      `${HOST}/v1/profiles/organization`,
      `${HOST}/v1/roles`,
      `${HOST}/v1/planted.example/fabrikam?planted.example`,
      `${INSIGHTS}/ScheduledDataset`,
      "https://graph.microsoft.com/v1.0/users/planted.example",
      "https://login.microsoftonline.com/planted.example/v2.0/.well-known/openid-configuration",
    ];
    const exchanges = [200, 400, 401, 403, 404].flatMap((status, round) =>
      paths.map((path, at) => exchange(round * paths.length + at + 1, path, { ...about, status })),
    );
    const report = driftReport(exchanges, contracts, RUN);
    const text = everyForm(report).toLowerCase();
    for (const value of planted) expect(text.includes(value.toLowerCase()), value).toBe(false);
    expect(report.breaches.length).toBeGreaterThan(5);
    expect(text).toContain("(a name that is not shown)");
  });
});
