import type { CheckResult, Exchange, Json, Outcome, RunRecord } from "./check";
import { checks } from "./checks";
import { type PublishedRun, runSchema } from "./record-schema";
import { Cleaner, isPlausible, type TextKind } from "./redaction/cleaner";
import { type Alias, PseudonymBook } from "./redaction/pseudonyms";
import { assertSafe } from "./redaction/safe";
import { summarize } from "./summary";
import type { Values } from "./values";

/** `redacted`: no name and no id leaves. `clear`: names and ids that the record vouches for do; credentials never. */
export type RedactionMode = "redacted" | "clear";

/** A run as it may leave: the record, what it comes to, and how it was redacted. */
export interface SafeRun extends PublishedRun {
  readonly summary: NonNullable<PublishedRun["summary"]>;
  readonly redaction: NonNullable<PublishedRun["redaction"]>;
}

/**
 * The copy of a record that may leave. Deny by default: a text leaves only as a word of ours or Microsoft's, as a pseudonym,
 * or, in clear, as an identity that the record vouches for. Throws UnsafeReportError when something still looks like a credential.
 */
export function redact(record: RunRecord, mode: RedactionMode = "redacted"): SafeRun {
  const book = new PseudonymBook(pseudonymsIn(record));
  const vouched = mode === "clear" ? vouchedIn(record) : new Set<string>();
  const cleaner = new Cleaner(book, vouched);
  const id = cleaner.text(record.id, "request-id");
  const integration = safeIntegration(record, cleaner);
  // Tagged values come first, so that the same text is recognised where nothing says what it is.
  for (const result of record.results) if ("values" in result) safeValues(result.values, cleaner);
  const results = record.results.map((result) => safeResult(result, cleaner));
  const summary = summarize(checks, new Map(results.map((result) => [result.id, result])));
  const run: SafeRun = {
    schema: 1,
    id,
    integration,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    results,
    summary,
    redaction: { mode, replaced: cleaner.replaced.size },
  };
  assertSafe(run, runSchema, mode);
  return run;
}

function safeIntegration({ integration }: RunRecord, cleaner: Cleaner): RunRecord["integration"] {
  const { id, cloud, tenant, clientId, userPrincipalName, redirectUri, flow, partnerId } = integration;
  return {
    id: cleaner.text(id, "request-id"),
    cloud,
    tenant: cleaner.text(tenant, kindOfTenant(tenant)),
    clientId: clientId === null ? null : cleaner.text(clientId, "app-id"),
    userPrincipalName: userPrincipalName === null ? null : cleaner.text(userPrincipalName, "upn"),
    redirectUri: cleaner.text(redirectUri, "url"),
    flow,
    partnerId: partnerId === null ? null : cleaner.text(partnerId, "partner-id"),
  };
}

const kindOfTenant = (tenant: string): TextKind => (isPlausible(tenant, "tenant-id") ? "tenant-id" : "domain");

function safeResult(result: CheckResult, cleaner: Cleaner): CheckResult {
  const { id, startedAt, durationMs, exchanges, observation } = result;
  return {
    ...safeOutcome(result, cleaner),
    id: cleaner.word(id),
    startedAt,
    durationMs,
    exchanges: exchanges.map((exchange) => safeExchange(exchange, cleaner)),
    ...(observation !== undefined && { observation: safeJson(observation, null, cleaner) }),
  };
}

function safeOutcome(result: CheckResult, cleaner: Cleaner): Outcome {
  switch (result.status) {
    case "pass":
      return { status: "pass", values: safeValues(result.values, cleaner) };
    case "fail":
      return { status: "fail", finding: cleaner.word(result.finding), values: safeValues(result.values, cleaner) };
    case "inconclusive":
      return { status: "inconclusive", reason: result.reason, values: safeValues(result.values, cleaner) };
    case "manual":
      return { status: "manual", confirmed: result.confirmed, values: safeValues(result.values, cleaner) };
    case "not-applicable":
      return { status: "not-applicable", reason: result.reason, values: safeValues(result.values, cleaner) };
    case "blocked":
      return { status: "blocked", by: result.by.map((id) => cleaner.word(id)), missing: [...result.missing] };
    case "waiting": {
      const { action, changedAt, nextTryAt } = result;
      const values = safeValues(result.values, cleaner);
      return { status: "waiting", finding: cleaner.word(result.finding), values, action, changedAt, nextTryAt };
    }
    case "error":
      return { status: "error", code: result.code, host: result.host === null ? null : cleaner.text(result.host) };
  }
}

function safeValues(values: Values, cleaner: Cleaner): Values {
  const rows = Object.entries(values).map(([name, { kind, value }]) => {
    const said = kind === "plain" ? kindOf(value, name) : kind;
    return [cleaner.word(name), { kind, value: cleaner.text(value, said, aliasOf(name)) }] as const;
  });
  return Object.fromEntries(rows);
}

