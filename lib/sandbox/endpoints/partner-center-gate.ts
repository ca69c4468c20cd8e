import { chance } from "../chance";
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

const APP_ID = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
const RETIRED_AUDIENCES = ["https://graph.windows.net", "00000002-0000-0000-c000-000000000000"];
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
  const refusedAudience = refuseAudience(request, caller.audience.replace(/\/$/, ""));
  if (refusedAudience) return refusedAudience;
  const tenant = world.state.tenants.find((known) => known.id === caller.tenantId);
  if (!tenant) return refuseSilently(request, 401, "Unauthorized");
  if (caller.userId === null) {
    if (allowsAppOnly) return { request, world, caller, tenant, person: null };
    return refuse(request, 403, "900329", "This resource doesn't support application-only authentication.");
  }
  const person = tenant.users.find((user) => user.id === caller.userId);
  if (!person?.accountEnabled) return refuseSilently(request, 401, "Unauthorized");
  if (!isMfaCompliant(caller, person) && meetsEnforcement(world)) return refuseWithoutMfa(request);
  if (!caller.scopes.includes(SCOPE))
    return refuse(request, 403, "900308", "Insufficient privileges to complete the operation.");
  return { request, world, caller, tenant, person };
}

function refuseAudience(request: SandboxRequest, audience: string): Response | null {
  // provenance: documented — each cloud's API has its own address as audience
  if (audience === `https://${request.url.hostname}` || audience === APP_ID) return null;
  if (RETIRED_AUDIENCES.includes(audience)) {
    const description = "The audience in the token is invalid and is no longer supported in Partner Center API.";
    return refuse(request, 401, "900420", description);
  }
  return refuseAtGateway(request, "Unauthorized: Invalid Authorization header, incorrect audience");
}

/** `ValidateMfa: true` asks for the header `isMfaCompliant`. */
export function withMfaVerdict({ request, caller, person }: PartnerCall, response: Response): Response {
  if (request.headers.get("validatemfa")?.toLowerCase() === "true" && person !== null)
    response.headers.set("ismfacompliant", String(isMfaCompliant(caller, person)));
  return response;
}

function isMfaCompliant({ amr }: Caller, { hasForeignMfa }: SandboxUser): boolean {
  return amr.includes("mfa") && !hasForeignMfa;
}

/** Enforcement grows by share of traffic: the same token may meet it now and not the next time. */
function meetsEnforcement({ state }: World): boolean {
  const { mfaEnforced, mfaShare } = state.partner;
  if (!mfaEnforced || mfaShare === null) return mfaEnforced;
  mfaShare.drawn += 1;
  return chance(mfaShare.seed, mfaShare.drawn) < mfaShare.share;
}
