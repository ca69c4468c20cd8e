import { randomUUID } from "node:crypto";
import type { InputId } from "./check";
import { checks } from "./checks";
import type { Cloud } from "./cloud";
import { keepRecord } from "./keep-record";
import { createMicrosoft } from "./microsoft/microsoft";
import type { Reach } from "./outlet";
import { type Run, startRun } from "./run";
import type { Secret } from "./secret";
import type { StoredIntegration } from "./store/queries";

/** What a run is made from when nobody is signed in: the integration and what is kept sealed of it. */
export interface UnattendedInput {
  readonly integration: StoredIntegration;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly secret: Secret | null;
  readonly changedAt: StoredIntegration["changedAt"];
}

/** Runs every check with what is kept; whatever needs somebody's sign-in is `blocked` and says so. The record is stored at the end. */
export function startUnattended({ integration, cloud, reach, secret, changedAt }: UnattendedInput): Run {
  const available = new Set<InputId>();
  if (integration.clientId) available.add("client-id");
  if (secret) available.add("secret");
  if (integration.userPrincipalName) available.add("user");
  const { id, tenant, clientId, userPrincipalName, redirectUri, flow, partnerId } = integration;
  const run = startRun({
    id: randomUUID(),
    checks,
    integration: { id, cloud: cloud.id, tenant, clientId, userPrincipalName, redirectUri, flow, partnerId },
    microsoft: createMicrosoft({ cloud, ...reach, admin: { graph: null, partnerCenter: null } }),
    available,
    secret,
    testToken: () => Promise.reject(new Error("an unattended run has no token of the integration user")),
    changedAt,
    now: () => new Date(reach.now()),
  });
  keepRecord(run);
  return run;
}
