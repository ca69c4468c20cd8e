import { isConfidential } from "@/lib/certificate";
import { fieldOf } from "@/lib/drift/exchange";
import { createEntra } from "@/lib/microsoft/microsoft";
import { createTransport, type Received } from "@/lib/microsoft/transport";
import { RunError } from "@/lib/run";
import type { Secret } from "@/lib/secret";
import type { ContractSubject } from "./contract-subject";

/** Sends one GET and gives the answer; null where none came, for that is noted by the recorder. */
type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Received | null>;

const REPORT_ROLES = ["executive report viewer", "report viewer"];
/** An origin that is nobody's: the answer's headers tell what browsers would be allowed. */
const ORIGIN = "https://origin.example";

/** Asks what a run of the checks does not: more endpoints, the same endpoint as somebody else, one member a page. Reads only. */
export async function probe(subject: ContractSubject, user: Secret | null, signal: AbortSignal): Promise<void> {
  const { cloud, recorder, admin } = subject;
  const transport = createTransport({ cloud, outlet: recorder.outlet, now: subject.now });
  const getAs =
    (token: Secret | null, host = cloud.partnerCenterHost): Get =>
    async (path, headers = {}) => {
      const authorization = token ? { authorization: `Bearer ${token.reveal()}` } : {};
      const url = `https://${host}${path}`;
      const request = { method: "GET", url, headers: { ...authorization, ...headers } } as const;
      return transport.send(request, { exchanges: [], signal }).catch(noAnswer);
    };
  // What kind of partner this is, in Microsoft's own word.
  if (admin.graph)
    await getAs(admin.graph.accessToken, cloud.graphHost)("/v1.0/organization?$select=id,partnerTenantType");
  const partner = admin.partnerCenter?.accessToken ?? user;
  if (partner) await probePartnerCenter(getAs(partner));
  await getAs(null)("/insights/v1/mpn/ScheduledDataset");
  const callers = [user, admin.partnerCenter?.accessToken, await applicationToken(subject, signal)];
  for (const token of callers)
    if (token) await getAs(token)("/insights/v1/mpn/ScheduledDataset", { ValidateMfa: "true" });
  const reader = user ?? partner;
  if (reader) await probeInsights(getAs(reader));
  // Last, so that the calls above have had time to be listed.
  if (partner) await getAs(partner)("/v1/partnerRequests");
}

async function probePartnerCenter(get: Get): Promise<void> {
  for (const profile of ["organization", "mpn", "legalbusiness?vettingVersion=Current"])
    await get(`/v1/profiles/${profile}`);
  const roles = listIn(await get("/v1/roles"), "items");
  for (const role of roles.filter((one) => REPORT_ROLES.includes(String(fieldOf(one, "name")).toLowerCase()))) {
    const members = `/v1/roles/${encodeURIComponent(String(fieldOf(role, "id")))}/usermembers`;
    await get(`${members}?size=500&sortField=UserPrincipalName&sortDirection=Ascending`);
    const query = `${members}?size=1&sortField=UserPrincipalName&sortDirection=Ascending`;
    const first = await get(query);
    const token = first?.headers.get("ms-continuationtoken") ?? fieldOf(bodyOf(first), "continuationToken");
    if (typeof token === "string") await get(`${query}&seekOperation=Next`, { "MS-ContinuationToken": token });
  }
}

async function probeInsights(get: Get): Promise<void> {
  const insights = "/insights/v1/mpn";
  await get(`${insights}/ScheduledDataset`, { origin: ORIGIN });
  await get(`${insights}/ScheduledQueries`);
  const reports = listIn(await get(`${insights}/ScheduledReport`), "value");
  const [report] = reports.map((one) => fieldOf(one, "reportId")).filter((id) => typeof id === "string");
  if (report) await get(`${insights}/ScheduledReport/execution/${encodeURIComponent(report)}?getLatestExecution=false`);
}

/** The application's own token for Partner Center; it opens nothing, and how insights says so is not written down. */
async function applicationToken(subject: ContractSubject, signal: AbortSignal): Promise<Secret | null> {
  const { cloud, recorder, integration, secret, certificate } = subject;
  const { tenant, clientId } = integration;
  if (!clientId || !isConfidential(subject)) return null;
  const entra = createEntra({ cloud, outlet: recorder.outlet, now: subject.now, signal });
  const scope = `${cloud.partnerCenterResource}/.default`;
  const answer = await entra.clientCredentials({ tenant, clientId, secret, certificate }, scope).catch(noAnswer);
  return answer?.ok ? answer.value.accessToken : null;
}

/** A refusal to send is a mistake of ours and is not passed over. */
function noAnswer(problem: unknown): null {
  if (problem instanceof RunError && !["internal", "host-refused", "aborted"].includes(problem.code)) return null;
  throw problem;
}

function listIn(received: Received | null, name: string): readonly unknown[] {
  const list = fieldOf(bodyOf(received), name);
  return Array.isArray(list) ? list : [];
}

function bodyOf(received: Received | null): unknown {
  try {
    return received ? JSON.parse(received.body) : null;
  } catch {
    return null;
  }
}
