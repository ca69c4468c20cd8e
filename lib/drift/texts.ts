import type { Locale } from "../locales/locale";
import { ko } from "./texts-ko";
import type { FactName } from "./unknown";
import type { UnknownId } from "./unknowns";

/** One unknown in words: what is open, and what a tenant must be like to answer it. */
interface UnknownText {
  readonly question: string;
  readonly needs: string;
}

const en = {
  title: "Drift report",
  intro:
    "What a real answer said where Microsoft's documentation is silent, and where an answer differed from our contracts. It holds names of keys, types, statuses and counts only: no ids, names, domains or credentials.",
  sandboxIntro: "These answers came from the built-in sandbox. They say nothing about Microsoft.",
  about: "About this run",
  source: { live: "Microsoft", sandbox: "sandbox" },
  rows: {
    date: "Date",
    version: "Insights Preflight",
    node: "Node.js",
    cloud: "Cloud",
    source: "Answers from",
    exchanges: "Exchanges",
    lost: "Requests without an answer",
  },
  answered: "Answered",
  open: "Still open",
  breaches: "Breaches of our contracts",
  noBreaches: "None.",
  noneAnswered: "None.",
  exchanges: "Exchanges",
  evidence: "Exchanges",
  wouldNeed: "Would need",
  columns: {
    number: "No.",
    endpoint: "Endpoint",
    status: "Status",
    breaches: "Breaches",
    contract: "Contract",
    where: "Where",
    what: "What",
  },
  noContract: "no contract",
  facts: {
    status: "status",
    code: "code in the body",
    "body-keys": "keys of the body",
    "element-keys": "keys of an element",
    "content-type": "content type",
    challenge: "WWW-Authenticate is there",
    flag: "dataRedacted",
    answers: "answers counted",
    "revenue-columns": "columns about revenue",
    columns: "columns",
    "report-role": "report role of the user",
    "mfa-header": "isMfaCompliant",
    "allow-origin": "Access-Control-Allow-Origin",
    "header-names": "headers",
    listed: "our calls are listed",
    members: "members",
    continuation: "how the next page is named",
    "next-page-status": "status of the next page",
    "location-keys": "keys about locations",
    "partner-type": "kind of partner",
    vetting: "verification",
    throttled: "answers with 429",
    "lifetime-hours": "hours until the link ends",
    encoding: "content encoding",
    "profile-status": "status of the organization profile",
    "roles-status": "status of the roles",
  } satisfies Record<FactName, string>,
  unknowns: {
    "insights-without-role": {
      question: "How does insights answer a user without a report role?",
      needs: "a signed-in user who holds neither report role, and role lists that could be read",
    },
    "insights-report-viewer-only": {
      question: "How does insights answer a user who is Report Viewer only?",
      needs: "a signed-in user who is Report Viewer and not Executive Report Viewer",
    },
    "insights-outside-program": {
      question: "How does insights answer a tenant outside the partner program?",
      needs: "a tenant whose PartnerID profile is not found",
    },
    "insights-app-only": {
      question: "How does insights answer an application's own token?",
      needs: "a client id with its secret (--client-id)",
    },
    "insights-without-mfa": {
      question: "How does insights answer a token without MFA?",
      needs: "a user's token whose amr does not name MFA (--flow password, where the tenant still allows it)",
    },
    "data-redacted": {
      question: "What does dataRedacted mean?",
      needs: "an insights answer with dataRedacted true, for example as Report Viewer",
    },
    "columns-for-report-viewer": {
      question: "Does a Report Viewer see fewer columns?",
      needs: "a working ScheduledDataset call as Report Viewer only",
    },
    "insights-mfa-header": {
      question: "Does insights send isMfaCompliant?",
      needs: "a working insights call as a user",
    },
    "insights-in-request-log": {
      question: "Are insights calls listed in /v1/partnerRequests?",
      needs: "a request log that is read later than its calls; it may lag behind",
    },
    "roles-for-partner-admin": {
      question: "How do roles answer an admin who is not Global Administrator?",
      needs: "a sign-in as Account admin or partner program admin",
    },
    "roles-program-only": {
      question: "How do roles answer a tenant that is in the program only?",
      needs: "a partner tenant that does not resell: its organization profile is refused",
    },
    "roles-indirect-reseller": {
      question: "How do roles answer an indirect reseller?",
      needs: "a tenant that Microsoft Graph calls an indirect reseller",
    },
    "role-members-paging": {
      question: "How are members of a role paged?",
      needs: "a role with more than one member",
    },
    "role-location-scope": {
      question: "Does a member of a role show the locations the role is limited to?",
      needs: "a role with a member",
    },
    "mpn-profile-program-only": {
      question: "How does /v1/profiles/mpn answer a tenant that is in the program only?",
      needs: "a partner tenant that does not resell: its organization profile is refused",
    },
    "pending-verification": {
      question: "Does unfinished verification close insights?",
      needs: "a tenant whose verification is not finished",
    },
    "cross-origin": {
      question: "Does the API allow calls from other origins?",
      needs: "a Partner Center token",
    },
    "rate-limits": {
      question: "Which rate limits does the API tell?",
      needs: "an answer with 429 or with a header about limits",
    },
    "secure-link-lifetime": {
      question: "How long does a report's download link live?",
      needs: "a scheduled report with a completed run",
    },
    compression: {
      question: "Are answers compressed?",
      needs: "a working call of Partner Center",
    },
    "role-propagation": {
      question: "How long until a new role works in insights?",
      needs: "an assignment and a call after it; this command changes nothing",
    },
  } satisfies Record<UnknownId, UnknownText>,
};

/** The report's words in one language. */
export type DriftTexts = typeof en;

const TEXTS: Readonly<Record<Locale, DriftTexts>> = { en, ko };

/** The report's words in a locale. */
export function driftTexts(locale: Locale): DriftTexts {
  return TEXTS[locale];
}
