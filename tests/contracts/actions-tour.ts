import { actions } from "@/lib/actions";
import { type Change, standing } from "@/lib/change";
import { cloudOf } from "@/lib/clouds";
import type { ContractExchange } from "@/lib/contracts/contract";
import type { Integration } from "@/lib/integration";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import type { TokenSet } from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";
import { graphToken, partnerToken, scene } from "../sandbox/endpoint-calls";
import { observed } from "./observer";

/** Every action, on a tenant where there is still everything to do and once more where all is done; returns what became of each. */
export async function tourActions(seen: ContractExchange[]): Promise<readonly string[]> {
  const contoso = scene(({ tenant, app, appPrincipal, partnerCenter, executiveReportViewer }) => {
    tenant.applications = tenant.applications.filter((known) => known !== app);
    tenant.servicePrincipals = tenant.servicePrincipals.filter(
      (known) => known !== appPrincipal && known !== partnerCenter,
    );
    tenant.grants = tenant.grants.filter(({ clientId }) => clientId !== appPrincipal.id);
    executiveReportViewer.members = [];
  });
  const cloud = cloudOf("global");
  const { admin, bot, world, tenant } = contoso;
  const clients = createMicrosoft({
    cloud,
    outlet: observed(world, seen),
    shared: false,
    admin: {
      graph: tokenSet(await graphToken(contoso)),
      partnerCenter: tokenSet(await partnerToken(contoso, { user: admin })),
    },
  })([], new AbortController().signal);
  let integration: Integration = {
    id: "tour",
    cloud: "global",
    tenant: tenant.id,
    clientId: null,
    userPrincipalName: bot.userPrincipalName,
    redirectUri: "https://preflight.contoso.example/callback",
    flow: "code",
    partnerId: null,
  };
  let secret: Secret | null = null;
  const outcomes: string[] = [];
  const made: Change[] = [];
  for (const action of [...actions, ...actions]) {
    const { graph, partnerCenter, entra } = clients;
    const result = await action.apply({
      cloud,
      integration,
      tenantId: tenant.id,
      graph,
      partnerCenter,
      entra,
      secret,
      now: new Date(),
      choice: action.id === "adopt-app" ? integration.clientId : null,
      made: standing(made),
      attempt: "tour",
      lostAttempts: [],
      changes: made,
      sleep: async () => {},
    });
    if (result.ok && result.applied.secret) secret = result.applied.secret;
    if (result.ok && result.applied.clientId) integration = { ...integration, clientId: result.applied.clientId };
    outcomes.push(`${action.id} ${result.ok ? (result.applied.changed ? "changed" : "unchanged") : result.reason}`);
  }
  return outcomes;
}

function tokenSet(token: string): TokenSet {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  return { accessToken: new Secret(token), refreshToken: null, idToken: null, expiresAt, scopes: [] };
}
