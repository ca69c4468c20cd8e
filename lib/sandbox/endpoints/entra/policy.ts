import type { SandboxConditionalAccess, SandboxTenant, SandboxUser } from "../../types";
import type { Refusal } from "./refusal";
import { deviceNotCompliant, mfaEnrolmentNeeded, mfaNeeded, policyBlocks } from "./refusals";

/** One sign-in as the policies see it. */
export interface SignIn {
  readonly tenant: SandboxTenant;
  readonly user: SandboxUser;
  readonly resourceAppId: string;
  readonly isDeviceCode: boolean;
}

/** Why this sign-in wants a second factor; the id of the policy where a policy does. */
export interface MfaDemand {
  readonly policyId: string | null;
}

/** The second factor that account, tenant or policy demand; null when none does. */
export function mfaDemand(signIn: SignIn): MfaDemand | null {
  if (signIn.user.mfa === "enforced" || signIn.tenant.securityDefaults) return { policyId: null };
  const policy = policiesFor(signIn).find(({ control }) => control === "mfa");
  return policy ? { policyId: policy.id } : null;
}

/** Refuses a sign-in that a policy blocks, or whose device cannot satisfy one. */
export function blockedByPolicy(signIn: SignIn): Refusal | null {
  const policies = policiesFor(signIn);
  const block = policies.find(({ control }) => control === "block");
  if (block) return policyBlocks(block.id);
  const device = policies.find(({ control }) => control === "compliantDevice");
  return device ? deviceNotCompliant(device.id) : null;
}

/** Refuses a token for which a second factor is demanded that was not given. */
export function refusedWithoutMfa(signIn: SignIn, amr: readonly string[], version: "1.0" | "2.0"): Refusal | null {
  const demand = amr.includes("mfa") ? null : mfaDemand(signIn);
  if (!demand) return null;
  const refuse = signIn.user.mfaCode === null ? mfaEnrolmentNeeded : mfaNeeded;
  return refuse(signIn.resourceAppId, version, demand.policyId);
}

/** Whether the request itself asks for a second factor, by `claims`, `acr_values` or `amr_values`. */
export function asksForMfa(parameters: URLSearchParams): boolean {
  const values = `${parameters.get("amr_values") ?? ""} ${parameters.get("acr_values") ?? ""}`;
  if (/\bmfa\b|\bngcmfa\b|policies:mfa/i.test(values)) return true;
  return /urn:microsoft:policies:mfa|"(ng)?c?mfa"/i.test(parameters.get("claims") ?? "");
}

function policiesFor({ tenant, user, resourceAppId, isDeviceCode }: SignIn): SandboxConditionalAccess[] {
  const asked = { userId: user.id, resourceAppId, isDeviceCode };
  return tenant.conditionalAccess.filter((policy) => policy.state === "enabled" && policyReaches(policy, asked));
}

/** Whether a policy's conditions meet a sign-in, whatever its state. */
export function policyReaches(
  policy: SandboxConditionalAccess,
  { userId, resourceAppId, isDeviceCode }: { userId: string; resourceAppId: string; isDeviceCode: boolean },
): boolean {
  const has = (list: readonly string[], id: string) =>
    list.some((entry) => entry.toLowerCase() === "all" || entry.toLowerCase() === id.toLowerCase());
  return (
    has(policy.includeUsers, userId) &&
    !policy.excludeUsers.includes(userId) &&
    has(policy.includeApplications, resourceAppId) &&
    (!policy.transferMethods || (isDeviceCode && policy.transferMethods.includes("deviceCodeFlow")))
  );
}
