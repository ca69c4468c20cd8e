import type { SandboxConditionalAccess } from "../../types";
import { shelf } from "../entra/memory";
import { policyReaches } from "../entra/policy";
import { type LoggedSignIn, signInLog } from "../entra/sign-in-log";
import type { Call } from "./access";
import { hasRole, hasScope, POLICY_READERS, SCOPES } from "./access";
import type { Wire } from "./answer";
import { dateTime, notFound, refuse, tooMany } from "./answer";
import { firstPartyApplication } from "./first-party";
import { collection, entity } from "./odata";

/** Reports Reader, Global Reader, Security Reader, Security Administrator, Global Administrator. */
const LOG_READERS = [
  "4a5d8f65-41da-4de4-8968-e035b65339cf",
  "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  "5d6b6bb7-de71-4623-b4af-96380a352509",
  "194ae4cb-b126-40b2-bd5b-6091b380977d",
  "62e90394-69f5-4237-9190-012177145e10",
];
const MOST_REQUESTS = 5;
const WITHIN_MS = 10_000;
/** What a policy refuses with. */
const OF_POLICIES = [50076, 50079, 53000, 53003];

const SET = {
  context: "auditLogs/signIns",
  type: "signIn",
  filterable: [
    "id",
    "correlationId",
    "createdDateTime",
    "userId",
    "userPrincipalName",
    "appId",
    "resourceId",
    "conditionalAccessStatus",
  ],
  properties: [
    "id",
    "createdDateTime",
    "userDisplayName",
    "userPrincipalName",
    "userId",
    "appId",
    "appDisplayName",
    "ipAddress",
    "clientAppUsed",
    "correlationId",
    "conditionalAccessStatus",
    "isInteractive",
    "riskDetail",
    "riskLevelAggregated",
    "riskLevelDuringSignIn",
    "riskState",
    "riskEventTypes",
    "riskEventTypes_v2",
    "resourceDisplayName",
    "resourceId",
    "status",
    "deviceDetail",
    "location",
    "appliedConditionalAccessPolicies",
  ],
} as const;

/** `/auditLogs/signIns[/{id}]`: the tenant's sign-ins, newest first, some time after they happened. */
export function signIns(call: Call, id: string | null): Response {
  const refused = refuseReader(call) ?? throttle(call);
  if (refused) return refused;
  const { world, tenant } = call;
  const rows = [...signInLog(world).values()]
    .filter((entry) => entry.tenantId === tenant.id)
    .filter((entry) => entry.atMs + world.state.replication.signInLogMs <= world.now())
    .map((entry) => wire(entry, call))
    .reverse();
  if (id === null) return collection(call.exchange, { ...SET, rows });
  const row = rows.find((known) => known.id === id.toLowerCase());
  return row ? entity(call.exchange, SET, row) : notFound(call.exchange, id);
}

// provenance: documented — scope, licence and its code; quoted — the sentence about the licence; inferred — the other two refusals
function refuseReader(call: Call): Response | null {
  const denied = (code: string, message: string) => refuse(call.exchange, 403, code, message);
  if (!hasScope(call, SCOPES.auditLogRead))
    return denied(
      "Authentication_MSGraphPermissionMissing",
      "The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call this API.",
    );
  if (call.tenant.entraPlan === "free")
    return denied(
      "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
      "Neither tenant is B2C or tenant doesn't have premium license",
    );
  if (call.person !== null && !hasRole(call, LOG_READERS))
    return denied("Authentication_RequestFromUnsupportedUserRole", "User is not in the allowed roles");
  return null;
}

// provenance: documented — five requests in ten seconds for each application in a tenant
function throttle({ exchange, world, tenant, caller }: Call): Response | null {
  const reads = shelf<readonly number[]>(world, "graph.sign-in-reads");
  const key = `${tenant.id} ${caller.appId}`;
  const recent = (reads.get(key) ?? []).filter((atMs) => atMs > world.now() - WITHIN_MS);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= MOST_REQUESTS)
    return tooMany(exchange, oldest + WITHIN_MS - world.now(), `Tenant_Application/Read/${caller.appId}/${tenant.id}`);
  reads.set(key, [...recent, world.now()]);
  return null;
}

// provenance: documented — keys and types of the resource and its sample
function wire(entry: LoggedSignIn, call: Call): Wire {
  const user = call.tenant.users.find(({ id }) => id === entry.userId);
  const policies = call.tenant.conditionalAccess.map((policy) => policyWire(policy, entry));
  const results = policies.map(({ result }) => result);
  const seesPolicies = hasScope(call, SCOPES.policyRead) && hasRole(call, POLICY_READERS);
  return {
    id: entry.id,
    createdDateTime: dateTime(entry.atMs),
    userDisplayName: user?.displayName ?? entry.userPrincipalName,
    userPrincipalName: entry.userPrincipalName.toLowerCase(),
    userId: entry.userId ?? "00000000-0000-0000-0000-000000000000",
    appId: entry.appId,
    appDisplayName: entry.appName,
    ipAddress: "192.0.2.10",
    clientAppUsed: "Mobile Apps and Desktop clients",
    correlationId: entry.correlationId,
    conditionalAccessStatus: ["failure", "success"].find((status) => results.includes(status)) ?? "notApplied",
    isInteractive: true,
    riskDetail: "none",
    riskLevelAggregated: "none",
    riskLevelDuringSignIn: "none",
    riskState: "none",
    riskEventTypes: [],
    riskEventTypes_v2: [],
    resourceDisplayName: entry.resourceAppId && (firstPartyApplication(entry.resourceAppId)?.displayName ?? null),
    resourceId: entry.resourceAppId,
    // provenance: inferred — what the log says of a second factor is general knowledge
    status: {
      errorCode: entry.errorCode,
      failureReason: entry.failureReason ?? "Other.",
      additionalDetails: entry.hasSecondFactor ? "MFA completed in Azure AD" : null,
    },
    deviceDetail: {
      deviceId: "",
      displayName: null,
      operatingSystem: null,
      browser: null,
      isCompliant: null,
      isManaged: null,
      trustType: null,
    },
    location: {
      city: null,
      state: null,
      countryOrRegion: null,
      geoCoordinates: { altitude: null, latitude: null, longitude: null },
    },
    // provenance: inferred — that it takes more rights is documented, that the list is empty without them is not
    appliedConditionalAccessPolicies: seesPolicies ? policies : [],
  };
}

function policyWire(policy: SandboxConditionalAccess, entry: LoggedSignIn): { readonly result: string } & Wire {
  const enforcedGrantControls =
    policy.control === "block" ? ["Block"] : [policy.control === "mfa" ? "Mfa" : "RequireCompliantDevice"];
  return {
    id: policy.id,
    displayName: policy.displayName,
    enforcedGrantControls,
    enforcedSessionControls: [],
    result: resultOf(policy, entry),
  };
}

function resultOf(policy: SandboxConditionalAccess, { userId, resourceAppId, isDeviceCode, errorCode }: LoggedSignIn) {
  const isReached =
    userId !== null && resourceAppId !== null && policyReaches(policy, { userId, resourceAppId, isDeviceCode });
  switch (policy.state) {
    case "disabled":
      return "notEnabled";
    case "enabledForReportingButNotEnforced":
      return isReached ? "reportOnlyInterrupted" : "reportOnlyNotApplied";
    case "enabled":
      if (!isReached) return "notApplied";
      return OF_POLICIES.includes(errorCode) ? "failure" : "success";
  }
}
