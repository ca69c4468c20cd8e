import { authenticate } from "../tokens";
import type { Caller, SandboxRequest, SandboxTenant, SandboxUser, World } from "../types";
import { refuse, refuseAtGateway, refuseSilently, refuseWithoutMfa } from "./partner-center-answer";

/** A Partner Center call that has been let in. */
export interface PartnerCall {
  readonly request: SandboxRequest;
  readonly world: World;
  readonly caller: Caller;
  readonly tenant: SandboxTenant;
  /** Null for an app-only token. */
  readonly person: SandboxUser | null;
}

const AUDIENCES = [
  "https://api.partnercenter.microsoft.com",
  "https://api.partnercenter.microsoft.com/",
  "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
];
const RETIRED_AUDIENCES = [
  "https://graph.windows.net",
  "https://graph.windows.net/",
  "00000002-0000-0000-c000-000000000000",
];
const SCOPE = "user_impersonation";

/** Token, audience, person, second factor, scope: what is asked before any call, insights included. */
export async function admit(
  request: SandboxRequest,
  world: World,
  allowsAppOnly: boolean,
): Promise<PartnerCall | Response> {
  // provenance: documented — 401 for a missing or expired token; its empty body is inferred
  const caller = await authenticate(request, world);
  if (!caller) return refuseSilently(request, 401, "Unauthorized");
  const refusedAudience = refuseAudience(request, caller.audience);
  if (refusedAudience) return refusedAudience;
  const tenant = world.state.tenants.find((known) => known.id === caller.tenantId);
  if (!tenant) return refuseSilently(request, 401, "Unauthorized");
  if (caller.userId === null) {
    if (allowsAppOnly) return { request, world, caller, tenant, person: null };
    return refuse(request, 403, "900329", "This resource doesn't support application-only authentication.");
  }
  const person = tenant.users.find((user) => user.id === caller.userId);
  if (!person?.accountEnabled) return refuseSilently(request, 401, "Unauthorized");
  if (world.state.partner.mfaEnforced && !caller.amr.includes("mfa")) return refuseWithoutMfa(request);
  if (!caller.scopes.includes(SCOPE))
    return refuse(request, 403, "900308", "Insufficient privileges to complete the operation.");
  return { request, world, caller, tenant, person };
}

function refuseAudience(request: SandboxRequest, audience: string): Response | null {
  if (AUDIENCES.includes(audience)) return null;
  if (RETIRED_AUDIENCES.includes(audience)) {
    const description = "The audience in the token is invalid and is no longer supported in Partner Center API.";
    return refuse(request, 401, "900420", description);
  }
  return refuseAtGateway(request, "Unauthorized: Invalid Authorization header, incorrect audience");
}

/** `ValidateMfa: true` asks for the header `isMfaCompliant`. */
export function withMfaVerdict(request: SandboxRequest, caller: Caller, response: Response): Response {
  if (request.headers.get("validatemfa")?.toLowerCase() === "true" && caller.userId !== null)
    response.headers.set("ismfacompliant", String(caller.amr.includes("mfa")));
  return response;
}
