import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import insightsAccess from "./insights-access";
import { tokensOf } from "./known";
import { firstDataset, sampleQuery } from "./query";
import { type RefusalSeen, seen, undecided } from "./refusal";
import { fail, notApplicable, pass } from "./verdict";

type Observation = {
  readonly dataset: string | null;
  readonly columns: readonly string[];
  readonly query: string | null;
  /** Rows are for the reader's eyes, not for the record. */
  readonly rowCount: number;
  readonly refused: RefusalSeen | null;
};

const REMEDY = { who: "operator", docs: DOCS.insightsFaq } as const;

/** A query over columns that the API itself lists comes back with rows. */
const firstQuery = defineCheck({
  id: "first-query",
  stage: "first-call",
  level: "required",
  inputs: ["test-token"],
  needs: [insightsAccess],
  findings: { "column-gone": REMEDY, "dataset-gone": REMEDY },
  async observe(context): Promise<Observation> {
    const { accessToken } = await tokensOf(context);
    const insights = context.microsoft.insights(accessToken);
    const live = await insights.datasets();
    const dataset = live.ok ? firstDataset(live.value.items) : null;
    const query = dataset === null ? null : sampleQuery(dataset);
    const asked = {
      dataset: query?.dataset ?? null,
      columns: query?.columns ?? [],
      query: query?.text ?? null,
      rowCount: 0,
    };
    if (!live.ok) return { ...asked, refused: seen(live.refusal) };
    if (query === null) return { ...asked, refused: null };
    const answer = await insights.testQuery(query.text);
    if (!answer.ok) return { ...asked, refused: seen(answer.refusal) };
    return { ...asked, rowCount: answer.value.items.length, refused: null };
  },
  judge(observation) {
    const { refused } = observation;
    const values = {
      dataset: tag("plain", observation.dataset),
      columns: tag("plain", observation.columns.join(", ")),
      rows: tag("number", observation.rowCount),
    };
    if (refused) {
      // The FAQ's wording: "Invalid table name", "Incorrect column name".
      const says = refused.message ?? "";
      if (/\bcolumn/i.test(says)) return fail("column-gone", values);
      return /\btable\b/i.test(says) ? fail("dataset-gone", values) : undecided(refused, values);
    }
    return observation.dataset === null ? notApplicable("no-dataset", values) : pass(values);
  },
});

export default firstQuery;
