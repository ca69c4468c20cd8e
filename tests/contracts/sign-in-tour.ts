import type { ContractExchange } from "@/lib/contracts/contract";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { graphToken, PARTNER_CENTER, scene, type TokenTraits } from "../sandbox/endpoint-calls";
import { call, observed } from "./observer";

const LOG = "https://graph.microsoft.com/v1.0/auditLogs/signIns";
const SCOPES = "AuditLog.Read.All Policy.Read.All";
const LATER_MS = 5 * 60_000;

/** The sign-in log with a refused and a successful sign-in in it, and every way in which it refuses a reader. */
export async function tourSignIns(seen: ContractExchange[]): Promise<void> {
  const at = scene(({ tenant }) => {
    tenant.conditionalAccess.push({
      id: "99999999-0000-4000-8000-000000000002",
      displayName: "Policy",
      state: "enabledForReportingButNotEnforced",
      includeUsers: ["All"],
      excludeUsers: [],
      includeApplications: ["All"],
      control: "mfa",
      transferMethods: null,
    });
  });
  for (const password of [at.bot.password, "Wrong-1!"]) await sandboxFetch(at.world)(passwordCall(at, password));
  at.world.state.advancedMs += LATER_MS;
  const go = observed(at.world, seen);
  const ask = async (path: string, traits: TokenTraits = {}) =>
    call(go, await graphToken(at, { scopes: SCOPES, ...traits }), "GET", LOG + path);
  const shown = await ask("?$top=1");
  const { value } = (await shown.json()) as { value: readonly { id: string }[] };
  await ask(`/${value[0]?.id}`);
  await ask("/00000000-0000-4000-8000-00000000dead");
  await ask("?$filter=riskState eq 'none'");
  at.world.state.advancedMs += LATER_MS;
  await ask("?$filter=createdDateTime ge 2020-01-01T00:00:00Z");
  await ask("", { scopes: "User.Read" });
  await ask("", { user: at.reader });
  at.tenant.entraPlan = "free";
  await ask("");
}

function passwordCall({ tenant, app, secret, bot }: ReturnType<typeof scene>, password: string): Request {
  return new Request(`https://login.microsoftonline.com/${tenant.id}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      resource: PARTNER_CENTER,
      client_id: app.appId,
      client_secret: secret.value,
      username: bot.userPrincipalName,
      password,
    }),
  });
}
