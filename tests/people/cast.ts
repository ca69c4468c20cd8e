import { randomUUID } from "node:crypto";
import type { CheckResult, RunRecord } from "@/lib/check";
import { ROLE_TEMPLATE } from "@/lib/cloud";
import { type Config, configure, readConfig } from "@/lib/config";
import type { PersonRole } from "@/lib/people/roles";
import { namePerson } from "@/lib/store/people";
import { createIntegration, type StoredIntegration, saveRun } from "@/lib/store/queries";
import { type Admin, change, openVisit, type Visit } from "@/lib/vault";
import { recordOfScenario } from "../run-report/records";
import { newIntegration } from "../store/contract";

/** The operator's own tenant, which is nobody else's. */
export const OPERATOR_TENANT = "99999999-9999-4999-8999-999999999999";
export const SUPPORT = `${OPERATOR_TENANT}/anna@operator.example`;

/** What the cookies and the session of the request at hand say; the mocks of a test file read it. */
export const request: { cookies: Map<string, string>; session: unknown } = { cookies: new Map(), session: null };

/** Whether a test wants to know no more than that the guard let somebody in. */
export const guard = { stops: true };

/** Takes a mode, with Anna as the operator's support. */
export function inMode(mode: Config["mode"]): void {
  const read = readConfig({ PREFLIGHT_MODE: mode, PREFLIGHT_SUPPORT: SUPPORT });
  if (!read.ok) throw new TypeError(read.problems.join(" "));
  configure(read.config);
}

/** A browser: its visit, and who is signed in there. */
export interface Browser {
  readonly visit: Visit;
  readonly id: string;
}

/** A new browser in a world, or outside the sandbox. */
export async function browser(
  world: string | null,
  admin: Admin | null,
  integrationId: string | null,
): Promise<Browser> {
  const id = randomUUID();
  const visit = await openVisit(id, world, null);
  const client = { tenant: admin?.tenantId ?? "", clientId: randomUUID(), secret: null, certificate: null };
  await change(visit, { integrationId, session: admin && { admin, client, refreshToken: null, graph: null } });
  return { visit, id };
}

/** From here on requests come from that browser. */
export function use({ id, visit }: Browser): void {
  request.cookies = new Map([["preflight-visit", id]]);
  request.session = { visit: visit.digest };
}

export const person = (tenantId: string, userPrincipalName: string): Admin => ({
  objectId: randomUUID(),
  tenantId,
  userPrincipalName,
  displayName: userPrincipalName,
});

/** A tenant with an integration whose last run is the ready one, all in that name. */
export interface Tenant {
  readonly name: string;
  readonly tenantId: string;
  readonly world: string | null;
  readonly integration: StoredIntegration;
  readonly record: RunRecord;
}

export async function tenantNamed(name: string, world: string | null = null): Promise<Tenant> {
  const tenantId = randomUUID();
  const own = { tenant: `${name}.example`, userPrincipalName: `bot@${name}.example`, clientId: randomUUID() };
  const integration = await createIntegration(newIntegration({ ...own, world, tenantId, owner: randomUUID() }));
  const { world: _w, tenantId: _t, changedAt: _c, createdAt: _m, updatedAt: _u, ...plain } = integration;
  const seen: RunRecord = JSON.parse(JSON.stringify(await recordOfScenario("ready")).replaceAll(/contoso/gi, name));
  const record = { ...seen, id: randomUUID(), integration: plain, ...times(60_000) };
  await saveRun(record, "ready");
  return { name, tenantId, world, integration, record };
}

/** A run of a tenant that saw just these results, some time ago. */
export async function sawRoles(
  { integration, record }: Tenant,
  results: readonly CheckResult[],
  agoMs = 600_000,
): Promise<void> {
  const run = { ...record, id: randomUUID(), results, ...times(agoMs) };
  await saveRun({ ...run, integration: { ...record.integration, id: integration.id } }, "undecided");
}

function times(agoMs: number) {
  const at = new Date(Date.now() - agoMs).toISOString();
  return { startedAt: at, finishedAt: at };
}

const frame = (id: string) => ({ id, startedAt: new Date().toISOString(), durationMs: 1, exchanges: [], values: {} });

export const rightsOf = (admin: string, template: keyof typeof ROLE_TEMPLATE): CheckResult => ({
  ...frame("admin-rights"),
  status: "pass",
  observation: { admin, active: [{ templateId: ROLE_TEMPLATE[template], name: template }] },
});

export const reportRoleOf = (user: string): CheckResult => ({
  ...frame("erv-role"),
  status: "pass",
  observation: { user, executive: true },
});

/** Somebody of a tenant in each role, each in a browser of their own. */
export async function castOf(tenant: Tenant): Promise<Readonly<Record<PersonRole, Browser>>> {
  const upn = (role: PersonRole) => `${role}@${tenant.name}.example`;
  const { world, tenantId } = tenant;
  const signedIn = (role: PersonRole) =>
    browser(world, person(tenantId, upn(role)), world === null ? tenant.integration.id : null);
  await sawRoles(tenant, [rightsOf(upn("global-admin"), "globalAdministrator")]);
  await sawRoles(tenant, [rightsOf(upn("application-admin"), "cloudApplicationAdministrator")]);
  await sawRoles(tenant, [reportRoleOf(upn("executive-report-viewer"))]);
  for (const role of ["viewer", "partner-account-admin"] as const)
    await namePerson({ world, tenantId }, { person: upn(role), role, by: upn("global-admin"), at: new Date() });
  const own = await createIntegration(newIntegration({ tenant: `${tenant.name}.example`, world, tenantId: null }));
  return {
    owner: await browser(world, null, own.id),
    member: await signedIn("member"),
    "executive-report-viewer": await signedIn("executive-report-viewer"),
    "application-admin": await signedIn("application-admin"),
    "global-admin": await signedIn("global-admin"),
    "partner-account-admin": await signedIn("partner-account-admin"),
    viewer: await signedIn("viewer"),
    support: await browser(world, person(OPERATOR_TENANT, "anna@operator.example"), null),
  };
}

/** Two tenants that must never see each other, with somebody in each role of either. */
export interface TwoTenants {
  readonly contoso: Tenant;
  readonly fabrikam: Tenant;
  readonly cast: Readonly<Record<PersonRole, Browser>>;
  readonly others: Readonly<Record<PersonRole, Browser>>;
}
