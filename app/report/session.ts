import { type Visitor, walkInput } from "@/app/visitor";
import { createReports } from "@/lib/microsoft/microsoft";
import type { ReportsClient } from "@/lib/microsoft/types";
import { NO_WORK, type ReportWork } from "@/lib/report/work";
import { change, replace } from "@/lib/vault";
import { testToken, type WalkInput } from "@/lib/walk";

/** A visitor who can work on reports, and the way to Partner Center in the integration user's name. */
export interface ReportSession {
  readonly ok: true;
  readonly person: Visitor;
  readonly input: WalkInput;
  readonly insights: ReportsClient;
  readonly work: ReportWork;
}

/** What a visitor lacks before anything here works. */
export interface ReportLack {
  readonly ok: false;
  readonly person: Visitor;
  readonly missing: "integration" | "token" | "token-refused";
}

/** What every report page and action needs beside its guard: no integration or no token, no report. */
export async function reportSession(person: Visitor): Promise<ReportSession | ReportLack> {
  const input = await walkInput(person);
  if (!input) return { ok: false, person, missing: "integration" };
  if (!input.visit.testToken) return { ok: false, person, missing: "token" };
  const attempt = await testToken(input);
  if (!attempt.ok) return { ok: false, person, missing: "token-refused" };
  const { cloud, reach } = input;
  const insights = createReports({ cloud, ...reach, accessToken: attempt.tokens.accessToken });
  return { ok: true, person, input, insights, work: workOf(input) };
}

function workOf({ visit, integration }: WalkInput): ReportWork {
  return visit.report?.integrationId === integration.id ? visit.report : NO_WORK;
}

/** Notes what changed in what the visitor is writing. */
export async function keepWork({ input, work }: ReportSession, news: Partial<ReportWork>): Promise<void> {
  await change(input.visit, { report: { ...work, integrationId: input.integration.id, outcome: null, ...news } });
}

/** What became of the last thing asked for; told once. */
export async function takeOutcome({ input, work }: ReportSession): Promise<ReportWork["outcome"]> {
  const isMine = work.outcome && (await replace(input.visit, "report", { ...work, outcome: null }));
  return isMine ? work.outcome : null;
}

/** Ids of queries and reports; anything else in a URL or form is none of Microsoft's. */
export function isReportId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
