import { describe, expect, test } from "vitest";
import { firstDataset, queryOf, revenueQuery, sampleQuery } from "@/lib/checks/query";
import type { Dataset } from "@/lib/microsoft/types";

const dataset = (name: string, selectableColumns: readonly string[], dateRanges: readonly string[] = []): Dataset => ({
  name,
  selectableColumns,
  metrics: [],
  dateRanges,
  minimumRecurrenceHours: 24,
});

describe("the first query", () => {
  test("takes four columns, ten rows and no span where there is none", () => {
    const query = sampleQuery(dataset("Profile", ["MPNId", "PartnerName", "City", "Country", "State"]));
    expect(query.text).toBe("SELECT MPNId, PartnerName, City, Country FROM Profile LIMIT 10");
    expect(query.columns).toEqual(["MPNId", "PartnerName", "City", "Country"]);
  });

  test("prefers a middling span and knows unknown ones", () => {
    const spans = (...ranges: string[]) => queryOf(dataset("A", ["B"], ranges), ["B"], 1).text;
    expect(spans("LIFETIME", "LAST_6_MONTHS")).toBe("SELECT B FROM A LIMIT 1 TIMESPAN LAST_6_MONTHS");
    expect(spans("last_month")).toBe("SELECT B FROM A LIMIT 1 TIMESPAN LAST_MONTH");
    expect(spans("LAST_2_YEARS")).toBe("SELECT B FROM A LIMIT 1 TIMESPAN LAST_2_YEARS");
  });

  test("leaves out names that no query can carry", () => {
    const odd = dataset("Odd", ["Expiring Revenue", "Ok", "x; DROP"]);
    expect(sampleQuery(odd).columns).toEqual(["Ok"]);
    expect(firstDataset([dataset("Empty", []), dataset("Bad name", ["A"]), odd])).toBe(odd);
    expect(firstDataset([])).toBeNull();
  });
});

describe("the revenue query", () => {
  test("asks the most telling figure that any dataset lists", () => {
    const azure = dataset("AzureUsage", ["Month", "TotalACR"], ["LAST_MONTH"]);
    const customers = dataset("CustomersAndTenants", ["azureConsumedRevenueUSD", "billedRevenueUSD"]);
    expect(revenueQuery([azure, customers])?.text).toBe("SELECT billedRevenueUSD FROM CustomersAndTenants LIMIT 10");
    expect(revenueQuery([azure])?.text).toBe("SELECT TotalACR FROM AzureUsage LIMIT 10 TIMESPAN LAST_MONTH");
  });

  test("is none where no dataset lists one", () => {
    expect(revenueQuery([dataset("Profile", ["MPNId"])])).toBeNull();
  });
});
