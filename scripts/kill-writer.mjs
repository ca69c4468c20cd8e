// Writes to the store in PREFLIGHT_DATA without end and says on standard output which rows are committed. For scripts/kill-test.mjs.
import { load } from "./load.mjs";

const { createIntegration, saveRun } = await load("lib/store/queries.ts");
const integration = {
  world: null,
  owner: "kill-test",
  cloud: "global",
  tenant: "contoso.example",
  tenantId: null,
  clientId: null,
  userPrincipalName: null,
  redirectUri: "http://localhost:3000/setup/token/callback",
  flow: "code",
  partnerId: null,
};
const { id: integrationId } = await createIntegration(integration);
const filler = "x".repeat(20_000);

async function write(lane) {
  for (let count = 0; ; count++) {
    const id = `${integrationId}-${lane}-${count}`;
    const now = new Date().toISOString();
    await saveRun(
      { schema: 1, id, integration: { id: integrationId }, startedAt: now, finishedAt: now, results: [], filler },
      "ready",
    );
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(["a", "b", "c"].map(write));
