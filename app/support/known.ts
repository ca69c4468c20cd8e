import type { Visitor } from "@/app/visitor";
import { APP_ID } from "@/lib/cloud";
import type { KnownIntegration } from "@/lib/diagnosis/cause";
import type { TokenExpectation } from "@/lib/token-claims";

/** What a text is held against: the reader's integration, where there is one. */
export function knownOf({ integration }: Visitor): KnownIntegration {
  if (!integration) return {};
  const { clientId, tenantId, userPrincipalName } = integration;
  return { clientId, tenantId, userPrincipalName };
}

/** The same for a token in the text. */
export function expectedOf({ integration, cloud, now }: Visitor): TokenExpectation {
  const resource = cloud.partnerCenterResource;
  return {
    audience: [resource, `${resource}/`, APP_ID.partnerCenter],
    tenantId: integration?.tenantId ?? null,
    clientId: integration?.clientId ?? null,
    userPrincipalName: integration?.userPrincipalName ?? null,
    now,
  };
}
