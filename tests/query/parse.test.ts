import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mend } from "@/lib/query/mend";
import { parseQuery } from "@/lib/query/parse";
import { type Problem, type ProblemKind, placeOf } from "@/lib/query/problem";
import { formatQuery, OPERATORS, type Operator, type Query } from "@/lib/query/query";
import { DATASETS } from "./datasets";

const [CUSTOMERS, PROFILE] = DATASETS;

const problemsOf = (text: string): readonly Problem[] => {
  const parsed = parseQuery(text, DATASETS);
  return parsed.ok ? [] : parsed.problems;
};
const queryOf = (text: string): Query => {
  const parsed = parseQuery(text, DATASETS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.query;
};

describe("a query that insights takes", () => {
  it("is read whole, whatever its case, and gets the dataset's own spelling", () => {
    expect(
      queryOf(
        "select distinct customername, CUSTOMERCOUNT from customersandtenants\nwhere Month >= '2026-01-01' and product not in ('O''Brien', 'x') and AvailableSeats != -1.50 order by month asc, CustomerName limit 5 timespan last_month",
      ),
    ).toEqual({
      distinct: true,
      columns: ["CustomerName", "CustomerCount"],
      dataset: "CustomersAndTenants",
      where: [
        { column: "Month", operator: ">=", values: [{ kind: "text", value: "2026-01-01" }] },
        {
          column: "Product",
          operator: "NOT IN",
          values: [
            { kind: "text", value: "O'Brien" },
            { kind: "text", value: "x" },
          ],
        },
        { column: "AvailableSeats", operator: "!=", values: [{ kind: "number", value: "-1.50" }] },
      ],
      orderBy: [
        { column: "Month", direction: "ASC" },
        { column: "CustomerName", direction: "DESC" },
      ],
      limit: 5,
      timespan: "LAST_MONTH",
    });
  });

  it("needs no more than columns and a dataset", () => {
    expect(formatQuery(queryOf("SELECT MPNId FROM Profile"))).toBe("SELECT MPNId FROM Profile");
  });

  it("is the same after it was written out and read again", () => {
    fc.assert(
      fc.property(queries(), (query) => {
        expect(queryOf(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });
});

/** text, kind, what the place holds, the text after the suggestion was taken (null: no suggestion). */
const WRONG: readonly [text: string, kind: ProblemKind, found: string, mended: string | null][] = [
  ["", "empty", "", null],
  ["  \n ", "empty", "", null],
  ["MPNId FROM Profile", "select-missing", "", "SELECT MPNId FROM Profile"],
  ["SELECT * FROM Profile", "select-star", "*", "SELECT MPNId, PartnerName, Country FROM Profile"],
  ["SELECT FROM Profile", "column-missing", "", null],
  ["SELECT MPNId, FROM Profile", "column-missing", "", null],
  ["SELECT MPNId Country FROM Profile", "comma-missing", "Country", "SELECT MPNId , Country FROM Profile"],
  ["SELECT MPNId Profile", "from-missing", "Profile", "SELECT MPNId FROM Profile"],
  ["SELECT MPNId", "from-missing", "", "SELECT MPNId FROM Profile "],
  [
    "SELECT Month, CustomerName TIMESPAN LIFETIME",
    "from-missing",
    "",
    "SELECT Month, CustomerName FROM CustomersAndTenants TIMESPAN LIFETIME",
  ],
  ["SELECT MPNId FROM", "dataset-missing", "", null],
  ["SELECT MPNId FROM LIMIT 5", "dataset-missing", "", null],
  ["SELECT COUNT(MPNId) FROM Profile", "function", "COUNT(MPNId)", null],
  ["SELECT MPNId FROM Profile WHERE (Country = 'x')", "parenthesis", "(", null],
  ["SELECT MPNId FROM Profile WHERE Country = 'x')", "parenthesis", ")", null],
  ["SELECT MPNId FROM Profile WHERE Country = 'x' OR Country = 'y'", "or", "OR", null],
  ["SELECT MPNId FROM Profile WHERE Country", "operator-missing", "", null],
  [
    "SELECT MPNId FROM Profile WHERE Country <> 'x'",
    "operator-missing",
    "<>",
    "SELECT MPNId FROM Profile WHERE Country != 'x'",
  ],
  [
    "SELECT MPNId FROM Profile WHERE Country == 'x'",
    "operator-missing",
    "==",
    "SELECT MPNId FROM Profile WHERE Country = 'x'",
  ],
  [
    "SELECT MPNId FROM Profile WHERE Country = United States LIMIT 1",
    "literal-missing",
    "United States",
    "SELECT MPNId FROM Profile WHERE Country = 'United States' LIMIT 1",
  ],
  ["SELECT MPNId FROM Profile WHERE Country =", "literal-missing", "", null],
  ['SELECT MPNId FROM Profile WHERE Country = "x"', "quote", '"x"', "SELECT MPNId FROM Profile WHERE Country = 'x'"],
  ["SELECT MPNId FROM Profile WHERE Country = ‘x’", "quote", "‘x’", "SELECT MPNId FROM Profile WHERE Country = 'x'"],
  [
    "SELECT MPNId FROM Profile WHERE Country LIKE 5",
    "like-number",
    "5",
    "SELECT MPNId FROM Profile WHERE Country LIKE '%5%'",
  ],
  [
    "SELECT MPNId FROM Profile WHERE Country IN 'x'",
    "in-list",
    "'x'",
    "SELECT MPNId FROM Profile WHERE Country IN ('x')",
  ],
  [
    "SELECT MPNId FROM Profile WHERE Country IN ('x' LIMIT 1",
    "in-list",
    "",
    "SELECT MPNId FROM Profile WHERE Country IN ('x') LIMIT 1",
  ],
  ["SELECT MPNId FROM Profile WHERE Country IN ()", "literal-missing", "", null],
  [
    "SELECT MPNId FROM Profile WHERE Country = 'x' MPNId = '1'",
    "and-missing",
    "MPNId",
    "SELECT MPNId FROM Profile WHERE Country = 'x' AND MPNId = '1'",
  ],
  [
    "SELECT MPNId FROM Profile WHERE MPNId BETWEEN 1 AND 2",
    "clause-unknown",
    "BETWEEN 1 AND 2",
    "SELECT MPNId FROM Profile WHERE MPNId >= 1 AND MPNId <= 2",
  ],
  ["SELECT MPNId FROM Profile ORDER MPNId", "by-missing", "ORDER", "SELECT MPNId FROM Profile ORDER BY MPNId"],
  ["SELECT MPNId FROM Profile LIMIT 0", "limit", "0", null],
  ["SELECT MPNId FROM Profile LIMIT -5", "limit", "-5", null],
  ["SELECT MPNId FROM Profile LIMIT 1.5", "limit", "1.5", null],
  ["SELECT MPNId FROM Profile LIMIT ten", "limit", "ten", null],
  ["SELECT MPNId FROM Profile LIMIT", "limit", "", null],
  ["SELECT MPNId FROM Profile LIMIT 5 WHERE Country = 'x'", "clause-order", "WHERE", null],
  ["SELECT MPNId FROM Profile LIMIT 5 LIMIT 6", "clause-twice", "LIMIT", null],
  ["SELECT MPNId FROM Profile GROUP BY Country", "clause-unknown", "GROUP", null],
  ["SELECT TOP 10 MPNId FROM Profile", "clause-unknown", "TOP", null],
  ["SELECT MPNId FROM Profile LIMIT 5 please now", "unexpected", "please now", "SELECT MPNId FROM Profile LIMIT 5"],
  ["SELECT MPNId FROM Profile;", "unexpected", ";", "SELECT MPNId FROM Profile"],
  ["SELECT MPNId FROM Profile WHERE Country = 'x", "unterminated", "'x", null],
  ["SELECT MPNId, #x FROM Profile", "character", "#x", null],
  ["SELECT MPNId FROM Profle", "dataset-unknown", "Profle", "SELECT MPNId FROM Profile"],
  ["SELECT MPNId FROM Zzzzzzzz", "dataset-unknown", "Zzzzzzzz", null],
  ["SELECT Contry FROM Profile", "column-unknown", "Contry", "SELECT Country FROM Profile"],
  [
    "SELECT Revenue FROM CustomersAndTenants",
    "column-unknown",
    "Revenue",
    "SELECT BilledRevenueUSD FROM CustomersAndTenants",
  ],
  ["SELECT Qqqqqqqqqqqq FROM Profile", "column-unknown", "Qqqqqqqqqqqq", null],
  [
    "SELECT MPNId FROM Profile ORDER BY Contry",
    "column-unknown",
    "Contry",
    "SELECT MPNId FROM Profile ORDER BY Country",
  ],
  ["SELECT Month FROM CustomersAndTenants WHERE CustomerCount > 5", "metric-in-where", "CustomerCount", null],
  [
    "SELECT Month FROM CustomersAndTenants TIMESPAN LAST_1_YEAR",
    "timespan-not-offered",
    "LAST_1_YEAR",
    "SELECT Month FROM CustomersAndTenants TIMESPAN LAST_MONTH",
  ],
  [
    "SELECT Month FROM CustomersAndTenants TIMESPAN LAST_3_MONTH",
    "timespan-unknown",
    "LAST_3_MONTH",
    "SELECT Month FROM CustomersAndTenants TIMESPAN LAST_3_MONTHS",
  ],
  ["SELECT Month FROM CustomersAndTenants TIMESPAN", "timespan-unknown", "", null],
  [
    "SELECT MPNId FROM Profile TIMESPAN LAST_MONTH",
    "timespan-not-taken",
    "TIMESPAN LAST_MONTH",
    "SELECT MPNId FROM Profile",
  ],
];

describe("a text that insights refuses", () => {
  it.each(WRONG)("%j is told: %s", (text, kind, found, mended) => {
    const problems = problemsOf(text);
    const problem = problems.find((one) => one.kind === kind);
    expect(problems.map((one) => one.kind)).toContain(kind);
    expect(problem && text.slice(problem.start, problem.end)).toBe(found);
    expect(problem && (problem.suggestion === null ? null : mend(text, problem))).toBe(mended);
    if (mended !== null) expect(problemsOf(mended)).toEqual([]);
  });

  it("is told one mistake once", () => {
    const several = WRONG.filter(([text]) => problemsOf(text).length !== 1).map(([text]) => text);
    expect(several).toEqual([]);
  });

  it("is told all its mistakes at once, in the order of the text", () => {
    const text =
      "SELECT Mnth, * FROM CustomersAndTenants\nWHERE Product = Azure OR Month LIKE 5 LIMIT 0 TIMESPAN FOREVER";
    expect(problemsOf(text).map(({ kind }) => kind)).toEqual([
      "column-unknown",
      "select-star",
      "literal-missing",
      "or",
      "like-number",
      "limit",
      "timespan-unknown",
    ]);
    expect(placeOf(text, text.indexOf("Azure"))).toEqual({ line: 2, column: 17 });
  });

  it("never points outside the text, and never stops half-way, whatever it is", () => {
    const words = fc.constantFrom(
      ..."SELECT DISTINCT FROM WHERE AND OR NOT LIKE IN ORDER BY ASC DESC LIMIT TIMESPAN LIFETIME BETWEEN GROUP , ( ) = <> * ; ' '' \" ’ x' 5 -1 @ Profile MPNId Month 한국 \n".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(words, { maxLength: 40 }), fc.array(fc.string(), { maxLength: 6 })), (parts) => {
        const text = parts.join(" ");
        for (const problem of problemsOf(text)) {
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.start).toBeLessThanOrEqual(problem.end);
          expect(problem.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("time", () => {
  const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
    "open parentheses": (size) => `SELECT a FROM Profile WHERE ${"(".repeat(size)}`,
    "functions in functions": (size) => `SELECT ${"f(".repeat(size / 2)} FROM Profile`,
    "quotes that never close": (size) => `SELECT a FROM Profile WHERE b = '${"''".repeat(size / 2)}`,
    "curly quotes": (size) => "‘".repeat(size),
    blanks: (size) => `SELECT${" ".repeat(size)}`,
    "unknown columns": (size) => `SELECT ${"Countryy, ".repeat(size / 10)}MPNId FROM Profile`,
    "one long name": (size) => `SELECT ${"a".repeat(size)} FROM Profile`,
    "words without quotes": (size) => `SELECT MPNId FROM Profile WHERE Country = ${"a ".repeat(size / 2)}`,
    "strange characters": (size) => "@#".repeat(size / 2),
    "strange characters, apart": (size) => "@ ".repeat(size / 2),
    clauses: (size) => `SELECT a FROM Profile ${"LIMIT 1 ".repeat(size / 8)}`,
    "minus signs": (size) => "-".repeat(size),
    conditions: (size) => `SELECT MPNId FROM Profile WHERE ${"Country = 'x' AND ".repeat(size / 18)}MPNId = 1`,
  };

  it.each(Object.entries(HOSTILE))("grows with the length alone: %s", (_name, make) => {
    // Quadratic time would take minutes for this.
    expect(problemsOf(make(2_000_000)).length).toBeLessThanOrEqual(20);
  });
});

function queries(): fc.Arbitrary<Query> {
  const oneOf = (dataset: typeof CUSTOMERS): fc.Arbitrary<Query> => {
    const { name, selectableColumns, metrics, dateRanges } = dataset ?? { ...PROFILE };
    const columns = fc.constantFrom(...(selectableColumns ?? []));
    const fields = fc.constantFrom(...(selectableColumns ?? []), ...(metrics ?? []));
    return fc.record({
      distinct: fc.boolean(),
      columns: fc.array(fields, { minLength: 1, maxLength: 5 }),
      dataset: fc.constant(name ?? ""),
      where: fc.array(conditions(columns), { maxLength: 4 }),
      orderBy: fc.array(fc.record({ column: fields, direction: fc.constantFrom("ASC" as const, "DESC" as const) }), {
        maxLength: 3,
      }),
      limit: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
      timespan: (dateRanges ?? []).length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...(dateRanges ?? []))),
    });
  };
  return fc.oneof(oneOf(CUSTOMERS), oneOf(PROFILE));
}

function conditions(columns: fc.Arbitrary<string>): fc.Arbitrary<Query["where"][number]> {
  const text = fc.record({
    kind: fc.constant("text" as const),
    value: fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("'", "\n", "a", " ") })),
  });
  const number = fc.record({
    kind: fc.constant("number" as const),
    value: fc.stringMatching(/^-?\d{1,9}(\.\d{1,4})?$/),
  });
  const valuesOf = (operator: Operator) => {
    if (operator.endsWith("IN")) return fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 4 });
    return (operator.endsWith("LIKE") ? text : fc.oneof(text, number)).map((value) => [value]);
  };
  return fc
    .tuple(columns, fc.constantFrom(...OPERATORS))
    .chain(([column, operator]) => valuesOf(operator).map((values) => ({ column, operator, values })));
}
