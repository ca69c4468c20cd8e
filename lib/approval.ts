import { APP_ID, type Cloud, PARTNER_CENTER_SCOPE, PARTNER_CENTER_SCOPE_ID } from "./cloud";
import { adminConsentUrl } from "./clouds/portal";
import type { Integration } from "./integration";

/** One delegated permission as an approver looks it up. */
export interface AskedPermission {
  readonly api: "partner-center" | "graph";
  readonly apiId: string;
  readonly name: string;
  readonly id: string;
}

/** What somebody with the rights is asked to approve, and how. Holds no secret. */
export interface ApprovalSheet {
  readonly tenant: string;
  readonly clientId: string | null;
  readonly userPrincipalName: string | null;
  /** What the program itself is given, for as long as it is used. */
  readonly lasting: readonly AskedPermission[];
  /** What is borrowed from whoever lets this product make the changes, while they are signed in to it. */
  readonly borrowed: readonly AskedPermission[];
  /** Where an administrator consents to `lasting` and to nothing else; null while there is no application. */
  readonly consentUrl: string | null;
}

/** Ids that Microsoft publishes for Graph's delegated permissions, the same in every tenant: reference entra.md 1.1. */
const BORROWED: readonly (readonly [name: string, id: string])[] = [
  ["User.Read", "e1fe6dd8-ba31-4d61-89e7-88639da4683d"],
  ["Application.ReadWrite.All", "bdfbf15f-ee85-4955-8675-146e8e5296b5"],
  ["DelegatedPermissionGrant.ReadWrite.All", "41ce6ca6-6826-4807-84f1-1c82854f7ee5"],
  ["Directory.Read.All", "06da0dbc-49e2-44d2-8312-53f166ab848a"],
  ["Policy.Read.All", "572fea84-0151-49b2-9301-11cb16974376"],
];

/** Pure: everything an approver needs to see before they agree. */
export function approvalSheet(cloud: Cloud, integration: Integration): ApprovalSheet {
  const { tenant, clientId, userPrincipalName, redirectUri } = integration;
  return {
    tenant,
    clientId,
    userPrincipalName,
    lasting: [
      {
        api: "partner-center",
        apiId: APP_ID.partnerCenter,
        name: PARTNER_CENTER_SCOPE,
        id: PARTNER_CENTER_SCOPE_ID,
      },
    ],
    borrowed: BORROWED.map(([name, id]) => ({ api: "graph", apiId: APP_ID.graph, name, id })),
    consentUrl: clientId && adminConsentUrl(cloud, tenant, clientId, redirectUri),
  };
}
