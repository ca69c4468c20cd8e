import { cleanText, parseUserPrincipalName } from "../clean";
import type { SignInSpan } from "../microsoft/sign-ins";

/** Which sign-ins somebody wants to see. */
export type Question = { readonly by: "id"; readonly id: string } | ({ readonly by: "user" } & SignInSpan);

/** Why a question cannot be asked. */
export type QuestionProblem = "empty" | "neither" | "not-a-time";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What a browser's date and time field sends. */
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Reads an id or a sign-in name, and the time (UTC) around which to look; without a time the last 24 hours. Pure. */
export function readQuestion(
  what: string,
  around: string,
  now: Date,
): Question | { readonly problem: QuestionProblem } {
  const { value } = cleanText(what);
  if (value === "") return { problem: "empty" };
  if (GUID.test(value)) return { by: "id", id: value.toLowerCase() };
  const user = parseUserPrincipalName(value);
  if (!user.ok) return { problem: "neither" };
  const span = spanOf(around.trim(), now);
  return span ? { by: "user", userPrincipalName: user.value, ...span } : { problem: "not-a-time" };
}

function spanOf(around: string, now: Date): { from: string; to: string } | null {
  if (around === "") return between(now.getTime() - DAY_MS, now.getTime());
  const at = LOCAL_TIME.test(around) ? Date.parse(`${around}Z`) : Number.NaN;
  return Number.isNaN(at) ? null : between(at - HOUR_MS, at + HOUR_MS);
}

function between(fromMs: number, toMs: number): { from: string; to: string } {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
}
