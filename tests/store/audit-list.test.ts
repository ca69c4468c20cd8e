import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type AuditRow, entriesOf, filtered } from "@/lib/audit";
import { auditCsv, auditJson } from "@/lib/audit-export";

describe("the list", () => {
  const row = (change: Partial<AuditRow>): AuditRow => ({
    attempt: randomUUID(),
    integrationId: "i",
    at: "2026-01-02T03:04:05.000Z",
    actorId: "0a",
    actorName: "admin@contoso.example",
    action: "add-secret",
    undoes: null,
    result: "changed",
    detail: null,
    changes: [],
    requests: [],
    ...change,
  });
  const all = { action: null, result: null, person: null };

  it("is narrowed by change, result and person", () => {
    const entries = entriesOf([
      row({ action: "create-app" }),
      row({ result: "refused" }),
      row({ actorName: "other@contoso.example" }),
    ]);
    expect(filtered(entries, all)).toHaveLength(3);
    expect(filtered(entries, { ...all, action: "create-app" })).toHaveLength(1);
    expect(filtered(entries, { ...all, result: "refused" })).toHaveLength(1);
    expect(filtered(entries, { ...all, person: "other@contoso.example", result: "changed" })).toHaveLength(1);
  });

  it("is exported so that a spreadsheet neither breaks at a quote nor runs a formula", () => {
    const csv = auditCsv(entriesOf([row({ detail: '=HYPERLINK("x"),\nsecond line', actorName: "@x" })]));
    expect(csv.split("\r\n")[0]).toBe("at,who,whoId,action,undoes,result,detail,changes,requestIds");
    expect(csv).toContain(`,"'=HYPERLINK(""x""),\nsecond line",`);
    expect(csv).toContain(",'@x,");
    expect(JSON.parse(auditJson(entriesOf([row({})])))).toMatchObject({ schema: 1, entries: [{ result: "changed" }] });
  });
});
