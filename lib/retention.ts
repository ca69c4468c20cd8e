import type { Retention } from "./config";

const DAY_MS = 86_400_000;
const JOB_DAYS = 7;

/** Before when things are over for good; each kind has its own moment. */
export interface PurgePlan {
  /** Runs that started before; an integration's latest run stays however old it is. */
  readonly runsBefore: Date;
  readonly auditBefore: Date;
  /** Links, tokens, badges and ways out that were used, revoked or ran out before, and messages that ended before. */
  readonly linksBefore: Date;
  /** Jobs that ended before. */
  readonly jobsBefore: Date;
  /** What ran out by itself goes at once. */
  readonly now: Date;
}

/** What may go at that moment. */
export function purgePlan({ runsDays, auditDays }: Retention, now: Date): PurgePlan {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    runsBefore: daysAgo(runsDays),
    auditBefore: daysAgo(auditDays),
    linksBefore: daysAgo(runsDays),
    jobsBefore: daysAgo(JOB_DAYS),
    now,
  };
}
