import type { SandboxApplication } from "../../types";
import type { Call } from "./access";
import { refuse } from "./answer";

/** How many objects a tenant of the sandbox holds, its applications' secrets counted. */
export const MOST_OBJECTS = 500;
/** How many secrets one application has at once. */
export const MOST_SECRETS = 20;

/** Refuses one more object; null while there is room. */
// provenance: documented — code Directory_QuotaExceeded with 403; where a tenant's limit lies and the sentence are the sandbox's own
export function overQuota(call: Call): Response | null {
  const { applications, servicePrincipals, grants, users } = call.tenant;
  const secrets = applications.reduce((count, application) => count + application.secrets.length, 0);
  const objects = applications.length + servicePrincipals.length + grants.length + users.length + secrets;
  if (objects < MOST_OBJECTS) return null;
  return refuse(
    call.exchange,
    403,
    "Directory_QuotaExceeded",
    "The directory holds as many objects as its quota allows.",
  );
}

/** Refuses one more secret; null while there is room. */
// provenance: inferred — that an application's credentials are limited is documented, how Graph says so is not
export function overSecretQuota(call: Call, application: SandboxApplication): Response | null {
  if (application.secrets.length < MOST_SECRETS) return overQuota(call);
  const message = "The application holds as many credentials as its quota allows.";
  return refuse(call.exchange, 403, "Directory_QuotaExceeded", message);
}
