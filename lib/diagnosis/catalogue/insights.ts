import type { OtherRows } from "./rows";

/** The insights API sends sentences, no codes: these names are ours, `says` is what it sends. */
export const insights = {
  unauthorized: {
    stage: "first-call",
    retry: "interactive",
    who: "developer",
    statuses: [401],
    says: "Unauthorized",
  },
  forbidden: { stage: "role", retry: "after-fix", who: "partner-account-admin", statuses: [403] },
  "incorrect-audience": {
    stage: "token-request",
    retry: "after-fix",
    who: "developer",
    statuses: [401],
    says: "Unauthorized: Invalid Authorization header, incorrect audience",
  },
  "invalid-table-name": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [400],
    says: "Invalid table name",
  },
  "incorrect-column-name": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [400],
    says: "Incorrect column name",
  },
  "null-or-missing-value": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [400],
    says: "Null or missing value",
  },
  "recurrence-interval": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [400],
    says: "Recurrence Interval must be between 4 and 2160",
  },
  "start-time": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [400],
    says: "Start time of report should at least be 4 hours from current UTC time",
  },
  "no-executions": {
    stage: "first-call",
    retry: "later",
    who: "nobody",
    statuses: [404],
    says: "There are no executions that have occurred for the given filter conditions",
  },
  "report-creation-failed": {
    stage: "first-call",
    retry: "after-fix",
    who: "developer",
    statuses: [500],
    says: "Internal error encountered while creating report.",
  },
  "error-inside-200": { stage: "first-call", retry: "after-fix", who: "developer", statuses: [200] },
} as const satisfies OtherRows;
