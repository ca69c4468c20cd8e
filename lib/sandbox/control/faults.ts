import { FAULT_KINDS, type FaultKind, type SandboxFault } from "../fault";
import { SANDBOX_HOSTS } from "../handle";
import type { World } from "../types";
import type { Outcome, Problem } from "./problem";

/** A fault under the number by which it can be removed. */
export interface NumberedFault extends SandboxFault {
  readonly number: number;
}

/** How many faults a world holds. */
export const MOST_FAULTS = 50;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];
const FIELDS = [
  "host",
  "method",
  "pathPrefix",
  "exact",
  "kind",
  "status",
  "retryAfter",
  "delayMs",
  "location",
  "times",
  "share",
  "seed",
] as const;
type Field = (typeof FIELDS)[number];
/** Values that mean something for some kinds only. */
const KINDS_WITH: Partial<Record<Field, readonly FaultKind[]>> = {
  status: ["status", "html", "empty"],
  retryAfter: ["status"],
  location: ["redirect"],
};
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The faults of a world, each under its number, in the order in which they are tried. */
export function faultsOf(world: World): NumberedFault[] {
  return world.state.faults.map((fault) => ({ ...fault, number: numberOf(world, fault) }));
}

/** Adds a fault described by somebody else. */
export function addFault(world: World, asked: unknown): Outcome<NumberedFault> {
  const read = readFault(asked);
  if (!read.ok) return read;
  if (world.state.faults.length >= MOST_FAULTS)
    return { ok: false, problem: { code: "faults-at-their-end", given: String(MOST_FAULTS) } };
  world.state.faults.push(read.value);
  return { ok: true, value: { ...read.value, number: numberOf(world, read.value) } };
}

/** Takes one fault away; null when it did. */
export function removeFault(world: World, number: string): Problem | null {
  const kept = world.state.faults.filter((fault) => String(numberOf(world, fault)) !== number);
  if (kept.length === world.state.faults.length) return { code: "fault-unknown", given: number };
  world.state.faults = kept;
  return null;
}

/** Takes all of them away. */
export function clearFaults(world: World): void {
  world.state.faults = [];
}

/** A fault as the world keeps it, or the first thing that is wrong with it. */
function readFault(asked: unknown): Outcome<SandboxFault> {
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return refused("body-unreadable");
  const given = new Map(Object.entries(asked).filter(([, value]) => value !== null && value !== ""));
  const unknown = [...given.keys()].find((name) => !FIELDS.some((field) => field === name));
  if (unknown !== undefined) return refused("field-unknown", unknown);
  const value = (field: Field): unknown => given.get(field);
  const kind = FAULT_KINDS.find((known) => known === value("kind"));
  if (!kind) return refused("kind-unknown", "kind", FAULT_KINDS.join(", "));
  const problem =
    whereProblem(value) ?? kindProblem(kind, value) ?? answerProblem(kind, value) ?? frequencyProblem(value);
  if (problem) return { ok: false, problem };
  const method = value("method");
  return {
    ok: true,
    value: {
      host: String(value("host")).toLowerCase(),
      method: method === undefined ? null : String(method).toUpperCase(),
      pathPrefix: String(value("pathPrefix") ?? "/"),
      times: value("times") === undefined ? null : Number(value("times")),
      kind,
      ...(isTrue(value("exact")) && { exact: true }),
      ...numbersIn(value, ["share", "seed", "status", "delayMs"]),
      ...textsIn(value, ["retryAfter", "location"]),
    },
  };
}

type Values = (field: Field) => unknown;

function whereProblem(value: Values): Problem | null {
  const host = String(value("host") ?? "").toLowerCase();
  if (host !== "*" && !SANDBOX_HOSTS.includes(host))
    return { code: "host-unknown", field: "host", given: SANDBOX_HOSTS.join(", ") };
  const method = value("method");
  if (method !== undefined && !METHODS.includes(String(method).toUpperCase()))
    return { code: "method-unknown", field: "method", given: METHODS.join(", ") };
  const path = value("pathPrefix") ?? "/";
  if (typeof path !== "string" || !path.startsWith("/") || path.length > 500)
    return { code: "path-unreadable", field: "pathPrefix" };
  if (value("exact") !== undefined && !isTrue(value("exact")) && value("exact") !== false)
    return { code: "not-true-or-false", field: "exact" };
  return null;
}

