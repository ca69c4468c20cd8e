import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { EXIT, type Settings, Stop, say, tell } from "./settings.js";
import type { Tokens } from "./sign-in.js";
import {
  type Answer,
  ATTEMPTS,
  type Call,
  type Fields,
  isFine,
  isPassing,
  lowerKeys,
  noAnswer,
  send,
  sendOnce,
  waitAfter,
} from "./web.js";

const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 60;

/** A report's bytes, and what to do once they are safe. */
export interface Report {
  readonly content: Buffer;
  readonly cleanUp: () => Promise<void>;
}

/** Makes the query if it is not there, and runs a report of it. */
export async function fetchReport(settings: Settings, tokens: Tokens): Promise<Report> {
  const api = new Insights(settings, tokens);
  // Part of the name is made from the text: another text becomes another query instead of an old one's rows.
  const digest = createHash("sha256").update(settings.query).digest("hex").slice(0, 8);
  const queryId = await api.ensure("query", `${settings.queryName} ${digest}`, { Query: settings.query });
  const now = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", " ");
  const reportName = `${settings.reportName} ${now} ${randomBytes(2).toString("hex")}`;
  const reportId = await api.ensure("report", reportName, { QueryId: queryId, ExecuteNow: true, Format: "CSV" });
  const content = await download(await api.wait(reportId, settings.waitMinutes));
  return { content, cleanUp: () => api.remove(reportId, reportName) };
}

/** What can be made, and where. */
const KINDS = {
  query: { path: "ScheduledQueries", wireName: "Name", names: ["name", "queryname"], found: "queryFound" },
  report: { path: "ScheduledReport", wireName: "ReportName", names: ["reportname"], found: "reportFound" },
} as const;
type Kind = keyof typeof KINDS;

/** Calls with the integration user's token. */
class Insights {
  readonly #base: string;
  readonly #tokens: Tokens;
  // Microsoft's support finds every call of a run by this id.
  readonly #correlationId = randomUUID();
  #isWarned = false;

  constructor({ partnerCenterUrl }: Settings, tokens: Tokens) {
    this.#base = `${partnerCenterUrl}/insights/v1/mpn`;
    this.#tokens = tokens;
  }

  /** The id of what has this name, made if need be; an answer that got lost makes no second one. */
  async ensure(kind: Kind, name: string, body: Fields): Promise<string> {
    const { path, wireName, found } = KINDS[kind];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const present = await this.#find(kind, name);
      if (present !== null) {
        tell(found, { name });
        return present;
      }
      const answer = await this.#call(path, { json: { [wireName]: name, ...body } }, sendOnce);
      const made = isFine(answer) ? rowsIn(answer)[0]?.[`${kind}id`] : null;
      if (typeof made === "string") {
        tell(`${kind}Created`, { name });
        return made;
      }
      if (!isPassing(answer) && !isFine(answer)) throw this.#refusal(answer);
      await waitAfter(answer, this.#base, attempt);
    }
    throw noAnswer(this.#base);
  }

  /** The link to the finished file; asks less often the longer it takes. */
  async wait(reportId: string, minutes: number): Promise<string> {
    const endsAtMs = Date.now() + minutes * 60_000;
    for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_SECONDS)) {
      const answer = await this.#call(`ScheduledReport/execution/${reportId}`);
      // Until a run is complete the answer is 404.
      if (!isFine(answer) && answer.status !== 404) throw this.#refusal(answer);
      for (const row of rowsIn(answer)) {
        const isDone = String(row.executionstatus).toLowerCase() === "completed";
        if (isDone && typeof row.reportaccesssecurelink === "string") return row.reportaccesssecurelink;
      }
      if (Date.now() + pause * 1000 > endsAtMs) throw new Stop(EXIT.noAnswer, say("waitOver", { minutes }));
      tell("waiting", { seconds: Math.round(pause) });
      await sleep(pause * 1000);
    }
  }

  /** A report of one run is of no use after it; the query stays for the next. */
  async remove(reportId: string, name: string): Promise<void> {
    const answer = await this.#call(`ScheduledReport/${reportId}`, { method: "DELETE" });
    if (!isFine(answer) && answer.status !== 404) tell("reportKept", { name });
  }

  async #find(kind: Kind, name: string): Promise<string | null> {
    const { path, names } = KINDS[kind];
    const answer = await this.#call(`${path}?${kind}Name=${encodeURIComponent(name)}`);
    // Nothing of that name can also be a 404.
    if (answer.status === 404) return null;
    if (!isFine(answer)) throw this.#refusal(answer);
    // Half an answer must not look like an empty list, or a second one is made.
    if (!("value" in answer.json)) throw noAnswer(this.#base);
    const row = rowsIn(answer).find((one) => names.some((key) => one[key] === name));
    return row ? String(row[`${kind}id`]) : null;
  }

  async #call(path: string, call: Omit<Call, "url"> = {}, how: typeof send = send): Promise<Answer> {
    const headers = {
      Authorization: `Bearer ${await this.#tokens.current()}`,
      Accept: "application/json",
      ValidateMfa: "true",
      "MS-CorrelationId": this.#correlationId,
      "MS-RequestId": randomUUID(),
    };
    const answer = await how({ ...call, url: `${this.#base}/${path}`, headers });
    if (isFine(answer) && lacksMfa(answer) && !this.#isWarned) {
      this.#isWarned = true;
      tell("notMfaCompliant");
    }
    return answer;
  }

  #refusal(answer: Answer): Stop {
    const { status, json } = answer;
    const message = String(json.message ?? json.description ?? "");
    const sentence =
      status === 401
        ? say(lacksMfa(answer) ? "mfaRefused" : "tokenRefused")
        : status === 403
          ? say("roleRefused")
          : say("refused", { status, message });
    return new Stop(EXIT.refused, sentence, say("correlation", { id: this.#correlationId }));
  }
}

function lacksMfa({ headers, json }: Answer): boolean {
  return headers.get("isMfaCompliant")?.toLowerCase() === "false" || String(json.code) === "900421";
}

function rowsIn({ json }: Answer): Fields[] {
  return Array.isArray(json.value) ? json.value.map(lowerKeys) : [];
}

/** The file behind a signed link, which takes no token; it may come packed. */
async function download(link: string): Promise<Buffer> {
  const answer = await send({ url: link });
  if (!isFine(answer)) throw new Stop(EXIT.refused, say("downloadRefused", { status: answer.status }));
  const isPacked = answer.body[0] === 0x1f && answer.body[1] === 0x8b;
  return isPacked ? gunzipSync(answer.body) : answer.body;
}
