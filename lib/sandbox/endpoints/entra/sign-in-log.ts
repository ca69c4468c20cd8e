import type { SandboxTenant, World } from "../../types";
import { tenantOf, userOf } from "../../world";
import type { Exchange } from "./answer";
import { clientOf } from "./client";
import { keep, shelf } from "./memory";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { resourceOf } from "./resource";
import type { SignInProgress } from "./sign-in";

/** One sign-in of a person as the log keeps it. */
export interface LoggedSignIn {
  /** The trace id of the exchange that ended it. */
  readonly id: string;
  readonly atMs: number;
  readonly correlationId: string;
  readonly tenantId: string;
  /** Null for an account that does not exist. */
  readonly userId: string | null;
  readonly userPrincipalName: string;
  readonly appId: string;
  readonly appName: string;
  /** Null when the API that was asked for is not in the tenant. */
  readonly resourceAppId: string | null;
  readonly isDeviceCode: boolean;
  /** `AADSTS` number; 0 for a sign-in that went through. */
  readonly errorCode: number;
  readonly failureReason: string | null;
  readonly hasSecondFactor: boolean;
}

/** Sign-ins by id, oldest first. */
export const signInLog = (world: World) => shelf<LoggedSignIn>(world, "entra.sign-in-log");

type Who = Pick<LoggedSignIn, "userId" | "userPrincipalName" | "appId" | "appName" | "isDeviceCode">;

/** Notes how a sign-in for a resource ended; a null refusal means that it went through. */
export function logSignIn(
  { world, correlationId, traceId }: Exchange,
  tenant: SandboxTenant,
  who: Who,
  asked: string | null,
  refusal: Refusal | null,
  hasSecondFactor = false,
): void {
  const resource = asked === null ? null : resourceOf(world, tenant, asked);
  keep(signInLog(world), traceId, {
    id: traceId,
    atMs: world.now(),
    correlationId,
    tenantId: tenant.id,
    ...who,
    resourceAppId: resource === null || isRefusal(resource) ? null : resource.appId,
    errorCode: refusal?.code ?? 0,
    failureReason: refusal?.text ?? null,
    hasSecondFactor,
  });
}

/** The same for somebody on the sign-in pages; a person who has not said who they are is not noted. */
export function logProgress(
  exchange: Exchange,
  progress: SignInProgress,
  refusal: Refusal | null,
  hasSecondFactor = false,
): void {
  const { world } = exchange;
  const tenantId = progress.account?.tenantId ?? progress.tenantId;
  const tenant = tenantId === null ? undefined : tenantOf(world, tenantId);
  const user = tenant && progress.account ? userOf(tenant, progress.account.userId) : undefined;
  const userPrincipalName = user?.userPrincipalName ?? progress.hint;
  const client = tenant && clientOf(world, tenant, progress.appId, "consent");
  if (!tenant || !client || isRefusal(client) || userPrincipalName === "") return;
  const app = { appId: client.appId, appName: client.name, isDeviceCode: progress.purpose.kind === "device" };
  const who = { userId: user?.id ?? null, userPrincipalName, ...app };
  logSignIn(exchange, tenant, who, progress.asked[0]?.resource ?? null, refusal, hasSecondFactor);
}
