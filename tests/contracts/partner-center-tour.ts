import type { ContractExchange } from "@/lib/contracts/contract";
import { OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { partnerToken, type Scene, scene } from "../sandbox/endpoint-calls";
import { call, observed, overloaded, textOf } from "./observer";

const HOST = "https://api.partnercenter.microsoft.com";
const V1 = `${HOST}/v1`;
const MPN = `${HOST}/insights/v1/mpn`;
const NOBODY = "00000000-0000-4000-8000-00000000dead";
const READS = [
  "/profiles/organization",
  "/profiles/mpn",
  "/profiles/legalbusiness?vettingVersion=Current",
  "/partnerRequests",
];

type Change = Parameters<typeof scene>[0];
type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Every answer Partner Center gives in the sandbox. */
export async function tourPartnerCenter(seen: ContractExchange[]): Promise<void> {
  const contoso = scene();
  const admin = { user: contoso.admin };
  await profiles(contoso, seen);
  await roles(contoso, asking(contoso, seen, await partnerToken(contoso, admin)));
  const erv = contoso.executiveReportViewer.id;
  const endpoints: readonly (readonly [method: string, path: string])[] = [
    ...READS.map((path) => ["GET", path] as const),
    ["GET", "/roles"],
    ["GET", `/roles/${erv}/usermembers`],
    ["POST", `/roles/${erv}/usermembers`],
    ["DELETE", `/roles/${erv}/usermembers/${NOBODY}`],
  ];
  await gate(contoso, seen, V1, endpoints);
  const [first = ["GET", "/roles"] as const] = endpoints;
  await overloaded(contoso.world, observed(contoso.world, seen), V1 + first[1]);
}

async function profiles(contoso: Scene, seen: ContractExchange[]): Promise<void> {
  const { partnerId } = contoso.state.partner;
  const ask = asking(contoso, seen, await partnerToken(contoso, { user: contoso.admin }));
  for (const path of [...READS, `/profiles/mpn?mpnId=${partnerId}`, "/profiles/mpn?mpnId=9999999"])
    await ask("GET", path);
  for (const change of [
    ({ state }) => {
      state.partner.kind = "indirect-reseller";
    },
    ({ state }) => {
      state.partner.tenantId = null;
    },
  ] satisfies Change[]) {
    const other = scene(change);
    const refused = asking(other, seen, await partnerToken(other, { user: other.admin }));
    for (const path of READS) await refused("GET", path);
  }
}

async function roles({ tenant, reader, executiveReportViewer }: Scene, ask: Ask): Promise<void> {
  const members = `/roles/${executiveReportViewer.id}/usermembers`;
  const member = { accountId: tenant.id, id: reader.id, roleId: executiveReportViewer.id };
  await ask("GET", "/roles");
  await ask("GET", `${members}?size=500&sortField=UserPrincipalName&sortDirection=Ascending`);
  await ask("GET", `${members}?size=1`);
  await ask("GET", `${members}?size=0`);
  await ask("POST", members, member);
  await ask("POST", members, member);
  await ask("POST", members, { ...member, accountId: "" });
  await ask("POST", members, { ...member, id: NOBODY });
  await ask("DELETE", `${members}/${reader.id}`);
  const nowhere = `/roles/${NOBODY}/usermembers`;
  await ask("GET", nowhere);
  await ask("POST", nowhere, member);
  await ask("DELETE", `${nowhere}/${reader.id}`);
}

/** What stands before every call: token, audience, person, second factor, scope, role. */
async function gate(
  contoso: Scene,
  seen: ContractExchange[],
  base: string,
  endpoints: readonly (readonly [method: string, path: string])[],
): Promise<void> {
  const go = observed(contoso.world, seen);
  const everywhere = async (token: string | null) => {
    for (const [method, path] of endpoints)
      await call(go, token, method, base + path, method === "GET" ? undefined : {});
  };
  await everywhere(null);
  await everywhere(await partnerToken(contoso, { audience: "https://graph.windows.net" }));
  await everywhere(await partnerToken(contoso, { audience: "https://api.partner.microsoft.com" }));
  await everywhere(await partnerToken(contoso, { user: null }));
  await everywhere(await partnerToken(contoso, { amr: ["pwd"] }));
  await everywhere(await partnerToken(contoso, { scopes: "nothing" }));
  await everywhere(await partnerToken(contoso, { user: contoso.reader }));
}

/** Every answer insights gives in the sandbox, in either casing. */
export async function tourInsights(seen: ContractExchange[]): Promise<void> {
  for (const casing of ["camel", "pascal"] as const) {
    const contoso = scene(({ state }) => {
      state.insights.casing = casing;
    });
    await reports(contoso, asking(contoso, seen, await partnerToken(contoso), MPN));
    const endpoints = [
      ["GET", "/ScheduledDataset"],
      ["GET", "/ScheduledQueries"],
      ["POST", "/ScheduledQueries"],
      ["GET", `/ScheduledReport/execution/${NOBODY}`],
    ] as const;
    await gate(contoso, seen, MPN, endpoints);
    const asMicrosoft = asking(contoso, seen, await partnerToken(contoso, { appId: NOBODY }), MPN);
    for (const [method, path] of endpoints) await asMicrosoft(method, path);
    const asOperator = asking(contoso, seen, await partnerToken(contoso, { appId: OPERATOR_APP.clientId }), MPN);
    await asOperator("GET", "/ScheduledDataset");
    await overloaded(contoso.world, observed(contoso.world, seen), `${MPN}/ScheduledDataset`);
  }
}

async function reports({ world }: Scene, ask: Ask): Promise<void> {
  const select = "SELECT CustomerName FROM CustomersAndTenants";
  await ask("GET", "/ScheduledDataset");
  await ask("GET", "/ScheduledDataset?datasetName=nothing");
  await ask("GET", `/ScheduledQueries/testQueryResult?exportQuery=${encodeURIComponent(select)}`);
  await ask("GET", "/ScheduledQueries/testQueryResult?exportQuery=SELECT");
  const made = await ask("POST", "/ScheduledQueries", { Name: "Tour", Description: "", Query: select });
  const queryId = await textOf(made, "queryId");
  await ask("POST", "/ScheduledQueries", { Name: "Tour" });
  await ask("GET", "/ScheduledQueries");
  await ask("GET", `/ScheduledQueries?queryId=${NOBODY}`);
  const now = await ask("POST", "/ScheduledReport", { ReportName: "Now", QueryId: queryId, ExecuteNow: true });
  const at = new Date(world.now() + 5 * 3_600_000).toISOString().replace(/\.\d+/, "");
  const plan = { ReportName: "Later", QueryId: queryId, StartTime: at, RecurrenceInterval: 24, RecurrenceCount: 5 };
  const reportId = await textOf(await ask("POST", "/ScheduledReport", plan), "reportId");
  await ask("POST", "/ScheduledReport", { ...plan, RecurrenceInterval: 1 });
  await ask("POST", "/ScheduledReport", { ...plan, QueryId: NOBODY });
  await ask("POST", "/ScheduledReport", { ...plan, StartTime: "tomorrow" });
  await ask("GET", "/ScheduledReport");
  await ask("GET", `/ScheduledReport/execution/${reportId}`);
  const executions = `/ScheduledReport/execution/${await textOf(now, "reportId")}`;
  await ask("GET", `${executions}?executionStatus=Pending`);
  world.state.advancedMs += 60_000;
  await ask("GET", executions);
  for (const action of ["pause/", "resume/"]) {
    await ask("PUT", `/ScheduledReport/${action}${reportId}`);
    await ask("PUT", `/ScheduledReport/${action}${NOBODY}`);
  }
  const late = new Date(world.now() + 9 * 3_600_000).toISOString().replace(/\.\d+/, "");
  await ask("PUT", `/ScheduledReport/${reportId}`, { ...plan, StartTime: late });
  await ask("PUT", `/ScheduledReport/${reportId}`, { ReportName: "No time" });
  await ask("PUT", `/ScheduledReport/${reportId}`, { ...plan, StartTime: "tomorrow" });
  await ask("PUT", `/ScheduledReport/${NOBODY}`, plan);
  for (const path of [`/ScheduledReport/${reportId}`, `/ScheduledReport/${NOBODY}`]) await ask("DELETE", path);
  for (const path of [`/ScheduledQueries/${queryId}`, `/ScheduledQueries/${NOBODY}`]) await ask("DELETE", path);
  world.state.advancedMs = 0;
}

function asking({ world }: Scene, seen: ContractExchange[], token: string, base = V1): Ask {
  const go = observed(world, seen);
  return (method, path, body) => call(go, token, method, base + path, body, { validatemfa: "true" });
}
