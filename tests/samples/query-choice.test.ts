import { describe, expect, it } from "vitest";
import { documentedRequest } from "@/lib/documented-request";
import { maskedHeaders } from "@/lib/masked-headers";
import type { Dataset } from "@/lib/microsoft/types";
import { queryChoice } from "@/lib/query-choice";
import { CLOUD } from "./fixture";

const DATASETS: readonly Dataset[] = [
  {
    name: "DynamicsUsage",
    selectableColumns: ["MPNId", "Month", "bad name"],
    metrics: ["SubscriptionCount"],
    dateRanges: ["LAST_MONTH", "LIFETIME"],
    minimumRecurrenceHours: 24,
  },
  { name: "Profile", selectableColumns: ["MPNId"], metrics: [], dateRanges: [], minimumRecurrenceHours: null },
];
const choose = (form: string) => queryChoice(new URLSearchParams(form), DATASETS);

describe("queryChoice", () => {
  it("writes the query of what was chosen, metrics included", () => {
    expect(choose("dataset=DynamicsUsage&column=Month&column=SubscriptionCount&range=LIFETIME")?.query).toBe(
      "SELECT Month, SubscriptionCount FROM DynamicsUsage LIMIT 20 TIMESPAN LIFETIME",
    );
    expect(choose("dataset=Profile&column=MPNId&range=LIFETIME")?.query).toBe("SELECT MPNId FROM Profile LIMIT 20");
  });

  it("lets nothing foreign into it", () => {
    const choice = choose(
      "dataset=DynamicsUsage&column=Month&column=x%20FROM%20y&column=bad%20name&column=Month&range=NEVER",
    );
    expect(choice?.query).toBe("SELECT Month FROM DynamicsUsage LIMIT 20 TIMESPAN LAST_MONTH");
  });

  it("starts with the walk's own query, and is null without datasets", () => {
    expect(choose("")).toMatchObject({ dataset: "DynamicsUsage", columns: ["MPNId", "Month"], range: "LAST_MONTH" });
    expect(queryChoice(new URLSearchParams(), [])).toBeNull();
  });
});

describe("what is shown of a call", () => {
  it("masks every header that can carry a credential", () => {
    const headers = {
      Authorization: "Bearer eyJ.a.b",
      "X-AadUserTicket": "eyJ.a.b",
      cookie: "a=b",
      "SET-COOKIE": "c",
      Accept: "application/json",
    };
    expect(maskedHeaders(headers)).toEqual({
      Authorization: "Bearer ••••",
      "X-AadUserTicket": "••••",
      cookie: "••••",
      "SET-COOKIE": "••••",
      Accept: "application/json",
    });
  });

  it("shows the documented request without a secret and without the blank", () => {
    const text = documentedRequest({
      cloud: CLOUD,
      tenant: "contoso.example",
      clientId: null,
      userPrincipalName: null,
    });
    expect(text).toContain("\nresource=https://api.partnercenter.microsoft.com\n&client_id={application-id}");
    expect(text).toContain("{client-secret}");
    expect(text).toContain("{password}");
  });
});
