import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery, type Literal, OPERATORS, type Query } from "@/lib/query/query";
import { formOfQuery, queryOfForm, readBuilder, readValues, startingQuery } from "@/lib/report/builder";
import { DATASETS } from "../query/datasets";

const [CUSTOMERS, PROFILE] = DATASETS;
if (!CUSTOMERS || !PROFILE) throw new Error("two datasets are needed");

function posted(fields: readonly (readonly [name: string, value: string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const queryIn = (fields: Parameters<typeof posted>[0], dataset = CUSTOMERS) =>
  formatQuery(queryOfForm(readBuilder(posted(fields), dataset), dataset));

describe("the builder's form", () => {
  it("starts with a query that asks what is there", () => {
    const query = startingQuery(DATASETS);
    expect(query && formatQuery(query)).toBe(
      "SELECT CustomerName, CustomerMarket, Month, BilledRevenueUSD FROM CustomersAndTenants LIMIT 20 TIMESPAN LAST_6_MONTHS",
    );
    expect(startingQuery([])).toBeNull();
  });

  it("makes the query of what was chosen", () => {
    const fields = [
      ["column", "CustomerName"],
      ["column", "CustomerCount"],
      ["distinct", "on"],
      ["filterColumn", "Product"],
      ["filterOperator", "IN"],
      ["filterValue", "Azure, Microsoft 365"],
      ["filterColumn", ""],
      ["filterOperator", "="],
      ["filterValue", "ignored"],
      ["filterColumn", "AvailableSeats"],
      ["filterOperator", ">="],
      ["filterValue", "10"],
      ["orderColumn", "CustomerName"],
      ["orderDirection", "ASC"],
      ["limit", "7"],
      ["timespan", "LIFETIME"],
    ] as const;
    expect(queryIn(fields)).toBe(
      "SELECT DISTINCT CustomerName, CustomerCount FROM CustomersAndTenants WHERE Product IN ('Azure', 'Microsoft 365') AND AvailableSeats >= 10 ORDER BY CustomerName ASC LIMIT 7 TIMESPAN LIFETIME",
    );
  });

  it("lets nothing foreign into it", () => {
    const fields = [
      ["column", "x FROM y"],
      ["column", "Country"],
      ["filterColumn", "1 OR Country"],
      ["filterOperator", "; DROP"],
      ["filterValue", "x"],
      ["filterColumn", "Country"],
      ["filterOperator", "; DROP"],
      ["filterValue", "x' OR 'y"],
      ["orderColumn", "Nothing"],
      ["orderDirection", "SIDEWAYS"],
      ["limit", "-1"],
      ["timespan", "LIFETIME"],
    ] as const;
    expect(queryIn(fields, PROFILE)).toBe("SELECT Country FROM Profile WHERE Country = 'x'' OR ''y'");
  });

  it.each([
    ["5", "=", [{ kind: "number", value: "5" }]],
    ["'5'", "=", [{ kind: "text", value: "5" }]],
    ["5", "LIKE", [{ kind: "text", value: "5" }]],
    ["a, b", "=", [{ kind: "text", value: "a, b" }]],
    [
      "a, 'b, c', 3",
      "IN",
      [
        { kind: "text", value: "a" },
        { kind: "text", value: "'b" },
        { kind: "text", value: "c'" },
        { kind: "number", value: "3" },
      ],
    ],
    [
      "'a', 'b, c', 3",
      "NOT IN",
      [
        { kind: "text", value: "a" },
        { kind: "text", value: "b, c" },
        { kind: "number", value: "3" },
      ],
    ],
    [" , ", "IN", []],
    ["  ", "=", []],
  ] as const)("reads %j after %s", (written, operator, values) => {
    expect(readValues(written, operator)).toEqual(values);
  });

  it("shows any query so that the form makes the same query again", () => {
    const literal = fc.oneof(
      fc.record({ kind: fc.constant("number" as const), value: fc.stringMatching(/^-?\d{1,6}(\.\d{1,3})?$/) }),
      fc.record({
        kind: fc.constant("text" as const),
        value: fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom("'", ",", "5", " ") })),
      }),
    );
    const condition = fc
      .tuple(
        fc.constantFrom("Product", "Month"),
        fc.constantFrom(...OPERATORS),
        fc.array(literal, { minLength: 1, maxLength: 3 }),
      )
      .map(([column, operator, literals]) => {
        const values = operator.endsWith("IN") ? literals : literals.slice(0, 1);
        return { column, operator, values: values.map((one) => textAfterLike(one, operator)) };
      });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), (where) => {
        const query: Query = {
          distinct: false,
          columns: ["Month"],
          dataset: "CustomersAndTenants",
          where,
          orderBy: [],
          limit: 3,
          timespan: null,
        };
        expect(queryOfForm(formOfQuery(query), CUSTOMERS)).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });
});

function textAfterLike(literal: Literal, operator: string): Literal {
  return operator.endsWith("LIKE") ? { kind: "text", value: literal.value } : literal;
}
