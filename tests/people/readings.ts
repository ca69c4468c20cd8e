import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { roleFor } from "@/app/guard";
import { visitor } from "@/app/visitor";
import { SEEN_ROLE_MS } from "@/lib/people/roles";
import { endName, nameOf, namePerson, peopleOf } from "@/lib/store/people";
import { removeIntegrationsOf } from "@/lib/store/queries";
import { type Browser, browser, OPERATOR_TENANT, person, rightsOf, sawRoles, type TwoTenants, use } from "./cast";

async function roleIn(used: Browser) {
  use(used);
  return roleFor(await visitor());
}

/** Where a role comes from, and what gives none. */
export function readings(two: () => TwoTenants): void {
  const colleague = (name: string) => {
    const { contoso } = two();
    return browser(null, person(contoso.tenantId, `${name}@contoso.example`), contoso.integration.id);
  };

  it("reads nobody's roles out of another person's run, and none that is old or undecided", async () => {
    const { contoso } = two();
    await sawRoles(contoso, [rightsOf("old@contoso.example", "globalAdministrator")], SEEN_ROLE_MS + 60_000);
    const { values: _, ...rights } = rightsOf("dim@contoso.example", "globalAdministrator") as {
      values: object;
    } & ReturnType<typeof rightsOf>;
    await sawRoles(contoso, [
      { ...rights, status: "inconclusive", reason: "not-visible", values: {} } as ReturnType<typeof rightsOf>,
    ]);
    for (const name of ["nobody", "old", "dim"]) expect(await roleIn(await colleague(name))).toBe("member");
  });

  it("believes the latest run about a person, so that a role that was taken away is gone", async () => {
    const { contoso } = two();
    await sawRoles(contoso, [rightsOf("was@contoso.example", "globalAdministrator")], 600_000);
    expect(await roleIn(await colleague("was"))).toBe("global-admin");
    await sawRoles(contoso, [rightsOf("was@contoso.example", "applicationAdministrator")], 300_000);
    expect(await roleIn(await colleague("was"))).toBe("application-admin");
  });

  it("takes a role, a name and a support person in their own tenant alone", async () => {
    const { contoso, fabrikam } = two();
    const stranger = (name: string) => browser(null, person(fabrikam.tenantId, name), fabrikam.integration.id);
    for (const name of ["global-admin@contoso.example", "viewer@contoso.example", "anna@operator.example"])
      expect(await roleIn(await stranger(name))).toBe("member");
    expect(await roleIn(await browser(null, person(OPERATOR_TENANT, "other@operator.example"), null))).toBe("member");
    expect(await roleIn(await browser(null, person(OPERATOR_TENANT, "ANNA@Operator.example"), null))).toBe("support");
    expect(await roleIn(await browser(null, person(contoso.tenantId, "VIEWER@contoso.example"), null))).toBe("viewer");
  });

  it("keeps who was named, by whom and when, after it ended", async () => {
    const tenant = { world: null, tenantId: two().contoso.tenantId };
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
    const who = `${randomUUID()}@contoso.example`;
    await namePerson(tenant, { person: who, role: "viewer", by: "ada@contoso.example", at: at(1) });
    await namePerson(tenant, { person: who, role: "partner-account-admin", by: "bo@contoso.example", at: at(2) });
    const mine = async () => (await peopleOf(tenant)).filter((one) => one.person === who);
    const [now] = await mine();
    await endName({ ...tenant, tenantId: two().fabrikam.tenantId }, now?.id ?? "", "eve@fabrikam.example", at(3));
    await endName(tenant, now?.id ?? "", "ada@contoso.example", at(4));
    await endName(tenant, now?.id ?? "", "bo@contoso.example", at(5));
    expect(await mine()).toMatchObject([
      {
        role: "partner-account-admin",
        namedBy: "bo@contoso.example",
        endedBy: "ada@contoso.example",
        endedAt: at(4).toISOString(),
      },
      { role: "viewer", namedBy: "ada@contoso.example", endedBy: "bo@contoso.example", endedAt: at(2).toISOString() },
    ]);
    expect(await roleIn(await browser(null, person(tenant.tenantId, who), null))).toBe("member");
  });

  it("forgets who was named in a sandbox world that begins anew", async () => {
    const tenant = { world: "anew", tenantId: two().contoso.tenantId };
    const who = "viewer@contoso.example";
    await namePerson(tenant, { person: who, role: "partner-account-admin", by: "ada@contoso.example", at: new Date() });
    expect(await nameOf(tenant, who)).toBe("partner-account-admin");
    await removeIntegrationsOf("anew");
    expect(await nameOf(tenant, who)).toBeNull();
    expect(await nameOf({ ...tenant, world: null }, who)).toBe("viewer");
  });
}
