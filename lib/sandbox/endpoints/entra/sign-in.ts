import type { Locale } from "../../pages/texts";
import { accountStep, consentStep, mfaStep, passwordStep } from "../../pages/steps";
import type { SandboxTenant, SandboxUser } from "../../types";
import { tenantOf, userOf } from "../../world";
import type { Exchange } from "./answer";
import type { Client } from "./client";
import { clientOf } from "./client";
import type { Permission } from "./consent";
import { listedPermissions, mayConsentForAll, missingPermissions, recordAppRoles, recordConsent } from "./consent";
import { keep, shelf } from "./memory";
import { declineSignIn, finishSignIn, refuseSignIn } from "./outcome";
import { enrolmentCode } from "./enrolment";
import { assignedOrRefused, checkPassword, findAccount } from "./person-rules";
import { blockedByPolicy, mfaDemand } from "./policy";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { adminConsentNeeded } from "./refusals";
import { resourceOf } from "./resource";
import type { AskedScopes } from "./scope";
import { errorPage, pageFrame } from "./pages";

/** What a sign-in is for, and where it ends. */
export type Purpose =
  | {
      readonly kind: "authorize";
      readonly redirectUri: string;
      readonly responseMode: ResponseMode;
      readonly state: string | null;
      readonly nonce: string | null;
      readonly challenge: string | null;
      readonly challengeMethod: "S256" | "plain";
      readonly wantsClientInfo: boolean;
      /** Asked for with `prompt=consent`, although it may have been given before. */
      readonly alwaysConsent: boolean;
    }
  | { readonly kind: "device"; readonly deviceCode: string }
  | {
      readonly kind: "admin-consent";
      readonly redirectUri: string;
      readonly state: string | null;
      /** The v2 page is told what to grant, the v1 page grants what the registration lists. */
      readonly scope: string | null;
    };
export type ResponseMode = "query" | "fragment" | "form_post";

/** One person on their way through the pages. */
export interface SignInProgress {
  readonly id: string;
  readonly locale: Locale;
  /** The tenant in the path; null for `common` and `organizations`. */
  readonly tenantId: string | null;
  readonly appId: string;
  readonly asked: readonly AskedScopes[];
  readonly wantsMfa: boolean;
  readonly purpose: Purpose;
  readonly startedAtMs: number;
  hint: string;
  account: { readonly tenantId: string; readonly userId: string } | null;
  hasPassword: boolean;
  hasMfa: boolean;
}

const EXPIRES_MS = 60 * 60_000;
const progressOf = (exchange: Exchange) => shelf<SignInProgress>(exchange.world, "entra.sign-ins");

/** Opens a sign-in and answers with its first page. */
export function beginSignIn(exchange: Exchange, progress: SignInProgress): Response {
  keep(progressOf(exchange), progress.id, progress);
  return nextPage(exchange, progress);
}

/** Takes in what a page's form sent and answers with the next page, the same one again, or the way back. */
export function continueSignIn(exchange: Exchange): Response {
  const progress = progressOf(exchange).get(exchange.form.get("transaction") ?? "");
  if (!progress || progress.startedAtMs + EXPIRES_MS < exchange.world.now()) return errorPage(exchange, "sign-in-gone");
  if (exchange.form.get("action") === "decline") return declineSignIn(exchange, progress);
  const pick = exchange.form.get("pick");
  switch (pick === null ? exchange.form.get("step") : "account") {
    case "account":
      return takeAccount(exchange, progress, pick ?? exchange.form.get("account") ?? "");
    case "password":
      return takePassword(exchange, progress);
    case "mfa":
      return takeCode(exchange, progress);
    case "consent":
      return takeConsent(exchange, progress);
    default:
      return nextPage(exchange, progress);
  }
}

function takeAccount(exchange: Exchange, progress: SignInProgress, typed: string): Response {
  const name = typed.trim();
  progress.hint = name;
  forget(progress);
  const client = clientIn(exchange, progress);
  if (isRefusal(client)) return refuseSignIn(exchange, progress, client);
  if (name === "") return accountStep(frame(exchange, progress), name, "account-empty");
  const account = findAccount(exchange.world, directory(exchange, progress), name, client);
  if (isRefusal(account)) return accountStep(frame(exchange, progress), name, account);
  progress.account = { tenantId: account.tenant.id, userId: account.user.id };
  return nextPage(exchange, progress);
}

function takePassword(exchange: Exchange, progress: SignInProgress): Response {
  const account = accountOf(exchange, progress);
  if (!account) return nextPage(exchange, progress);
  const typed = exchange.form.get("password") ?? "";
  const page = (problem: Refusal | "password-empty") => passwordStep(frame(exchange, progress), account.user, problem);
  if (typed === "") return page("password-empty");
  const refused = checkPassword(exchange.world, account, typed, "typed");
  if (refused) return page(refused);
  progress.hasPassword = true;
  return nextPage(exchange, progress);
}

function takeCode(exchange: Exchange, progress: SignInProgress): Response {
  const account = accountOf(exchange, progress);
  if (!account || !progress.hasPassword) return nextPage(exchange, progress);
  const typed = (exchange.form.get("otp") ?? "").replace(/\s/g, "");
  const offered = enrolmentCode(progress.id);
  const expected = account.user.mfaCode ?? offered;
  if (typed !== expected) {
    const shown = account.user.mfaCode === null ? offered : null;
    return mfaStep(frame(exchange, progress), account.user, shown, typed === "" ? "code-empty" : "code-wrong");
  }
  account.user.mfaCode = expected;
  progress.hasMfa = true;
  return nextPage(exchange, progress);
}

