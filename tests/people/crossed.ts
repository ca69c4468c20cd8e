import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { PERSON_ROLES, type PersonRole } from "@/lib/people/roles";
import { redact } from "@/lib/redact";
import { apiTokensOf, createApiToken } from "@/lib/store/api-tokens";
import { badgesOf, createBadge } from "@/lib/store/badges";
import { channelsOf, createChannel } from "@/lib/store/channels";
import { createHandOff, handOffsOf } from "@/lib/store/hand-offs";
import { notesOf } from "@/lib/store/notes";
import { peopleOf } from "@/lib/store/people";
import { createShare, sharesOf } from "@/lib/store/shares";
import { ask, drawn, type Outcome } from "./call";
import { guard, type Tenant, type TwoTenants, use } from "./cast";

/** Where an address names an integration or a run. */
const NAMING = [
  "/status/[id]",
  "/status/[id]/compare",
  "/status/[id]/runs/[run]",
  "GET /api/runs/[id]",
  "/support/integrations/[id]",
] as const;

/** Where lists and files of what somebody may see are. */
const SHOWING = [
  "/",
  "/status",
  "/audit",
  "/approval",
  "/reports",
  "/watch",
  "/tokens",
  "/people",
  "/support",
  "/support/integrations",
  "/reports/new",
  "GET /status/export/[format]",
  "GET /audit/export/[format]",
  "GET /reports/new/[format]",
] as const;

const textOf = async (outcome: Outcome): Promise<string> =>
  outcome.kind === "page" ? drawn(outcome.element) : JSON.stringify(outcome);

/** The word if it is in a text, so that a failure does not print a whole page. */
const saidIn = (text: string, word: string): string | null => (text.includes(word) ? word : null);

/** What somebody gets at an address that names things of that id; the id itself is left out of it. */
async function answerAt(place: string, id: string, run: string): Promise<string> {
  const parts = place.includes("/api/runs") ? { id: run } : { id, run };
  const text = await textOf(
    await ask(place, { parts, query: new URLSearchParams({ before: run, after: run }).toString() }),
  );
  return text.replaceAll(id, "{id}").replaceAll(run, "{run}");
}

async function seesNoDifference(roles: readonly PersonRole[], { cast, fabrikam }: TwoTenants, but: string | null) {
  for (const role of roles)
    for (const place of NAMING) {
      if (place === but) continue;
      use(cast[role]);
      const theirs = await answerAt(place, fabrikam.integration.id, fabrikam.record.id);
      const never = await answerAt(place, randomUUID(), randomUUID());
      expect([role, place, theirs]).toEqual([role, place, never]);
      expect(theirs).not.toMatch(/fabrikam/i);
    }
}

/** Two tenants on one server, outside the sandbox. */
export function crossed(two: () => TwoTenants): void {
  it("answers for another tenant's thing as for one that never was", async () => {
    guard.stops = false;
    // Support sees every tenant, redacted: that is told below.
    await seesNoDifference(PERSON_ROLES, two(), "/support/integrations/[id]");
  });

  it("shows in lists and files what is of one's own tenant, and nothing of the other", async () => {
    guard.stops = false;
    const { cast } = two();
    for (const role of ["owner", "member", "global-admin", "viewer", "support"] as const)
      for (const place of SHOWING) {
        use(cast[role]);
        const text = await textOf(await ask(place, { query: "all=1" }));
        expect([role, place, text.match(/fabrikam/gi)]).toEqual([role, place, null]);
        if (role !== "support" && place === "/status") expect(saidIn(text, "contoso.example")).toBe("contoso.example");
      }
  });

  it("shows support every tenant's integration with its broken link, and no name, id or sign-in name", async () => {
    guard.stops = false;
    const { cast, contoso, fabrikam } = two();
    use(cast.support);
    const list = await textOf(await ask("/support/integrations"));
    const pages = [list];
    for (const { integration, record } of [contoso, fabrikam]) {
      expect(saidIn(list, integration.id)).toBe(integration.id);
      const page = await textOf(await ask("/support/integrations/[id]", { parts: { id: integration.id } }));
      for (const word of ["tenant-1.example", "The first insights call works"]) expect(saidIn(page, word)).toBe(word);
      const run = await ask("/support/integrations/[id]", { parts: { id: integration.id }, query: `run=${record.id}` });
      pages.push(page, await textOf(run));
    }
    const { tenantId, integration } = contoso;
    const secrets = [/contoso/i, /fabrikam/i, tenantId, integration.clientId ?? "", "bot@"];
    for (const secret of secrets) for (const page of pages) expect(page.match(secret)).toBeNull();
    expect(await textOf(await ask("/support/integrations", { query: "search=contoso" }))).toBe(list);
  });

  it("ends nothing of another tenant, whatever id a form names", async () => {
    guard.stops = false;
    const { cast, others, fabrikam, contoso } = two();
    const things = await thingsOf(fabrikam);
    const ids = await idsOf(fabrikam);
    const before = await stateOf(fabrikam);
    for (const role of ["owner", "member", "global-admin", "viewer", "support"] as const) {
      use(cast[role]);
      for (const [place, form] of Object.entries(ids))
        await ask(place, { parts: { id: contoso.integration.id }, form });
      for (const place of ["/status/[id]#endBadge", "/status/[id]#writeNote"])
        await ask(place, { parts: { id: fabrikam.integration.id }, form: { badge: things.badge, text: "not mine" } });
    }
    expect(await stateOf(fabrikam)).toEqual(before);
    // The same forms end them for whose they are.
    use(others["global-admin"]);
    for (const [place, form] of Object.entries(ids)) {
      const was = await stateOf(fabrikam);
      await ask(place, { parts: { id: fabrikam.integration.id }, form });
      expect([place, await stateOf(fabrikam)]).not.toEqual([place, was]);
    }
  });
}

