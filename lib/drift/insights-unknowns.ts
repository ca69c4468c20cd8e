import { fieldOf, isGood, itemsOf, jsonOf, type ReportRole, type Seen, type SeenExchange, statusOf } from "./exchange";
import { list, number, ours, word, yesNo } from "./shown";
import { answeredBy, fact, formOf, UNANSWERED, unknown } from "./unknown";

const DATASETS = "/insights/v1/mpn/scheduleddataset";
const REVENUE = /revenue|acr$|acr_/i;

/** Calls of a user with that role whose token is otherwise as it should be: of an own application, with MFA. */
function callsBy(seen: Seen, role: ReportRole): readonly SeenExchange[] {
  return seen.at(DATASETS).filter(({ caller }) => isOtherwiseGood(caller) && seen.roleOf(caller) === role);
}

function isOtherwiseGood(caller: SeenExchange["caller"]): boolean {
  return caller?.kind === "user" && caller.usesOwnApplication && caller.mfa !== false;
}

/** What the insights API answers to whom, and what is in it. */
export const insightsUnknowns = [
  unknown({
    id: "insights-without-role",
    question: 1,
    answer: (seen) => answeredBy(callsBy(seen, "none"), () => formOf(callsBy(seen, "none"), seen)),
  }),
  unknown({
    id: "insights-report-viewer-only",
    question: 1,
    answer: (seen) => answeredBy(callsBy(seen, "viewer"), () => formOf(callsBy(seen, "viewer"), seen)),
  }),
  unknown({
    id: "insights-outside-program",
    question: 1,
    answer(seen) {
      const isOutside = seen.at("/v1/profiles/mpn").some((exchange) => exchange.status === 404);
      const calls = isOutside ? seen.at(DATASETS).filter(({ caller }) => isOtherwiseGood(caller)) : [];
      return answeredBy(calls, () => formOf(calls, seen));
    },
  }),
  unknown({
    id: "insights-app-only",
    question: 1,
    answer(seen) {
      const calls = seen.insights.filter(({ caller }) => caller?.kind === "app");
      return answeredBy(calls, () => formOf(calls, seen));
    },
  }),
  unknown({
    id: "insights-without-mfa",
    question: 1,
    answer(seen) {
      const calls = seen.insights.filter(({ caller }) => caller?.kind === "user" && caller.mfa === false);
      return answeredBy(calls, () => formOf(calls, seen));
    },
  }),
  unknown({
    id: "data-redacted",
    question: 2,
    answer(seen) {
      const flagged = seen.insights.filter((exchange) => typeof flagOf(exchange) === "boolean");
      const redacted = flagged.filter((exchange) => flagOf(exchange) === true);
      const facts = [
        fact("answers", number(flagged.length)),
        fact("flag", list(flagged.map((exchange) => word(String(flagOf(exchange)), "flag")))),
        fact(
          "report-role",
          list((redacted.length > 0 ? redacted : flagged).map(({ caller }) => roleWord(seen, caller))),
        ),
      ];
      // Only an answer that is redacted tells what redaction means.
      const evidence = (redacted.length > 0 ? redacted : flagged).map((exchange) => exchange.number);
      return flagged.length === 0 ? UNANSWERED : { answered: redacted.length > 0, facts, evidence };
    },
  }),
  unknown({
    id: "columns-for-report-viewer",
    question: 2,
    answer(seen) {
      const calls = callsBy(seen, "viewer").filter(isGood);
      const columns = calls.flatMap(itemsOf).flatMap((dataset) => textsOf(fieldOf(dataset, "selectableColumns")));
      return answeredBy(calls, () => [
        fact("columns", number(columns.length)),
        fact("revenue-columns", number(columns.filter((column) => REVENUE.test(column)).length)),
      ]);
    },
  }),
  unknown({
    id: "insights-mfa-header",
    question: 3,
    answer(seen) {
      const calls = seen.insights.filter((exchange) => isGood(exchange) && exchange.asksMfaVerdict);
      const said = calls.map(({ headers }) => headers.ismfacompliant?.toLowerCase());
      return answeredBy(calls, () => [
        fact("answers", number(calls.length)),
        fact("mfa-header", list(said.map((value) => (value === undefined ? ours("missing") : word(value, "flag"))))),
      ]);
    },
  }),
  unknown({
    id: "insights-in-request-log",
    question: 3,
    answer(seen) {
      const logs = seen.at("/v1/partnerrequests").filter(isGood);
      if (logs.length === 0) return UNANSWERED;
      const own = seen.insights.flatMap(({ headers }) => [headers["ms-correlationid"], headers["ms-requestid"]]);
      const isListed = logs.some(({ bodyText }) => own.some((id) => id !== undefined && bodyText.includes(id)));
      const isNamed = logs.flatMap(itemsOf).some((item) => /insights/i.test(String(fieldOf(item, "operationName"))));
      const facts = [fact("listed", yesNo(isListed || isNamed)), fact("answers", number(logs.flatMap(itemsOf).length))];
      // The log may lag behind the calls: an absence decides nothing.
      return { answered: isListed || isNamed, facts, evidence: logs.map((exchange) => exchange.number) };
    },
  }),
  unknown({
    id: "pending-verification",
    question: 6,
    answer(seen) {
      const profiles = seen.at("/v1/profiles/legalbusiness").filter(isGood);
      const unfinished = profiles.filter((profile) => vettingOf(profile) !== "authorized");
      const calls = unfinished.length > 0 ? seen.at(DATASETS).filter(({ caller }) => isOtherwiseGood(caller)) : [];
      const { answered, facts, evidence } = answeredBy(calls, () => [
        fact("vetting", list(unfinished.map((profile) => word(vettingOf(profile), "vetting")))),
        fact("status", list(calls.map((call) => number(statusOf(call))))),
      ]);
      return { answered, facts, evidence: [...(answered ? unfinished.map((one) => one.number) : []), ...evidence] };
    },
  }),
] as const;

function flagOf(exchange: SeenExchange): unknown {
  return fieldOf(jsonOf(exchange), "dataRedacted");
}

function vettingOf(exchange: SeenExchange): unknown {
  return fieldOf(jsonOf(exchange), "vettingStatus");
}

function roleWord(seen: Seen, caller: SeenExchange["caller"]) {
  const role = seen.roleOf(caller);
  return role === null ? ours("not known") : ours(role);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
