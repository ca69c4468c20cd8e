import { type CheckContext, defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import adminConsent from "./admin-consent";
import apiPermission from "./api-permission";
import appRegistration from "./app-registration";
import appServicePrincipal from "./app-service-principal";
import clientSecret from "./client-secret";
import credentialAccepted from "./credential-accepted";
import { DOCS } from "./docs";
import ervRole from "./erv-role";
import integrationUser from "./integration-user";
import { outcomeOf, tenantTag, tokensOf } from "./known";
import partnerAccount from "./partner-account";
import partnerCenterApi from "./partner-center-api";
import partnerProfile from "./partner-profile";
import redirectUri from "./redirect-uri";
import { type RefusalSeen, seen, undecided } from "./refusal";
import { type ChainSeen, refusedBecause } from "./refused-because";
import tenant from "./tenant";
import tokenApp from "./token-app";
import tokenAudience from "./token-audience";
import tokenIssued from "./token-issued";
import tokenLifetime from "./token-lifetime";
import tokenMfa from "./token-mfa";
import tokenScope from "./token-scope";
import tokenSignature from "./token-signature";
import tokenTenant from "./token-tenant";
import tokenUser from "./token-user";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string | null;
  readonly user: string | null;
  readonly datasets: readonly string[];
  /** What the rest of the chain came to. */
  readonly chain: ChainSeen;
  readonly refused: RefusalSeen | null;
};

const SIGN_IN_AGAIN = { who: "integration-user", docs: DOCS.insightsFirstCall } as const;
const MFA = { who: "integration-user", docs: DOCS.partnerMfa } as const;
const ASSIGN_ERV = {
  who: "partner-account-admin",
  docs: DOCS.insightsRoles,
  portal: "partner-user-management",
  fix: "assign-erv",
  propagationMinutes: 60,
} as const;

/** The first insights call works: the proof of everything before it. */
const insightsAccess = defineCheck({
  id: "insights-access",
  stage: "first-call",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  informedBy: [
    partnerAccount,
    partnerProfile,
    adminConsent,
    ervRole,
    tokenAudience,
    tokenTenant,
    tokenApp,
    tokenUser,
    tokenScope,
    tokenLifetime,
    tokenSignature,
    tokenMfa,
  ],
  proves: [
    tenant,
    integrationUser,
    partnerAccount,
    partnerProfile,
    appRegistration,
    appServicePrincipal,
    redirectUri,
    clientSecret,
    credentialAccepted,
    partnerCenterApi,
    apiPermission,
    adminConsent,
    // Partner Center would not have answered a token it could not read, verify or place.
    tokenAudience,
    tokenScope,
    tokenLifetime,
    tokenSignature,
  ],
  findings: {
    "refused-audience": { who: "operator", docs: DOCS.insightsFirstCall },
    "refused-mfa": MFA,
    "refused-app-only": { who: "operator", docs: DOCS.insightsFirstCall },
    "refused-other-app": { who: "operator", docs: DOCS.insightsPrerequisites },
    "refused-tenant": { who: "operator", docs: DOCS.insightsPrerequisites, portal: "partner-legal-info" },
    "refused-scope": {
      who: "application-admin",
      docs: DOCS.grantConsent,
      portal: "app-permissions",
      fix: "grant-consent",
    },
    "refused-expired": SIGN_IN_AGAIN,
    "refused-signature": SIGN_IN_AGAIN,
    "refused-role": ASSIGN_ERV,
    "no-datasets": ASSIGN_ERV,
  },
  async observe(context): Promise<Observation> {
    const { accessToken } = await tokensOf(context);
    const answer = await context.microsoft.insights(accessToken).datasets();
    return {
      tenant: context.integration.tenant,
      clientId: context.integration.clientId,
      user: context.integration.userPrincipalName,
      datasets: answer.ok ? answer.value.items.map(({ name }) => name) : [],
      chain: chainSeen(context),
      refused: answer.ok ? null : seen(answer.refusal),
    };
  },
  judge(observation) {
    const { refused, datasets } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      clientId: tag("app-id", observation.clientId),
      user: tag("upn", observation.user),
      count: tag("number", datasets.length),
      datasets: tag("plain", datasets.join(", ")),
    };
    if (!refused) return datasets.length > 0 ? pass(values) : fail("no-datasets", values);
    const cause = refusedBecause(refused, observation.chain);
    const status = tag("number", refused.status);
    return cause === null ? undecided(refused, values) : fail(cause, { ...values, status });
  },
});

function chainSeen(context: CheckContext): ChainSeen {
  return {
    account: outcomeOf(context, "partner-account"),
    profile: outcomeOf(context, "partner-profile"),
    consent: outcomeOf(context, "admin-consent"),
    role: outcomeOf(context, "erv-role"),
    audience: outcomeOf(context, "token-audience"),
    tokenTenant: outcomeOf(context, "token-tenant"),
    tokenApp: outcomeOf(context, "token-app"),
    tokenUser: outcomeOf(context, "token-user"),
    scope: outcomeOf(context, "token-scope"),
    lifetime: outcomeOf(context, "token-lifetime"),
    signature: outcomeOf(context, "token-signature"),
    mfa: outcomeOf(context, "token-mfa"),
  };
}

export default insightsAccess;
