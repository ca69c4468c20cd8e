import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import ervRole from "./erv-role";
import insightsAccess from "./insights-access";
import { tokensOf } from "./known";
import { revenueQuery } from "./query";
import { type RefusalSeen, seen, undecided } from "./refusal";
import { fail, inconclusive, notApplicable, pass } from "./verdict";

type Observation = {
  readonly user: string | null;
  readonly dataset: string | null;
  readonly column: string | null;
  readonly rowCount: number;
  /** Whether any row has a figure; the figures themselves are not kept. */
  readonly hasFigure: boolean;
  readonly dataRedacted: boolean;
  readonly refused: RefusalSeen | null;
};

/** Revenue figures come through, which only Executive Report Viewers get to see. */
const revenueData = defineCheck({
  id: "revenue-data",
  stage: "first-call",
  level: "recommended",
  inputs: ["test-token"],
  needs: [insightsAccess],
  proves: [ervRole],
  findings: {
    redacted: {
      who: "partner-account-admin",
      docs: DOCS.insightsRoles,
      portal: "partner-user-management",
      propagationMinutes: 60,
    },
  },
  async observe(context): Promise<Observation> {
    const { accessToken } = await tokensOf(context);
    const insights = context.microsoft.insights(accessToken);
    const live = await insights.datasets();
    const query = live.ok ? revenueQuery(live.value.items) : null;
    const column = query?.columns[0] ?? null;
    const none = {
      user: context.integration.userPrincipalName,
      dataset: query?.dataset ?? null,
      column,
      rowCount: 0,
      hasFigure: false,
      dataRedacted: false,
    };
    if (!live.ok) return { ...none, refused: seen(live.refusal) };
    if (query === null || column === null) return { ...none, refused: null };
    const answer = await insights.testQuery(query.text);
    if (!answer.ok) return { ...none, refused: seen(answer.refusal) };
    const { items, dataRedacted } = answer.value;
    const hasFigure = items.some((row) => isFigure(cellOf(row, column)));
    return { ...none, rowCount: items.length, hasFigure, dataRedacted, refused: null };
  },
  judge(observation) {
    const { refused, column, rowCount } = observation;
    const values = {
      user: tag("upn", observation.user),
      dataset: tag("plain", observation.dataset),
      column: tag("plain", column),
    };
    if (refused) return undecided(refused, values);
    if (column === null) return notApplicable("no-dataset", values);
    if (observation.dataRedacted) return fail("redacted", values);
    if (rowCount === 0) return inconclusive("no-rows", values);
    return observation.hasFigure ? pass(values) : fail("redacted", values);
  },
});

type Cell = string | number | boolean | null | undefined;

/** Rows come with the dataset's spelling of a column or with its first letter small. */
function cellOf(row: Readonly<Record<string, Cell>>, column: string): Cell {
  return Object.entries(row).find(([name]) => name.toLowerCase() === column.toLowerCase())?.[1];
}

function isFigure(value: Cell): boolean {
  return typeof value === "number" || (typeof value === "string" && /\d/.test(value));
}

export default revenueData;
