import { and, eq, gte, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Integration } from "@/lib/integration";
import { SHOWN_STATES, type ShownState, STALE_MS, type Standing } from "@/lib/standing";
import { type DecidedDays, uptimeSince } from "@/lib/uptime";
import type { Expiry } from "@/lib/watch/expiries";
import { IDLE_DAYS } from "@/lib/watch/kept";
import { counts, endingsOf, wordsJson } from "./endings";
import { attestations, credentials, integrations, runs, standings } from "./schema";
import { store } from "./store";

/** Whose integrations somebody may see: one of theirs by id, all of a tenant in one world, or, redacted, all of a world. */
export type Scope =
  | { readonly integrationId: string }
  | { readonly world: string | null; readonly tenantId: string }
  | { readonly everyTenantOf: string | null };

/** What somebody may see, each scope by itself; nothing when there is none. */
export type Reader = readonly Scope[];

export const STATUS_SORTS = ["urgency", "expiry", "age", "name"] as const;
export type StatusSort = (typeof STATUS_SORTS)[number];

/** Which integrations are asked for, and in what order. */
export interface StatusQuery {
  /** Part of a tenant, a sign-in name, a client id or a PartnerID; empty for all. */
  readonly search: string;
  readonly state: ShownState | null;
  readonly sort: StatusSort;
  /** From 1. */
  readonly page: number;
}

/** An integration as the list shows it. */
export interface StatusRow
  extends Pick<Integration, "id" | "cloud" | "tenant" | "clientId" | "userPrincipalName" | "partnerId"> {
  readonly standing: Standing | null;
  /** What ends, the first to end first: what the last run saw, the sign-in that is kept, what people confirmed. */
  readonly expiries: readonly Expiry[];
  readonly days: DecidedDays;
}

/** One page of the list, and how many integrations the query fits in all. */
export interface StatusList {
  readonly rows: readonly StatusRow[];
  readonly total: number;
}

/** How many integrations a page has. */
export const PAGE_SIZE = 25;

/** The integrations a reader may see that fit a query: one page, in one statement. */
export async function integrationsFor(
  reader: Reader,
  query: StatusQuery,
  now: Date,
  pageSize = PAGE_SIZE,
): Promise<StatusList> {
  const rows = await listed(and(mayBeSeen(reader), fits(query, now)), query, now, pageSize);
  return { rows: rows.map(toStatusRow), total: rows[0]?.total ?? 0 };
}

/** The integration of that id, if the reader may see it. */
export async function integrationFor(reader: Reader, id: string, now: Date): Promise<StatusRow | null> {
  const one: StatusQuery = { search: "", state: null, sort: "name", page: 1 };
  const rows = await listed(and(mayBeSeen(reader), eq(integrations.id, id)), one, now, 1);
  return rows[0] ? toStatusRow(rows[0]) : null;
}

type Listed = Awaited<ReturnType<typeof listed>>[number];

