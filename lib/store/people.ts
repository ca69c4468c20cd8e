import { randomUUID } from "node:crypto";
import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { CheckResult } from "@/lib/check";
import type { NamedRole } from "@/lib/people/roles";
import { integrations, people, runs } from "./schema";
import { store } from "./store";

/** A tenant in one world; null is the world outside the sandbox. */
export interface TenantKey {
  readonly world: string | null;
  readonly tenantId: string;
}

/** Somebody whom an administrator named, and by whom and when that began and ended. */
export interface NamedPerson {
  readonly id: string;
  /** Sign-in name in lower case. */
  readonly person: string;
  readonly role: NamedRole;
  readonly namedBy: string;
  /** RFC 3339. */
  readonly namedAt: string;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

/** What that person is named now; null when nothing. */
export async function nameOf(tenant: TenantKey, userPrincipalName: string): Promise<NamedRole | null> {
  const { database } = await store();
  const rows = await database
    .select({ role: people.role })
    .from(people)
    .where(and(ofTenant(tenant), eq(people.person, userPrincipalName.toLowerCase()), isNull(people.endedAt)));
  return rows[0]?.role ?? null;
}

/** Everybody who was ever named in a tenant, the latest first: rows are never removed, so the list is its own log. */
export async function peopleOf(tenant: TenantKey): Promise<readonly NamedPerson[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(people)
    .where(ofTenant(tenant))
    .orderBy(desc(people.namedAt), desc(people.id));
  return rows.map(({ id, person, role, namedBy, namedAt, endedBy, endedAt }) => ({
    id,
    person,
    role,
    namedBy,
    namedAt: namedAt.toISOString(),
    endedBy,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

/** Names a person; what they were named before ends with it. */
export async function namePerson(
  tenant: TenantKey,
  {
    person,
    role,
    by,
    at,
  }: { readonly person: string; readonly role: NamedRole; readonly by: string; readonly at: Date },
): Promise<void> {
  const { database } = await store();
  const who = person.toLowerCase();
  await database.transaction(async (session) => {
    await session
      .update(people)
      .set({ endedBy: by, endedAt: at })
      .where(and(ofTenant(tenant), eq(people.person, who), isNull(people.endedAt)));
    await session.insert(people).values({ ...tenant, id: randomUUID(), person: who, role, namedBy: by, namedAt: at });
  });
}

/** Ends one of a tenant's; the first end stands. */
export async function endName(tenant: TenantKey, id: string, by: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(people)
    .set({ endedBy: by, endedAt: at })
    .where(and(ofTenant(tenant), eq(people.id, id), isNull(people.endedAt)));
}

/** Runs whose role checks are looked through; more are made in a few hours by nobody. */
const MOST_RUNS = 30;

/** What the runs of a tenant since then saw of roles, the latest run first. */
export async function roleResults({ world, tenantId }: TenantKey, since: Date): Promise<readonly CheckResult[]> {
  const { database } = await store();
  const result = (id: string) =>
    sql<CheckResult | null>`jsonb_path_query_first(${runs.record}, ${`$.results[*] ? (@.id == "${id}")`}::jsonpath)`;
  const rows = await database
    .select({ rights: result("admin-rights"), report: result("erv-role") })
    .from(runs)
    .innerJoin(integrations, eq(integrations.id, runs.integrationId))
    .where(
      and(
        world === null ? isNull(integrations.world) : eq(integrations.world, world),
        eq(integrations.tenantId, tenantId),
        gte(runs.startedAt, since),
      ),
    )
    .orderBy(desc(runs.startedAt))
    .limit(MOST_RUNS);
  return rows.flatMap(({ rights, report }) => [rights, report].filter((one) => one !== null));
}

function ofTenant({ world, tenantId }: TenantKey) {
  return and(world === null ? isNull(people.world) : eq(people.world, world), eq(people.tenantId, tenantId));
}
