import type { CheckResult, Json, RunRecord } from "@/lib/check";
import { playScenario } from "@/lib/cli/sandbox-run";
import { recordOf } from "@/lib/judge-again";
import type { PublishedRun } from "@/lib/record-schema";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { ValueKind } from "@/lib/values";

const played = new Map<string, Promise<RunRecord>>();

/** The record of a sandbox scenario's last moment; each scenario is played once. */
export function recordOfScenario(id: string): Promise<RunRecord> {
  const record = played.get(id) ?? play(id);
  played.set(id, record);
  return record;
}

async function play(id: string): Promise<RunRecord> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new TypeError(`no scenario ${id}`);
  const moments = await playScenario(scenario);
  return recordOf(moments.at(-1)?.run ?? moments[0].run);
}

/** A record with its results replaced. */
export function withResults(record: RunRecord, change: (result: CheckResult) => CheckResult): RunRecord {
  return { ...record, results: record.results.map(change) };
}

const KINDS: readonly ValueKind[] = [
  "upn",
  "name",
  "tenant-id",
  "app-id",
  "object-id",
  "domain",
  "partner-id",
  "url",
  "date",
  "number",
  "plain",
];
const FIELDS = [
  ...["tenant", "tenantId", "user", "userId", "clientId", "app", "name", "secret", "companyName", "partnerId", "code"],
  ...["reasonPhrase", "message", "suberror", "requestId", "query", "columns", "redirectUri", "aud", "iss", "anything"],
];

/** A place where a text can stand in a record, and how to put one there. */
export type Place = readonly [name: string, plant: (record: RunRecord, text: string) => RunRecord];

const first = (record: RunRecord, change: (result: CheckResult) => CheckResult): RunRecord => ({
  ...record,
  results: record.results.map((result, at) => (at === 0 ? change(result) : result)),
});
const observed = (record: RunRecord, observation: Json) => first(record, (result) => ({ ...result, observation }));
const integration = (record: RunRecord, change: Partial<RunRecord["integration"]>): RunRecord => ({
  ...record,
  integration: { ...record.integration, ...change },
});
const exchange = (record: RunRecord, change: object) =>
  first(record, (result) => ({
    ...result,
    exchanges: result.exchanges.map((one) => ({ ...one, ...change })),
  }));
const passing = (record: RunRecord, values: Extract<CheckResult, { status: "pass" }>["values"]) =>
  first(record, ({ id, startedAt, durationMs, exchanges }) => ({
    id,
    startedAt,
    durationMs,
    exchanges,
    status: "pass",
    values,
  }));
const framed = ({ id, startedAt, durationMs, exchanges }: CheckResult) => ({ id, startedAt, durationMs, exchanges });

/** Every place. */
export const PLACES: readonly Place[] = [
  ...KINDS.map((kind): Place => [`a ${kind} value`, (record, value) => passing(record, { tenant: { kind, value } })]),
  ...KINDS.map(
    (kind): Place => [
      `inside a ${kind} value`,
      (record, value) => passing(record, { column: { kind, value: `pass ${value}, graph` } }),
    ],
  ),
  ["a value's name", (record, name) => passing(record, { [name]: { kind: "plain", value: "pass" } })],
  ...FIELDS.map((name): Place => [`the observation's ${name}`, (record, text) => observed(record, { [name]: text })]),
  ["deep in an observation", (record, text) => observed(record, { grants: [{ scopes: ["openid", [text]] }] })],
  ["within a sentence", (record, text) => observed(record, { message: `Invalid token: ${text}. MFA required` })],
  ["an observation's field name", (record, name) => observed(record, { refused: { [name]: true } })],
  ["a whole observation", (record, text) => observed(record, text)],
  [
    "a path",
    (record, text) => exchange(record, { url: `https://graph.microsoft.com/v1.0/${encodeURIComponent(text)}` }),
  ],
  ["a raw path", (record, text) => exchange(record, { url: `https://graph.microsoft.com/v1.0/users/${text}/roles` })],
  ["a query", (record, text) => exchange(record, { url: `https://login.microsoftonline.com/common?x=${text}` })],
  ["a fragment", (record, text) => exchange(record, { url: `https://localhost/#x=${encodeURIComponent(text)}` })],
  [
    "a user and password",
    (record, text) => exchange(record, { url: `https://a:${encodeURIComponent(text)}@localhost/` }),
  ],
  ["a whole address", (record, url) => exchange(record, { url })],
  ["a host", (record, text) => exchange(record, { url: `https://${text.replace(/[^a-z0-9-]/gi, "")}.example/x` })],
  ["a method", (record, method) => exchange(record, { method })],
  ["a request id", (record, requestId) => exchange(record, { requestId })],
  ["a correlation id", (record, correlationId) => exchange(record, { correlationId })],
  ["the run's id", (record, id) => ({ ...record, id })],
  ["the integration's id", (record, id) => integration(record, { id })],
  ["the tenant", (record, tenant) => integration(record, { tenant })],
  ["the client id", (record, clientId) => integration(record, { clientId })],
  ["the user", (record, userPrincipalName) => integration(record, { userPrincipalName })],
  ["the user's domain", (record, text) => integration(record, { userPrincipalName: `bot@${text}` })],
  ["the redirect address", (record, redirectUri) => integration(record, { redirectUri })],
  [
    "in the redirect address",
    (record, text) => integration(record, { redirectUri: `https://localhost/cb?code=${text}` }),
  ],
  ["the partner id", (record, partnerId) => integration(record, { partnerId })],
  ["a check's id", (record, id) => first(record, (result) => ({ ...result, id }))],
  [
    "a finding",
    (record, finding) => first(record, (result) => ({ ...framed(result), status: "fail", finding, values: {} })),
  ],
  [
    "what blocks",
    (record, by) => first(record, (result) => ({ ...framed(result), status: "blocked", by: [by], missing: [] })),
  ],
  [
    "a failed host",
    (record, host) => first(record, (result) => ({ ...framed(result), status: "error", code: "network", host })),
  ],
];

/** The same data, where any change throws. */
export function frozen<T>(data: T): T {
  if (data !== null && typeof data === "object") for (const item of Object.values(Object.freeze(data))) frozen(item);
  return data;
}

/** A finished copy without the parts that only a published record has. */
export const bare = (run: PublishedRun): RunRecord => recordOf(run);