function takeConsent(exchange: Exchange, progress: SignInProgress): Response {
  const account = accountOf(exchange, progress);
  const client = clientIn(exchange, progress);
  if (isRefusal(client)) return refuseSignIn(exchange, progress, client);
  if (!account || !progress.hasPassword) return nextPage(exchange, progress);
  const { world, form } = exchange;
  const permissions = permissionsToGrant(exchange, progress, client, account);
  const isAdmin = mayConsentForAll(account.user);
  if (!isAdmin && permissions.some(({ needsAdmin }) => needsAdmin)) return nextPage(exchange, progress);
  const isForAll = progress.purpose.kind === "admin-consent" || (isAdmin && form.has("accept_for_organization"));
  recordConsent(world, account.tenant, client, permissions, isForAll ? null : account.user.id);
  if (progress.purpose.kind === "admin-consent") recordAppRoles(world, account.tenant, client);
  return finish(exchange, progress, client, account);
}

/** The page a sign-in stands at, worked out from what is settled so far. */
function nextPage(exchange: Exchange, progress: SignInProgress): Response {
  const client = clientIn(exchange, progress);
  if (isRefusal(client)) return refuseSignIn(exchange, progress, client);
  const account = accountOf(exchange, progress);
  if (!account) return accountStep(frame(exchange, progress), progress.hint, null);
  if (!progress.hasPassword) return passwordStep(frame(exchange, progress), account.user, null);
  const resources = progress.asked.map(({ resource }) => resourceOf(exchange.world, account.tenant, resource));
  const unknown = resources.find(isRefusal);
  if (unknown) return refuseSignIn(exchange, progress, unknown);
  const signIns = resources.flatMap((resource) => (isRefusal(resource) ? [] : [signInFor(progress, account, resource.appId)]));
  const blocked = signIns.map(blockedByPolicy).find((refused) => refused !== null);
  if (blocked) return refuseSignIn(exchange, progress, blocked);
  const wantsMfa = progress.wantsMfa || signIns.some((signIn) => mfaDemand(signIn) !== null);
  if (wantsMfa && !progress.hasMfa) {
    const offered = account.user.mfaCode === null ? enrolmentCode(progress.id) : null;
    return mfaStep(frame(exchange, progress), account.user, offered, null);
  }
  const unassigned = assignedOrRefused(exchange.world, account.tenant, client, account.user);
  if (unassigned) return refuseSignIn(exchange, progress, unassigned);
  return consentOrFinish(exchange, progress, client, account);
}

function consentOrFinish(exchange: Exchange, progress: SignInProgress, client: Client, account: SignedInAccount): Response {
  const permissions = permissionsToGrant(exchange, progress, client, account);
  const { purpose } = progress;
  const mustShow = purpose.kind === "admin-consent" || (purpose.kind === "authorize" && purpose.alwaysConsent);
  if (permissions.length === 0 && !mustShow) return finish(exchange, progress, client, account);
  const isAdmin = mayConsentForAll(account.user);
  const needsAdmin = purpose.kind === "admin-consent" || permissions.some((permission) => permission.needsAdmin);
  if (needsAdmin && !isAdmin) return errorPage(exchange, adminConsentNeeded(client), frame(exchange, progress));
  return consentStep(frame(exchange, progress), {
    application: client.name,
    organization: account.tenant.displayName,
    permissions,
    asks: purpose.kind === "admin-consent" ? "organization" : isAdmin ? "choice" : "self",
  });
}

interface SignedInAccount {
  readonly tenant: SandboxTenant;
  readonly user: SandboxUser;
}

function permissionsToGrant(
  { world }: Exchange,
  progress: SignInProgress,
  client: Client,
  { tenant, user }: SignedInAccount,
): readonly Permission[] {
  if (progress.purpose.kind === "admin-consent" && progress.purpose.scope === null) return listedPermissions(client);
  return progress.asked.flatMap((asked) => {
    const resource = resourceOf(world, tenant, asked.resource);
    return isRefusal(resource) ? [] : missingPermissions(world, tenant, client, resource, asked, user.id);
  });
}

function finish(exchange: Exchange, progress: SignInProgress, client: Client, { tenant, user }: SignedInAccount): Response {
  progressOf(exchange).delete(progress.id);
  return finishSignIn(exchange, progress, {
    tenantId: tenant.id,
    userId: user.id,
    appId: client.appId,
    amr: progress.hasMfa ? ["pwd", "mfa"] : ["pwd"],
    password: user.password,
  });
}

function signInFor(progress: SignInProgress, account: SignedInAccount, resourceAppId: string) {
  return { ...account, resourceAppId, isDeviceCode: progress.purpose.kind === "device" };
}

function clientIn(exchange: Exchange, progress: SignInProgress): Client | Refusal {
  const purpose = progress.purpose.kind === "admin-consent" ? "consent" : "sign-in";
  return clientOf(exchange.world, directory(exchange, progress), progress.appId, purpose);
}

function directory({ world }: Exchange, { tenantId }: SignInProgress): SandboxTenant | null {
  return tenantId === null ? null : (tenantOf(world, tenantId) ?? null);
}

function accountOf({ world }: Exchange, { account }: SignInProgress): SignedInAccount | null {
  const tenant = account && tenantOf(world, account.tenantId);
  const user = tenant && userOf(tenant, account.userId);
  return tenant && user ? { tenant, user } : null;
}

function forget(progress: SignInProgress): void {
  progress.account = null;
  progress.hasPassword = false;
  progress.hasMfa = false;
}

function frame(exchange: Exchange, progress: SignInProgress) {
  return pageFrame(exchange, progress);
}