function kindProblem(kind: FaultKind, value: Values): Problem | null {
  const stray = FIELDS.find((field) => value(field) !== undefined && KINDS_WITH[field]?.includes(kind) === false);
  return stray === undefined ? null : { code: "not-of-this-kind", field: stray, given: kind };
}

function answerProblem(kind: FaultKind, value: Values): Problem | null {
  const [status, retryAfter, delayMs, location] = (["status", "retryAfter", "delayMs", "location"] as const).map(value);
  // An answer of these may carry no body.
  const isBare = [204, 205, 304].includes(Number(status)) && kind !== "empty";
  if (status !== undefined && (!isWhole(status, 200, 599) || isBare))
    return { code: "status-out-of-range", field: "status" };
  if (retryAfter !== undefined && !isWhole(retryAfter, 0, 86_400) && !isHttpDate(retryAfter))
    return { code: "retry-after-unreadable", field: "retryAfter" };
  if ((kind === "delay" || delayMs !== undefined) && !isWhole(delayMs, 1, 60_000))
    return { code: "delay-out-of-range", field: "delayMs" };
  if (location !== undefined && !isAddress(location)) return { code: "location-unreadable", field: "location" };
  return null;
}

function frequencyProblem(value: Values): Problem | null {
  const [times, share, seed] = [value("times"), value("share"), value("seed")];
  if (times !== undefined && !isWhole(times, 1, 1_000)) return { code: "times-out-of-range", field: "times" };
  if (share !== undefined && !(isNumber(share) && Number(share) > 0 && Number(share) <= 1))
    return { code: "share-out-of-range", field: "share" };
  if (times !== undefined && share !== undefined) return { code: "times-and-share", field: "share" };
  if (seed !== undefined && (share === undefined || !isWhole(seed, 0, 2_147_483_647)))
    return { code: "seed-unreadable", field: "seed" };
  return null;
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

/** A form sends numbers as text. */
function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+(\.\d+)?$/.test(value.trim()));
}

function isWhole(value: unknown, least: number, most: number): boolean {
  const number = Number(value);
  return isNumber(value) && Number.isInteger(number) && number >= least && number <= most;
}

function isHttpDate(value: unknown): boolean {
  return typeof value === "string" && HTTP_DATE.test(value) && !Number.isNaN(Date.parse(value));
}

function isAddress(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.length <= 2_000 &&
    /^https?:\/\/[\x21-\x7e]+$/i.test(value) &&
    URL.canParse(value)
  );
}

function numbersIn(value: Values, fields: readonly ("share" | "seed" | "status" | "delayMs")[]) {
  return Object.fromEntries(
    fields.flatMap((field) => (value(field) === undefined ? [] : [[field, Number(value(field))]])),
  );
}

function textsIn(value: Values, fields: readonly ("retryAfter" | "location")[]) {
  return Object.fromEntries(
    fields.flatMap((field) => (value(field) === undefined ? [] : [[field, String(value(field)).trim()]])),
  );
}

function refused(code: Problem["code"], field?: string, given?: string): Outcome<never> {
  return { ok: false, problem: { code, ...(field && { field }), ...(given && { given }) } };
}

/** A situation's own faults get their number when somebody first asks. No number is given twice in a situation. */
function numberOf({ runtime }: World, fault: SandboxFault): number {
  if (fault.number !== undefined) return fault.number;
  const next = Number(runtime.get(LAST_NUMBER) ?? 0) + 1;
  runtime.set(LAST_NUMBER, next);
  fault.number = next;
  return next;
}

const LAST_NUMBER = "faults.last-number";
