import { describe, expect, it } from "vitest";
import { reachOf } from "@/app/tokens/reach";
import type { Visitor } from "@/app/visitor";
import { emptyVisit } from "@/lib/vault";

const TENANT = "11111111-1111-4111-8111-111111111111";

function person(tenantId: string | null, adminTenant: string | null): Parameters<typeof reachOf>[0] {
  const visit = emptyVisit("digest", "w1");
  const admin = adminTenant && {
    objectId: "o",
    tenantId: adminTenant,
    userPrincipalName: "a@contoso.example",
    displayName: "A",
  };
  const integration = { id: "i1", tenantId } as Visitor["integration"];
  return { visit, admin: admin || null, integration };
}

describe("what a token made by a visitor reaches", () => {
  it("is the signed-in admin's tenant, in their world", () => {
    expect(reachOf(person(TENANT, TENANT))).toEqual({ world: "w1", tenantId: TENANT, integrationId: null });
  });

  it("is one integration while nobody is signed in, whatever tenant that integration has", () => {
    for (const tenantId of [null, TENANT])
      expect(reachOf(person(tenantId, null))).toEqual({ world: "w1", tenantId: null, integrationId: "i1" });
  });

  it("is never the tenant of an integration that the admin does not belong to", () => {
    const other = "22222222-2222-4222-8222-222222222222";
    for (const tenantId of [null, TENANT])
      expect(reachOf(person(tenantId, other))).toEqual({ world: "w1", tenantId: null, integrationId: "i1" });
  });

  it("is nothing without a visit or an integration", () => {
    expect(reachOf({ ...person(null, null), integration: null })).toBeNull();
    expect(reachOf({ ...person(null, null), visit: null })).toBeNull();
  });
});
