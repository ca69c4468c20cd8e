import { CHAIN_LINKS } from "./access-chain";
import { csvOf } from "./csv";
import { shownState } from "./standing";
import type { StatusRow } from "./store/status";
import { uptimeOf } from "./uptime";
import { daysLeft } from "./watch/expiries";

const COLUMNS = [
  "id",
  "tenant",
  "userPrincipalName",
  "clientId",
  "partnerId",
  "cloud",
  "state",
  "checkedAt",
  "brokenCheck",
  "finding",
  "who",
  "endsNext",
  "endsAt",
  "daysUp",
  "daysDown",
  "daysUnknown",
] as const;

/** Integrations as JSON: how each stands now, and what the last run found. */
export function statusJson(rows: readonly StatusRow[], now: Date): string {
  const integrations = rows.map(({ standing, expiries, days, ...integration }) => {
    const { up, down, unknown } = uptimeOf(days, now);
    return {
      ...integration,
      state: shownState(standing, now),
      lastRun: standing && {
        id: standing.runId,
        finishedAt: standing.finishedAt,
        state: standing.state,
        brokenCheck: standing.finding === null ? null : standing.check,
        finding: standing.finding,
        who: standing.who,
        links: Object.fromEntries(CHAIN_LINKS.map((id, index) => [id, standing.links[index] ?? "unknown"])),
      },
      ends: expiries.map((expiry) => ({ ...expiry, daysLeft: daysLeft(expiry, now) })),
      uptime: { up, down, unknown, days },
    };
  });
  return `${JSON.stringify({ schema: 1, at: now.toISOString(), integrations }, null, 2)}\n`;
}

/** Integrations as CSV, one line each. */
export function statusCsv(rows: readonly StatusRow[], now: Date): string {
  const lines = rows.map(({ standing, expiries, days, ...integration }) => {
    const { up, down, unknown } = uptimeOf(days, now);
    const broken = standing?.finding ? standing.check : null;
    return [
      integration.id,
      integration.tenant,
      integration.userPrincipalName,
      integration.clientId,
      integration.partnerId,
      integration.cloud,
      shownState(standing, now),
      standing?.finishedAt,
      broken,
      standing?.finding,
      standing?.who,
      expiries[0]?.kind,
      expiries[0]?.endAt,
      String(up),
      String(down),
      String(unknown),
    ].map((value) => value ?? "");
  });
  return csvOf([COLUMNS, ...lines]);
}
