import type { Span } from "./cause";
import { CAUSES, type CauseId } from "./cause-ids";
import type { Facts, Hit } from "./facts";
import { isSoft, quoteDepths, standingIn } from "./standing";

/** Below this nothing is said. */
const LEAST = 0.3;
const MOST_CAUSES = 8;
/** Passing states: what they pass into is the reason. */
const TRANSIENT: readonly CauseId[] = [
  "throttled",
  "service-unavailable",
  "microsoft-internal",
  "device-code-pending",
  "request-loop",
  "sign-in-needed",
  "app-not-replicated",
];
/** What a bare status stands for until something better is known. */
const STATUS_ONLY: readonly Hit["from"][] = ["call"];
const OUR_HOSTS = /microsoft|adfs|windows\.net|partnercenter|azure|msal|oauth2|insights/i;
const OTHERS =
  /\b(?:npm (?:ERR|error|http)|registry\.npmjs|github\.com|api\.github|googleapis|accounts\.google|docker(?:hub|\.io)|okta\.com|auth0\.com|amazonaws|gitlab|bitbucket|salesforce|slack\.com|stripe\.com|pypi\.org|jira|atlassian|sql server|mysql|postgres|mongodb|login failed for user|ORA-\d|ldap|sshd?|sudo|imap|smtp|pods?)\b/i;
const RECOVERED =
  /\b(?:retry (?:succeeded|ok|successful)|succeeded (?:on|after)|recovered|ok after|completed successfully|back to normal)\b/i;

/** Causes in the order in which they explain the text; one entry a cause. */
export interface Weighed {
  readonly cause: CauseId;
  readonly confidence: number;
  readonly hits: readonly Hit[];
}

/** Weighs what the rules concluded against each other: what recovered, what passes, what only follows from something else. */
export function weigh(all: readonly Hit[], facts: Facts): readonly Weighed[] {
  const relevant = all.map((hit) => ({ ...hit, confidence: hit.confidence * reach(hit, facts) }));
  const standing = standingIn(facts, relevant);
  const aged = relevant.map((hit) => ({ ...hit, confidence: hit.confidence * standing(hit) }));
  const lasting = aged.filter((hit) => !isRecovered(hit, facts));
  const kept = withoutEchoes(lasting, facts);
  const ordered = lastWord(kept, facts);
  return merged(settled(ordered))
    .filter(({ confidence }) => confidence >= LEAST)
    .slice(0, MOST_CAUSES);
}