/** Two worlds of the sandbox. */
export function worldsCrossed(two: () => TwoTenants): void {
  it("answers for another world's thing as for one that never was, also to support", async () => {
    guard.stops = false;
    await seesNoDifference(["owner", "member", "viewer", "support"], two(), null);
  });

  it("lists nothing of another world", async () => {
    guard.stops = false;
    const { cast, contoso } = two();
    for (const role of ["owner", "global-admin", "viewer", "support"] as const)
      for (const place of SHOWING) {
        use(cast[role]);
        const text = await textOf(await ask(place, { query: "all=1" }));
        expect([role, place, text.match(/fabrikam/gi)]).toEqual([role, place, null]);
        if (place === "/support/integrations" && role === "support")
          expect(saidIn(text, contoso.integration.id)).toBe(contoso.integration.id);
      }
  });
}

const kept = () => ({ tokenHash: randomUUID(), createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) });

/** One of everything that can be ended. */
async function thingsOf({ integration, tenantId, world, record }: Tenant) {
  const { expiresAt: _, ...badge } = kept();
  await createBadge({ ...badge, integrationId: integration.id, sender: null });
  await createShare({ ...kept(), integrationId: integration.id, record: redact(record), sender: null });
  await createHandOff({
    ...kept(),
    integrationId: integration.id,
    actions: ["grant-consent"],
    owner: "digest",
    sender: null,
  });
  const reach = { world, tenantId, integrationId: null };
  await createApiToken({ ...reach, ...kept(), name: "pipeline", scopes: ["read"], maker: null });
  const preferences = { timeZone: "UTC", quiet: null, digest: null, urgent: [] };
  const keys = { to: "https://hooks.fabrikam.example/1", signing: null };
  await createChannel(
    { integrationId: integration.id, kind: "teams", name: "hooks", locale: "en", preferences, keys },
    new Date(),
  );
  return { badge: (await badgesOf(integration.id))[0]?.id ?? "" };
}

/** The forms that end them, by place. */
async function idsOf({ integration, tenantId, world }: Tenant): Promise<Record<string, Record<string, string>>> {
  const first = (list: readonly { readonly id: string }[]) => list[0]?.id ?? "";
  const [badges, shares, handOffs, tokens, channels, people] = await allOf({ integration, tenantId, world });
  return {
    "/status/[id]#endBadge": { badge: first(badges) },
    "/reports#endShare": { id: first(shares) },
    "/hand-offs#endHandOff": { id: first(handOffs) },
    "/tokens#endToken": { id: first(tokens) },
    "/watch#dropChannel": { id: first(channels) },
    "/people#endName": { id: first(people) },
  };
}

const allOf = ({ integration: { id }, tenantId, world }: Pick<Tenant, "integration" | "tenantId" | "world">) =>
  Promise.all([
    badgesOf(id),
    sharesOf(id),
    handOffsOf(id),
    apiTokensOf({ world, tenantId, integrationId: null }),
    channelsOf(id),
    peopleOf({ world, tenantId }),
  ]);

const stateOf = async (tenant: Tenant) => [await allOf(tenant), await notesOf(tenant.integration.id)];
