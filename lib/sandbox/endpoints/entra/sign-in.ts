import { accountStep, consentStep, mfaStep, passwordStep } from "../../pages/steps";
import type { Locale } from "../../pages/texts";
import type { SandboxTenant, SandboxUser } from "../../types";
import { tenantOf, userOf } from "../../world";
import { GRAPH_APP_ID } from "../graph/first-party";
import type { Exchange } from "./answer";
import type { Client } from "./client";
import { clientOf } from "./client";
import type { Permission } from "./consent";
import { listedPermissions, mayConsentForAll, missingPermissions, recordAppRoles, recordConsent } from "./consent";
import { enrolmentCode } from "./enrolment";
import { keep, shelf } from "./memory";
import { declineSignIn, finishSignIn, refuseSignIn } from "./outcome";
import { approvalPage, errorPage, pageFrame } from "./pages";
import { assignedOrRefused, checkPassword, findAccount } from "./person-rules";
import { blockedByPolicy, mfaDemand } from "./policy";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { adminConsentNeeded } from "./refusals";
import { resourceOf } from "./resource";
import type { AskedScopes } from "./scope";
import { logProgress } from "./sign-in-log";

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
  /** Why the person can only go back, when that is so; it is reported then. */
  pendingRefusal: Refusal | null;
}

const EXPIRES_MS = 60 * 60_000;
const progressOf = (exchange: Exchange) => shelf<SignInProgress>(exchange.world, "entra.sign-ins");

/** Opens a sign-in and answers with its first page; a hint that names an account spares typing it. */
export function beginSignIn(exchange: Exchange, progress: SignInProgress, prefersHint = false): Response {
  keep(progressOf(exchange), progress.id, progress);
  const client = clientIn(exchange, progress);
  if (prefersHint && progress.hint !== "" && !isRefusal(client)) {
    const account = findAccount(exchange.world, directory(exchange, progress), progress.hint, client);
    if (!isRefusal(account)) progress.account = { tenantId: account.tenant.id, userId: account.user.id };
  }
  return nextPage(exchange, progress);
}

/** Takes in what a page's form sent and answers with the next page, the same one again, or the way back. */
export function continueSignIn(exchange: Exchange): Response {
  const progress = progressOf(exchange).get(exchange.form.get("transaction") ?? "");
  if (!progress || progress.startedAtMs + EXPIRES_MS < exchange.world.now()) return errorPage(exchange, "sign-in-gone");
  if (exchange.form.get("action") === "decline") return declineSignIn(exchange, progress);
  if (exchange.form.get("action") === "other-account") forget(progress);
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
  if (refused) {
    logProgress(exchange, progress, refused);
    return page(refused);
  }
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
  const ready = signedIn(exchange, progress);
  if (ready instanceof Response) return ready;
  const { client, account } = ready;
  const { world, form } = exchange;
  const permissions = permissionsToGrant(exchange, progress, client, account);
  const isAdmin = mayConsentForAll(account.user);
  const isForAll = progress.purpose.kind === "admin-consent" || form.has("accept_for_organization");
  if (!isAdmin && (isForAll || permissions.some(({ needsAdmin }) => needsAdmin))) return nextPage(exchange, progress);
  recordConsent(world, account.tenant, client, permissions, isForAll ? null : account.user.id);
  if (progress.purpose.kind === "admin-consent") recordAppRoles(world, account.tenant, client);
  return finish(exchange, progress, client, account);
}

/** The page a sign-in stands at, worked out from what is settled so far. */
function nextPage(exchange: Exchange, progress: SignInProgress): Response {
  const ready = signedIn(exchange, progress);
  return ready instanceof Response ? ready : consentOrFinish(exchange, progress, ready.client, ready.account);
}

/** The person once account, password, policies, second factor and assignment are settled; before that the page for what is not. */
function signedIn(
  exchange: Exchange,
  progress: SignInProgress,
): { client: Client; account: SignedInAccount } | Response {
  const client = clientIn(exchange, progress);
  if (isRefusal(client)) return refuseSignIn(exchange, progress, client);
  const account = accountOf(exchange, progress);
  if (!account) return accountStep(frame(exchange, progress), progress.hint, null);
  if (!progress.hasPassword) return passwordStep(frame(exchange, progress), account.user, null);
  const resources = progress.asked.map(({ resource }) => resourceOf(exchange.world, account.tenant, resource));
  const unknown = resources.find(isRefusal);
  if (unknown) return refuseSignIn(exchange, progress, unknown);
  const appIds = resources.flatMap((resource) => (isRefusal(resource) ? [] : [resource.appId]));
  const isDeviceCode = progress.purpose.kind === "device";
  // Granting consent is work in the directory, which policies reach under Graph's name.
  const targets = appIds.length > 0 ? appIds : [GRAPH_APP_ID];
  const signIns = targets.map((resourceAppId) => ({ ...account, resourceAppId, isDeviceCode }));
  const blocked = signIns.map(blockedByPolicy).find((refused) => refused !== null);
  if (blocked) return refuseSignIn(exchange, progress, blocked);
  const wantsMfa = progress.wantsMfa || signIns.some((signIn) => mfaDemand(signIn) !== null);
  if (wantsMfa && !progress.hasMfa) {
    const offered = account.user.mfaCode === null ? enrolmentCode(progress.id) : null;
    return mfaStep(frame(exchange, progress), account.user, offered, null);
  }
  const unassigned = assignedOrRefused(exchange.world, account.tenant, client, account.user);
  return unassigned ? refuseSignIn(exchange, progress, unassigned) : { client, account };
}

function consentOrFinish(
  exchange: Exchange,
  progress: SignInProgress,
  client: Client,
  account: SignedInAccount,
): Response {
  const permissions = permissionsToGrant(exchange, progress, client, account);
  const { purpose } = progress;
  const mustShow = purpose.kind === "admin-consent" || (purpose.kind === "authorize" && purpose.alwaysConsent);
  if (permissions.length === 0 && !mustShow) return finish(exchange, progress, client, account);
  const isAdmin = mayConsentForAll(account.user);
  const needsAdmin = purpose.kind === "admin-consent" || permissions.some((permission) => permission.needsAdmin);
  if (needsAdmin && !isAdmin) {
    progress.pendingRefusal = adminConsentNeeded(client);
    return approvalPage(exchange, frame(exchange, progress), progress.pendingRefusal);
  }
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

function finish(
  exchange: Exchange,
  progress: SignInProgress,
  client: Client,
  { tenant, user }: SignedInAccount,
): Response {
  progressOf(exchange).delete(progress.id);
  return finishSignIn(exchange, progress, {
    tenantId: tenant.id,
    userId: user.id,
    appId: client.appId,
    amr: progress.hasMfa ? ["pwd", "mfa"] : ["pwd"],
    password: user.password,
  });
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
  progress.pendingRefusal = null;
}

function frame(exchange: Exchange, progress: SignInProgress) {
  return pageFrame(exchange, progress);
}