/** What is only shown of a row is gathered for the rows of the page alone, by lateral joins over it. */
async function listed(where: SQL | undefined, { sort, page }: StatusQuery, now: Date, pageSize: number) {
  const { database } = await store();
  const position = sql<number>`row_number() over (order by ${orderOf(sort, now)})`.as("position");
  const rows = database
    .select({
      id: integrations.id,
      cloud: integrations.cloud,
      tenant: integrations.tenant,
      clientId: integrations.clientId,
      userPrincipalName: integrations.userPrincipalName,
      partnerId: integrations.partnerId,
      runId: standings.runId,
      startedAt: standings.startedAt,
      finishedAt: standings.finishedAt,
      state: standings.state,
      links: standings.links,
      check: standings.check,
      finding: standings.finding,
      values: standings.values,
      who: standings.who,
      expiries: standings.expiries,
      restsUntil: standings.restsUntil,
      keptAt: credentials.updatedAt,
      total: sql<number>`count(*) over ()`.mapWith(Number).as("total"),
      position,
    })
    .from(integrations)
    .leftJoin(standings, eq(standings.integrationId, integrations.id))
    .leftJoin(credentials, and(eq(credentials.integrationId, integrations.id), eq(credentials.kind, "refresh-token")))
    .where(where)
    .orderBy(position)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .as("page");
  const day = sql<string>`to_char(${runs.startedAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  const decided = database
    .select({ day: day.as("day"), isDown: sql<boolean>`bool_or(${runs.state} = 'not-ready')`.as("is_down") })
    .from(runs)
    .where(
      and(eq(runs.integrationId, rows.id), gte(runs.startedAt, uptimeSince(now)), sql`${runs.state} <> 'undecided'`),
    )
    .groupBy(day)
    .as("decided");
  const perRow = database
    .select({
      days: sql<DecidedDays | null>`json_object_agg(${decided.day}, case when ${decided.isDown} then 'down' else 'up' end)`.as(
        "days",
      ),
    })
    .from(decided)
    .as("per_row");
  const confirmed = database
    .select({ words: wordsJson.as("words") })
    .from(attestations)
    .where(and(eq(attestations.integrationId, rows.id), counts(now)))
    .as("confirmed");
  return database
    .select()
    .from(rows)
    .leftJoinLateral(perRow, sql`true`)
    .leftJoinLateral(confirmed, sql`true`)
    .orderBy(rows.position)
    .then((found) =>
      found.map(({ page: row, per_row, confirmed }) => ({
        ...row,
        days: per_row?.days ?? {},
        words: confirmed?.words ?? [],
      })),
    );
}

function mayBeSeen(reader: Reader): SQL {
  return or(...reader.map(within)) ?? sql`false`;
}

function within(scope: Scope): SQL | undefined {
  if ("integrationId" in scope) return eq(integrations.id, scope.integrationId);
  const inWorld = (world: string | null) =>
    world === null ? isNull(integrations.world) : eq(integrations.world, world);
  if ("everyTenantOf" in scope) return inWorld(scope.everyTenantOf);
  return and(inWorld(scope.world), eq(integrations.tenantId, scope.tenantId));
}

function fits({ search, state }: StatusQuery, now: Date): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const columns = [integrations.tenant, integrations.userPrincipalName, integrations.clientId, integrations.partnerId];
  return and(
    search === "" ? undefined : or(...columns.map((column) => ilike(column, pattern))),
    state === null ? undefined : eq(shownStateSql(now), state),
  );
}

/** The same as `shownState`, for the database. */
function shownStateSql(now: Date): SQL<ShownState> {
  const oldest = new Date(now.getTime() - STALE_MS).toISOString();
  return sql<ShownState>`case when ${standings.finishedAt} is null then 'never' when ${standings.finishedAt} < ${oldest}::timestamptz then 'stale' when ${standings.state} = 'ready' and ${standings.restsUntil} <= ${now.toISOString()}::timestamptz then 'undecided' else ${standings.state} end`;
}

function orderOf(sort: StatusSort, now: Date): SQL {
  const name = sql`lower(${integrations.tenant}), ${integrations.id}`;
  if (sort === "name") return name;
  const keptUntil = sql`${credentials.updatedAt} + make_interval(hours => ${IDLE_DAYS * 24})`;
  const firstUntil = sql`(select min(${attestations.until}) from ${attestations} where ${and(eq(attestations.integrationId, integrations.id), counts(now))})`;
  // `least` passes over what is null.
  if (sort === "expiry") return sql`least(${standings.expiresAt}, ${keptUntil}, ${firstUntil}) asc nulls last, ${name}`;
  if (sort === "age") return sql`${standings.finishedAt} asc nulls first, ${name}`;
  const urgency = sql.join(
    SHOWN_STATES.map((state, index) => sql`when ${sql.raw(`'${state}'`)} then ${sql.raw(String(index))}`),
    sql` `,
  );
  return sql`case ${shownStateSql(now)} ${urgency} end, ${name}`;
}

function toStatusRow(row: Listed): StatusRow {
  const { id, cloud, tenant, clientId, userPrincipalName, partnerId, days } = row;
  const standing = toStanding(row);
  const expiries = endingsOf({ ...row, expiries: standing?.expiries ?? [] });
  return { id, cloud, tenant, clientId, userPrincipalName, partnerId, standing, expiries, days };
}

/** A row whose left join found nothing has no standing. */
function toStanding(row: Listed): Standing | null {
  const { runId, startedAt, finishedAt, state, links, values, expiries, check, finding, who } = row;
  if (!runId || !startedAt || !finishedAt || !state || !links || !values || !expiries) return null;
  const times = { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
  const restsUntil = row.restsUntil?.toISOString() ?? null;
  return { runId, ...times, state, links, check, finding, values, who, expiries, restsUntil };
}
