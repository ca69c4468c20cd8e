import type { CauseTexts } from "../cause-texts";
import { access } from "./causes/access";
import { calls } from "./causes/calls";
import { setUp } from "./causes/set-up";

/** English. */
export const causes: CauseTexts = {
  causes: { ...setUp, ...access, ...calls },
  stages: {
    tenant: "Tenant",
    enrolment: "Partner enrollment",
    app: "App registration",
    secret: "Client secret",
    permission: "API permission",
    consent: "Consent",
    user: "User",
    role: "Partner Center role",
    mfa: "Multifactor authentication",
    "conditional-access": "Conditional Access",
    "token-request": "Token request",
    "first-call": "Insights call",
    network: "Network",
    other: "Other",
  },
  unreadable: {
    empty: "There is no text.",
    blank: "The text holds only blanks.",
    binary: "This is not text. Paste the message, or save the log as plain text.",
    zip: "This is an archive. Unpack it and give the log inside.",
    "too-large": "The text is larger than 50 MB. Give the part around the error.",
    "too-deep": "This JSON is nested deeper than any answer of Microsoft. Give the answer itself.",
  },
  nothing: "Nothing in the text is recognised.",
  ask: [
    "the whole answer of Microsoft, body included, with its correlation id and time",
    "the HTTP status, the method and the address without its query",
    "what was tried, and what the last working step was",
  ],
  labels: {
    stage: "Stage",
    evidence: "Evidence",
    line: "line",
    fix: "Fix",
    who: "Who",
    again: "Trying again",
    checks: "Checks",
    codes: "Codes",
    token: "Token, decoded and not verified",
    ask: "Ask for:",
    nothingBroken: "Nothing in the text is broken.",
    takes: { one: "The fix takes up to {count} minute.", other: "The fix takes up to {count} minutes." },
  },
  rotate: {
    one: "The text held {count} secret. It is masked here, but it has been shared: replace it.",
    other: "The text held {count} secrets. They are masked here, but they have been shared: replace them.",
  },
};