/** Sentences that fit many products count only where the text is about this one. */
function reach(hit: Hit, facts: Facts): number {
  if (hit.fact?.system === "oauth" && !facts.isMicrosoft && (OTHERS.test(facts.flow) || /https?:\/\//.test(facts.flow)))
    return 0.4;
  if (hit.from !== "words") return 1;
  if (!facts.isMicrosoft) {
    if (OTHERS.test(facts.flow)) return 0.2;
    const isOfAny = CAUSES[hit.cause].stage === "network" && !["answer-not-json", "browser-origin"].includes(hit.cause);
    return isOfAny ? 0.35 : 0.86;
  }
  if (CAUSES[hit.cause].stage !== "network") return 1;
  const [span] = hit.spans;
  const near = span === undefined ? "" : facts.flow.slice(Math.max(0, span.start - 240), span.end + 240);
  return OUR_HOSTS.test(near) ? 1 : 0.5;
}

/** Whether the text itself goes on to say that it worked. */
function isRecovered(hit: Hit, facts: Facts): boolean {
  const at = hit.spans[0]?.start;
  if (at === undefined || hit.from === "token" || hit.from === "combination") return false;
  const { stage } = CAUSES[hit.cause];
  const echoed =
    hit.from === "words"
      ? facts.codes.findLast(({ start, said }) => said === "thrown" && start <= at && at - start < 700)
      : undefined;
  const isSignIn =
    echoed !== undefined
      ? echoed.system === "aadsts"
      : hit.fact !== undefined
        ? ["aadsts", "oauth", "msal"].includes(hit.fact.system)
        : false;
  const issued = facts.tokenIssued.at(-1) ?? -1;
  if (isSignIn && issued > at) return true;
  const isPassing = stage === "network" || TRANSIENT.includes(hit.cause);
  const call = hit.from === "call" ? facts.calls.find(({ start }) => start === at) : undefined;
  const isStill = (status: number) => status === 429 || status >= 500;
  if (
    call !== undefined &&
    isStill(call.status) &&
    facts.calls.some((later) => later.start > at && later.api === call.api && !isStill(later.status))
  )
    return true;
  if (
    call !== undefined &&
    facts.calls.some(
      ({ start, status, api }) => start > at && status < 300 && status >= 200 && api === call.api && api !== null,
    )
  )
    return true;
  if (!isPassing) return false;
  const worked = facts.calls.some(
    ({ start, status, api }) => start > at + 60 && !isStill(status) && api !== "other" && api !== null,
  );
  return worked || issued > at || RECOVERED.test(facts.flow.slice(at));
}

/** OAuth's coarse words and a code's own sentence repeat what the number says. */
function withoutEchoes(hits: readonly Hit[], facts: Facts): readonly Hit[] {
  const numbers = hits.filter(
    ({ cause, fact, confidence }) => fact?.system === "aadsts" && confidence >= 0.5 && !TRANSIENT.includes(cause),
  );
  const said = hits.filter(
    ({ fact, confidence }) => fact !== undefined && confidence >= 0.6 && !["oauth", "msal"].includes(fact.system),
  );
  const causes = new Set(said.map(({ cause }) => cause));
  const depthOf = quoteDepths(facts.text);
  const places = said.map(({ fact }) => ({ ...echoOf(fact?.end ?? 0, facts), depth: depthOf(fact?.start ?? 0) }));
  return hits.filter((hit) => {
    if (said.length === 0 || causes.has(hit.cause)) return true;
    if (hit.fact !== undefined) return numbers.length === 0 || !["oauth", "msal"].includes(hit.fact.system);
    if (hit.from !== "words") return true;
    const at = hit.spans[0]?.start ?? 0;
    return !places.some(({ start, end, depth }) => at >= start && at <= end && depth === depthOf(at));
  });
}

/** As far as a code's own sentence may reach: the next answer says something of its own. */
function echoOf(end: number, facts: Facts): Span {
  const next = facts.calls.find(({ start }) => start > end)?.start ?? Number.POSITIVE_INFINITY;
  return { start: end - 120, end: Math.min(end + 700, next) };
}

/** Of several refusals of Entra the last one is how things stand; what is called older, a warning or an attempt counts less. */
function lastWord(hits: readonly Hit[], facts: Facts): readonly Hit[] {
  const isEntra = (hit: Hit) =>
    hit.fact?.system === "aadsts" && hit.confidence >= 0.5 && !TRANSIENT.includes(hit.cause);
  const last = hits.filter(isEntra).reduce<Hit | null>((latest, hit) => {
    if (latest === null) return hit;
    const isSurer = hit.confidence > latest.confidence + 0.05;
    const isOlder = hit.confidence < latest.confidence - 0.05;
    return isSurer || (isLater(hit, latest, facts) && !isOlder) ? hit : latest;
  }, null);
  return hits.map((hit) => {
    const behind = isEntra(hit) && last !== null && hit.cause !== last.cause ? 0.92 : 1;
    return { ...hit, confidence: hit.confidence * behind * (isSoft(hit, facts) ? 0.96 : 1) };
  });
}

const MOMENT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?/g;

/** By the moments written beside them, where both have one; else by their order in the text. */
function isLater(hit: Hit, than: Hit, facts: Facts): boolean {
  const one = momentOf(hit, facts);
  const other = momentOf(than, facts);
  if (one !== null && other !== null && one !== other) return one > other;
  return startOf(hit) > startOf(than);
}

function momentOf(hit: Hit, facts: Facts): string | null {
  const at = startOf(hit);
  const begin = Math.max(facts.text.lastIndexOf("\n", at) + 1, at - 300);
  const before = facts.text.slice(begin, at).match(MOMENT)?.at(-1);
  const moment = before ?? facts.flow.slice(at, at + 500).match(MOMENT)?.[0];
  return moment?.replace("T", " ") ?? null;
}

const startOf = (hit: Hit) => hit.spans[0]?.start ?? 0;

/** Passing states and bare statuses step back behind a real reason. */
function settled(hits: readonly Hit[]): readonly Hit[] {
  const reasons = hits.filter(
    ({ cause, confidence, from }) => confidence >= 0.6 && !TRANSIENT.includes(cause) && !STATUS_ONLY.includes(from),
  );
  if (reasons.length === 0) return hits;
  const causes = new Set(reasons.map(({ cause }) => cause));
  return hits.flatMap((hit) => {
    if (STATUS_ONLY.includes(hit.from)) return causes.has(hit.cause) ? [hit] : [];
    // Who may not read roles or profiles may well read insights.
    const isAside =
      hit.cause === "caller-lacks-right" &&
      reasons.some(({ cause, confidence }) => cause !== hit.cause && confidence >= 0.8);
    const isPassing = TRANSIENT.includes(hit.cause) && reasons.some(({ cause }) => cause !== hit.cause);
    return [isPassing || isAside ? { ...hit, confidence: hit.confidence * 0.6 } : hit];
  });
}

function merged(hits: readonly Hit[]): Weighed[] {
  const byCause = new Map<string, { cause: CauseId; confidence: number; hits: Hit[] }>();
  for (const hit of hits) {
    const key = hit.cause === "known-code" ? `${hit.cause}:${hit.fact?.code}` : `${hit.cause}:${hit.stage ?? ""}`;
    const known = byCause.get(key);
    if (known === undefined) byCause.set(key, { cause: hit.cause, confidence: hit.confidence, hits: [hit] });
    else {
      known.confidence = Math.max(known.confidence, hit.confidence);
      known.hits.push(hit);
    }
  }
  return [...byCause.values()].sort((a, b) => b.confidence - a.confidence);
}
