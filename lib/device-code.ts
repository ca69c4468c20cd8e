import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { verifyIdToken } from "./auth";
import { APP_ID, type Cloud } from "./cloud";
import { filed, partnerCenterScope } from "./get-token";
import type { Integration } from "./integration";
import { log } from "./log";
import { createEntra } from "./microsoft/microsoft";
import type { Answer, ClientCredentials, DeviceCodeStart, TokenSet } from "./microsoft/types";
import { type Reach, reachFor } from "./outlet";
import { holdValue } from "./store/visits";
import {
  type Admin,
  type AdminSession,
  change,
  type PartnerCenterSession,
  type PendingDeviceCode,
  type Visit,
  type VisitState,
  visitOfDigest,
} from "./vault";

/** How often whoever polls shows that it still does, and looks whether the code is still wanted. */
const HOLD_MS = 5_000;

interface DeviceCodeAsker {
  readonly visit: Visit;
  readonly integration: Integration | null;
  readonly cloud: Cloud;
}

/** What a new admin's visit begins with. */
type OnSignedIn = (visit: Visit, admin: Admin) => Promise<void>;

/** Asks for a device code and files the outcome when the person is done, however long that takes. */
export async function beginDeviceCode(
  { visit, integration, cloud }: DeviceCodeAsker,
  purpose: PendingDeviceCode["purpose"],
  onSignedIn: OnSignedIn,
): Promise<void> {
  const reach = await reachFor(visit.world);
  const clientId = purpose === "test-token" ? integration?.clientId : APP_ID.azureCli;
  if (!clientId) return;
  const client = { tenant: integration?.tenant ?? "organizations", clientId, secret: null, certificate: null };
  const scope = purpose === "sign-in" ? `https://${cloud.graphHost}/.default` : partnerCenterScope(cloud);
  const abort = new AbortController();
  const started = await createEntra({ cloud, ...reach }).startDeviceCode(
    client,
    [scope, "offline_access", "openid", "profile"],
    abort.signal,
  );
  if (!started.ok) {
    if (purpose === "test-token") await change(visit, filed(client, purpose, "device", started, reach));
    return;
  }
  const { userCode, verificationUri, expiresAt } = started.value;
  const code: PendingDeviceCode = { id: randomUUID(), purpose, userCode, verificationUri, expiresAt, state: "pending" };
  await change(visit, { deviceCode: code });
  const sealed = visit.sealed.get("deviceCode") ?? "";
  void file({ digest: visit.digest, sealed, code, client, cloud, reach, abort, onSignedIn }, started.value.completion);
}

/** A code that this instance waits for. */
interface Poll {
  readonly digest: string;
  /** The code as it lies in the store. */
  readonly sealed: string;
  readonly code: PendingDeviceCode;
  readonly client: ClientCredentials;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly abort: AbortController;
  readonly onSignedIn: OnSignedIn;
}

async function file(poll: Poll, completion: DeviceCodeStart["completion"]): Promise<void> {
  let isOver = false;
  void holdWhile(poll, () => !isOver);
  try {
    await settle(poll, await completion);
  } catch (problem) {
    if (!poll.abort.signal.aborted) log.warn({ err: problem }, "a device code came to nothing");
    await end(poll, "failed", {}).catch(() => undefined);
  } finally {
    isOver = true;
  }
}

async function settle(poll: Poll, answer: Answer<TokenSet>): Promise<void> {
  const { code, client, reach, onSignedIn } = poll;
  if (code.purpose !== "sign-in")
    return end(poll, answer.ok ? "done" : "refused", filed(client, code.purpose, "device", answer, reach));
  if (!answer.ok) return end(poll, "refused", {});
  const { session, partnerCenter } = await signedIn(poll, answer.value);
  await end(poll, "done", { session, current: null, ...(partnerCenter && { partnerCenter }) }, (visit) =>
    onSignedIn(visit, session.admin),
  );
}

/** Writes what became of the code, unless it was given up or its visit has ended. */
async function end(
  { digest, code }: Poll,
  state: PendingDeviceCode["state"],
  changes: Partial<VisitState>,
  before?: (visit: Visit) => Promise<void>,
): Promise<void> {
  const visit = await visitOfDigest(digest);
  if (visit?.deviceCode?.id !== code.id) return;
  await before?.(visit);
  await change(visit, { ...changes, deviceCode: { ...code, state } });
}

async function signedIn(
  { client, cloud, reach }: Poll,
  tokens: TokenSet,
): Promise<{ readonly session: AdminSession; readonly partnerCenter: PartnerCenterSession | null }> {
  const entra = createEntra({ cloud, ...reach });
  const admin = await verifyIdToken(entra, client, tokens, undefined, reach.now());
  const home = { ...client, tenant: admin.tenantId };
  const session = { admin, client: home, refreshToken: tokens.refreshToken, graph: tokens };
  // Microsoft's public client is pre-authorised for Partner Center too: one sign-in serves both.
  const partner = tokens.refreshToken && (await entra.refresh(home, [partnerCenterScope(cloud)], tokens.refreshToken));
  return { session, partnerCenter: partner?.ok ? { client: home, tokens: partner.value } : null };
}

/** Shows that somebody polls; stops the polling once the code is given up, its visit ended or another code asked for. */
async function holdWhile({ digest, code, abort, ...poll }: Poll, isPolling: () => boolean): Promise<void> {
  let { sealed } = poll;
  const isWanted = async () => {
    if (await holdValue(digest, "deviceCode", sealed)) return true;
    // A change of the sealing key writes the same code anew.
    const visit = await visitOfDigest(digest);
    sealed = visit?.sealed.get("deviceCode") ?? sealed;
    return visit?.deviceCode?.id === code.id;
  };
  while (isPolling()) {
    await pause(HOLD_MS, undefined, { ref: false });
    // A store that does not answer is no reason to stop.
    if (isPolling() && !(await isWanted().catch(() => true))) return abort.abort();
  }
}
