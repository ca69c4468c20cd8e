import type { ErrorCode } from "../check";
import type { SignIn, SignInLogClient } from "../microsoft/sign-ins";
import type { Answer, Refusal } from "../microsoft/types";
import { RunError } from "../run";
import type { Question } from "./question";

/** Delegated permission without which the log is not shown. */
export const LOG_SCOPE = "AuditLog.Read.All";
/** Delegated permission without which the log leaves out what Conditional Access did. */
export const POLICY_SCOPE = "Policy.Read.All";

/** What keeps a reader from the log: a permission of the token, a licence of the tenant, a role of the person. */
export type Missing = "scope" | "licence" | "role" | "session";

/** What became of a question to the log. */
export type LookUp =
  | {
      readonly outcome: "found";
      /** Newest first. */
      readonly signIns: readonly SignIn[];
      /** What keeps Conditional Access out of the answer; null when it is in it, or none took part. */
      readonly policiesMissing: "scope" | "role" | null;
    }
  | { readonly outcome: "missing"; readonly missing: Missing }
  | { readonly outcome: "refused"; readonly code: string | null; readonly requestId: string | null }
  | { readonly outcome: "error"; readonly code: ErrorCode };

/** Asks the log. An id may be a correlation id or the id of one request: both are tried. */
export async function lookUpSignIns(log: SignInLogClient, question: Question): Promise<LookUp> {
  if (!log.scopes.includes(LOG_SCOPE)) return { outcome: "missing", missing: "scope" };
  try {
    const answer = await ask(log, question);
    return answer.ok ? found(answer.value, log.scopes) : refused(answer.refusal);
  } catch (error) {
    if (error instanceof RunError) return { outcome: "error", code: error.code };
    throw error;
  }
}

async function ask(log: SignInLogClient, question: Question): Promise<Answer<readonly SignIn[]>> {
  if (question.by === "user") return log.ofUser(question);
  const correlated = await log.byCorrelationId(question.id);
  return !correlated.ok || correlated.value.length > 0 ? correlated : log.byRequestId(question.id);
}

function found(signIns: readonly SignIn[], scopes: readonly string[]): LookUp {
  const newestFirst = [...signIns].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  // A policy decided, and none is listed: they were left out, which Graph does without a word.
  const areHidden = signIns.some(
    ({ conditionalAccess, policies }) =>
      conditionalAccess !== null && conditionalAccess !== "notApplied" && policies.length === 0,
  );
  const policiesMissing = areHidden ? (scopes.includes(POLICY_SCOPE) ? "role" : "scope") : null;
  return { outcome: "found", signIns: newestFirst, policiesMissing };
}

function refused({ status, code, requestId }: Refusal): LookUp {
  switch (code) {
    case "Authentication_RequestFromNonPremiumTenantOrB2CTenant":
      return { outcome: "missing", missing: "licence" };
    case "Authentication_MSGraphPermissionMissing":
      return { outcome: "missing", missing: "scope" };
    case "Authentication_RequestFromUnsupportedUserRole":
    // The token has the scope, so it is the person who lacks a right.
    case "Authorization_RequestDenied":
      return { outcome: "missing", missing: "role" };
    default:
      return status === 401 ? { outcome: "missing", missing: "session" } : { outcome: "refused", code, requestId };
  }
}