function safeExchange(exchange: Exchange, cleaner: Cleaner): Exchange {
  const { method, status, requestId, correlationId, durationMs, attempt } = exchange;
  const url = cleaner.text(exchange.url, "url");
  return {
    method: cleaner.word(method),
    url: URL.canParse(url) ? url : "https://hidden.invalid/",
    status,
    requestId: requestId === null ? null : cleaner.text(requestId, "request-id"),
    correlationId: correlationId === null ? null : cleaner.text(correlationId, "request-id"),
    durationMs,
    attempt,
  };
}

function safeJson(json: Json, field: string | null, cleaner: Cleaner): Json {
  if (typeof json === "string") return cleaner.text(json, kindOf(json, field), aliasOf(field ?? ""));
  if (typeof json === "number") return cleaner.number(json);
  if (json === null || typeof json !== "object") return json;
  if (isList(json)) return json.map((item) => safeJson(item, field, cleaner));
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [cleaner.word(name), safeJson(value, name, cleaner)]),
  );
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** What the fields of observations hold, by name; any other text speaks for itself or is hidden. */
const KIND_OF_FIELD: Readonly<Record<string, TextKind>> = {
  tenantId: "tenant-id",
  accountTenantId: "tenant-id",
  tokenTenantId: "tenant-id",
  tid: "tenant-id",
  clientId: "app-id",
  tokenClientId: "app-id",
  appid: "app-id",
  resourceAppId: "app-id",
  userId: "object-id",
  tokenUserId: "object-id",
  principalId: "object-id",
  oid: "object-id",
  templateId: "object-id",
  roleId: "object-id",
  id: "object-id",
  user: "upn",
  admin: "upn",
  tokenUser: "upn",
  upn: "upn",
  app: "name",
  name: "name",
  secret: "name",
  companyName: "name",
  partnerName: "name",
  partnerId: "partner-id",
  expectedPartnerId: "partner-id",
  code: "code",
  requestId: "request-id",
  correlationId: "request-id",
};

function kindOf(text: string, field: string | null): TextKind {
  if (field === "tenant") return kindOfTenant(text);
  return (field !== null && Object.hasOwn(KIND_OF_FIELD, field) && KIND_OF_FIELD[field]) || "plain";
}

function aliasOf(field: string): Alias {
  if (field === "app" || field === "api") return "app";
  return /^(?:company|partner)/.test(field) ? "company" : "name";
}

/** Identities that a record itself gives as such, in lower case. */
function vouchedIn(record: RunRecord): ReadonlySet<string> {
  const vouched = new Set<string>();
  const add = (text: string | null, kind: TextKind) => {
    if (text !== null && isPlausible(text, kind)) vouched.add(text.trim().toLowerCase());
  };
  const walk = (json: Json, field: string | null) => {
    if (typeof json === "string") add(json, kindOf(json, field));
    else if (isList(json)) for (const item of json) walk(item, field);
    else if (json !== null && typeof json === "object")
      for (const [name, value] of Object.entries(json)) walk(value, name);
  };
  const { id, tenant, clientId, userPrincipalName, redirectUri, partnerId } = record.integration;
  add(record.id, "request-id");
  add(id, "request-id");
  add(tenant, kindOfTenant(tenant));
  add(clientId, "app-id");
  add(userPrincipalName, "upn");
  add(userPrincipalName?.split("@").at(-1) ?? null, "domain");
  add(redirectUri, "url");
  add(partnerId, "partner-id");
  for (const result of record.results) {
    if ("values" in result)
      for (const [name, { kind, value }] of Object.entries(result.values))
        add(value, kind === "plain" ? kindOf(value, name) : kind);
    for (const exchange of result.exchanges) {
      add(exchange.requestId, "request-id");
      add(exchange.correlationId, "request-id");
    }
    if (result.observation !== undefined) walk(result.observation, null);
  }
  return vouched;
}

/** Pseudonyms that stand in the record already, which happens when it was redacted before. */
function pseudonymsIn(record: RunRecord): ReadonlySet<string> {
  const shapes =
    /(?:aaaaaaaa|bbbbbbbb|cccccccc|dddddddd)-0000-4000-8000-\d{12}|user-\d{1,6}(?:#EXT#)?@tenant-\d{1,6}\.example|(?:tenant|host)-\d{1,6}\.example|(?:app|name|company|hidden)-\d{1,6}|999\d{4}/g;
  const found = JSON.stringify(record).match(shapes) ?? [];
  return new Set(found.flatMap((text) => (text.includes("@") ? [text, text.slice(text.indexOf("@") + 1)] : [text])));
}

/** Whether a record was redacted by its own account; a file may say so wrongly, which costs nothing but a note. */
export const isRedacted = (run: PublishedRun): boolean => run.redaction?.mode === "redacted";
