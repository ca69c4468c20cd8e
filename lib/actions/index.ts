import type { Action } from "@/lib/action";
import type { ActionId } from "@/lib/check";
import { addPermission } from "./add-permission";
import { addRedirectUri } from "./add-redirect-uri";
import { addSecret } from "./add-secret";
import { adoptApp } from "./adopt-app";
import { allowPublicClient } from "./allow-public-client";
import { assignErv } from "./assign-erv";
import { createApp } from "./create-app";
import { createPartnerCenterApi } from "./create-partner-center-api";
import { createServicePrincipal } from "./create-service-principal";
import { dropAssignmentRequirement } from "./drop-assignment-requirement";
import { enablePartnerCenterApi } from "./enable-partner-center-api";
import { enableServicePrincipal } from "./enable-service-principal";
import { grantConsent } from "./grant-consent";
import { grantConsentForUser } from "./grant-consent-for-user";
import { removeEverything } from "./remove-everything";
import { removeSecret } from "./remove-secret";
import { rotateSecret } from "./rotate-secret";

/** Every action, in the order of the chain. */
export const actions: readonly Action[] = [
  createApp,
  adoptApp,
  createServicePrincipal,
  enableServicePrincipal,
  dropAssignmentRequirement,
  addRedirectUri,
  allowPublicClient,
  addSecret,
  rotateSecret,
  removeSecret,
  createPartnerCenterApi,
  enablePartnerCenterApi,
  addPermission,
  grantConsent,
  grantConsentForUser,
  assignErv,
  removeEverything,
];

/** The action of that id; null for a word that is none. */
export function actionOf(id: string): Action | null {
  return actions.find((action): action is Action & { id: ActionId } => action.id === id) ?? null;
}
