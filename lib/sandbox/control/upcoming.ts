import { deviceCodes } from "../endpoints/entra/memory";
import { reportsOf } from "../endpoints/insights/reports";
import { OPERATOR_APP } from "../scenarios/base";
import type { World } from "../types";

/** Something that happens by itself when time comes. */
export interface UpcomingEvent {
  readonly kind: "change-visible" | "secret-ends" | "device-code-ends" | "report-due";
  /** What it happens to: an application, a person, a report; not every kind has a name for it. */
  readonly subject: string | null;
  /** RFC 3339, by the world's clock. */
  readonly at: string;
}

/** What is still to come in a world, the next first. */
export function upcomingIn(world: World): UpcomingEvent[] {
  const now = world.now();
  return [...changes(world), ...endings(world), ...reports(world)]
    .filter(({ atMs }) => atMs > now)
    .sort((one, other) => one.atMs - other.atMs)
    .map(({ kind, subject, atMs }) => ({ kind, subject, at: new Date(atMs).toISOString() }));
}

type Timed = Omit<UpcomingEvent, "at"> & { readonly atMs: number };

/** Changes that not every replica knows of. */
function changes({ state }: World): Timed[] {
  const { replication, tenants, partner } = state;
  const visible = (subject: string | null, atMs: number): Timed => ({ kind: "change-visible", subject, atMs });
  const inTenants = tenants.flatMap((tenant) => [
    ...tenant.applications.map((app) => visible(app.displayName, app.createdAtMs + replication.applicationMs)),
    ...tenant.applications.flatMap((app) =>
      app.secrets.map((secret) => visible(app.displayName, secret.createdAtMs + replication.secretMs)),
    ),
    ...tenant.servicePrincipals.map((principal) =>
      visible(principal.displayName, principal.createdAtMs + replication.servicePrincipalMs),
    ),
    ...tenant.grants.map((grant) => visible(null, grant.createdAtMs + replication.grantMs)),
  ]);
  const members = partner.roles.flatMap((role) =>
    role.members.map((member) => visible(role.name, member.sinceMs + replication.partnerRoleMs)),
  );
  return [...inTenants, ...members];
}

function endings(world: World): Timed[] {
  const own = world.state.tenants
    .flatMap(({ applications }) => applications)
    .filter(({ appId }) => appId !== OPERATOR_APP.clientId);
  const secrets = own.flatMap(({ displayName, secrets }) =>
    secrets.map(({ endAtMs }): Timed => ({ kind: "secret-ends", subject: displayName, atMs: endAtMs })),
  );
  const codes = [...deviceCodes(world).values()]
    .filter(({ outcome }) => outcome === "pending")
    .map(({ expiresAtMs }): Timed => ({ kind: "device-code-ends", subject: null, atMs: expiresAtMs }));
  return [...secrets, ...codes];
}

function reports(world: World): Timed[] {
  return reportsOf(world)
    .filter(({ reportStatus }) => reportStatus === "Active")
    .map(({ reportName, startTime }) => ({ kind: "report-due", subject: reportName, atMs: Date.parse(startTime) }));
}
