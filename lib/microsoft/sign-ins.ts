import { z } from "zod";
import type { Cloud } from "../cloud";
import { mapAnswer } from "./answer";
import { scopesIn } from "./claims";
import { graphCall } from "./graph-call";
import type { Send } from "./transport";
import type { Answer, TokenSet } from "./types";

/** What a policy came to for one sign-in, as Microsoft writes it. */
export type PolicyResult =
  | "success"
  | "failure"
  | "notApplied"
  | "notEnabled"
  | "reportOnlySuccess"
  | "reportOnlyFailure"
  | "reportOnlyNotApplied"
  | "reportOnlyInterrupted"
  | "unknown";

/** One Conditional Access policy as the log ties it to a sign-in. */
export interface AppliedPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly result: PolicyResult;
  /** What it demanded, as Microsoft writes it: `Mfa`, `Block`, `RequireCompliantDevice`. */
  readonly demands: readonly string[];
}

/** One sign-in of the tenant's log. Address, place and device are not read: nobody needs them to find the cause. */
export interface SignIn {
  /** Also the request id, which token errors call trace id. */
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly correlationId: string | null;
  readonly userPrincipalName: string;
  readonly appId: string;
  readonly appName: string | null;
  readonly resourceName: string | null;
  /** `Browser`, `Mobile Apps and Desktop clients`, as Microsoft writes it. */
  readonly clientApp: string | null;
  readonly isInteractive: boolean | null;
  /** AADSTS number; 0 for a sign-in that went through. */
  readonly errorCode: number;
  /** Microsoft's own sentences. */
  readonly failureReason: string | null;
  /** How the second factor was met or not, where Microsoft says so. */
  readonly detail: string | null;
  readonly conditionalAccess: "success" | "failure" | "notApplied" | null;
  /** Empty as well when the reader may not read policies. */
  readonly policies: readonly AppliedPolicy[];
}

/** The sign-ins of one account between two times (RFC 3339). */
export interface SignInSpan {
  readonly userPrincipalName: string;
  readonly from: string;
  readonly to: string;
}

/** The tenant's sign-in log. It lags some minutes behind, and lists interactive sign-ins. */
export interface SignInLogClient {
  readonly scopes: readonly string[];
  byCorrelationId(correlationId: string): Promise<Answer<readonly SignIn[]>>;
  /** None is an empty list, not a refusal. */
  byRequestId(requestId: string): Promise<Answer<readonly SignIn[]>>;
  /** The newest first, at most 50. */
  ofUser(span: SignInSpan): Promise<Answer<readonly SignIn[]>>;
}

const MOST = 50;

/** Reads the sign-in log of one cloud's tenant with a person's Graph token. */
export function signInLogClient(cloud: Cloud, send: Send, tokens: TokenSet): SignInLogClient {
  const graph = graphCall(cloud.graphHost, send, tokens.accessToken);
  // One page: the log answers five requests in ten seconds, and nobody reads more.
  const find = (filter: string) =>
    graph.one(`/auditLogs/signIns?$filter=${encodeURIComponent(filter)}&$top=${MOST}`, PageBody);
  return {
    scopes: tokens.scopes.length > 0 ? tokens.scopes : scopesIn(tokens.accessToken),
    byCorrelationId: (correlationId) => find(`correlationId eq ${literal(correlationId)}`),
    async byRequestId(requestId) {
      const answer = await graph.one(`/auditLogs/signIns/${encodeURIComponent(requestId)}`, SignInBody);
      if (!answer.ok && answer.refusal.status === 404) return { ok: true, status: 200, value: [] };
      return mapAnswer(answer, (signIn) => [signIn]);
    },
    // The log keeps sign-in names in lower case and compares them as they are.
    ofUser: ({ userPrincipalName, from, to }) =>
      find(
        `userPrincipalName eq ${literal(userPrincipalName.toLowerCase())} and createdDateTime ge ${from} and createdDateTime le ${to}`,
      ),
  };
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const Text = z.string().nullish();

const PolicyBody = z
  .looseObject({
    id: z.string(),
    displayName: Text,
    result: Text,
    enforcedGrantControls: z.array(z.string()).nullish(),
  })
  .transform(
    (policy): AppliedPolicy => ({
      id: policy.id,
      displayName: policy.displayName ?? policy.id,
      result: RESULTS.find((result) => result === policy.result) ?? "unknown",
      demands: policy.enforcedGrantControls ?? [],
    }),
  );

const RESULTS: readonly PolicyResult[] = [
  "success",
  "failure",
  "notApplied",
  "notEnabled",
  "reportOnlySuccess",
  "reportOnlyFailure",
  "reportOnlyNotApplied",
  "reportOnlyInterrupted",
];

/** Graph's signIn, as far as it tells a cause. */
const SignInBody = z
  .looseObject({
    id: z.string(),
    createdDateTime: z.string(),
    correlationId: Text,
    userPrincipalName: Text,
    appId: Text,
    appDisplayName: Text,
    resourceDisplayName: Text,
    clientAppUsed: Text,
    isInteractive: z.boolean().nullish(),
    conditionalAccessStatus: Text,
    status: z.looseObject({ errorCode: z.number(), failureReason: Text, additionalDetails: Text }),
    appliedConditionalAccessPolicies: z.array(PolicyBody).nullish(),
  })
  .transform(
    (body): SignIn => ({
      id: body.id,
      at: body.createdDateTime,
      correlationId: body.correlationId ?? null,
      userPrincipalName: body.userPrincipalName ?? "",
      appId: body.appId ?? "",
      appName: body.appDisplayName ?? null,
      resourceName: body.resourceDisplayName ?? null,
      clientApp: body.clientAppUsed ?? null,
      isInteractive: body.isInteractive ?? null,
      errorCode: body.status.errorCode,
      // Graph writes "Other." for a sign-in that nothing is said of.
      failureReason: body.status.failureReason === "Other." ? null : (body.status.failureReason ?? null),
      detail: body.status.additionalDetails ?? null,
      conditionalAccess: STATES.find((state) => state === body.conditionalAccessStatus) ?? null,
      policies: body.appliedConditionalAccessPolicies ?? [],
    }),
  );

const STATES = ["success", "failure", "notApplied"] as const;

const PageBody = z.looseObject({ value: z.array(SignInBody) }).transform(({ value }) => value);
