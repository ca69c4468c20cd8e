import { X509Certificate } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, afterEach } from "vitest";
import { createSandboxHandler } from "@/lib/cli/sandbox-http";
import type { Person } from "@/lib/sandbox/person";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import type {
  SandboxApplication,
  SandboxConditionalAccess,
  SandboxTenant,
  SandboxUser,
  World,
} from "@/lib/sandbox/types";
import { createWorld, putWorld } from "@/lib/sandbox/world";

/** The sandbox as the command line serves it, on a free port. */
export interface SandboxServer {
  /** What stands before Microsoft's host names. */
  readonly base: string;
  /** Begins a scenario anew and hands out what is in it. */
  enter(scenarioId?: string): Situation;
  close(): Promise<void>;
}

/** A world of the server, and the handles on it that tests need. */
export interface Situation {
  readonly world: World;
  readonly tenant: SandboxTenant;
  /** The integration's registration; throws where the scenario has none. */
  readonly app: () => SandboxApplication;
  readonly secret: string;
  readonly account: (name: string) => SandboxUser;
}

export const RESOURCE = "https://api.partnercenter.microsoft.com";
export const PARTNER_SCOPE = `${RESOURCE}/user_impersonation`;
export const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
/** What makes Entra ask for a second factor that nothing else demands. */
export const MFA_CLAIMS = JSON.stringify({
  access_token: { acr: { essential: true, values: ["urn:microsoft:policies:mfa"] } },
});

/** Starts a server for one test file, standing in `scenarioId` unless an address says otherwise. */
export async function startSandbox(scenarioId = "ready"): Promise<SandboxServer> {
  const server = createServer(createSandboxHandler(scenarioId));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server listens on no port");
  return {
    base: `http://127.0.0.1:${address.port}`,
    enter: (id = scenarioId) => enter(id),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function enter(scenarioId: string): Situation {
  const built = scenarioOf(scenarioId)?.build();
  const tenant = built?.state.tenants[0];
  if (!built || !tenant) throw new RangeError(`no scenario ${scenarioId}`);
  const world = createWorld(built.state, scenarioId, scenarioId);
  putWorld(world);
  const found = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new RangeError(`not in scenario ${scenarioId}`);
    return thing;
  };
  return {
    world,
    tenant,
    app: () => found(tenant.applications.find(({ appId }) => appId === built.kit.clientId)),
    secret: built.kit.secret ?? "",
    account: (name) => found(tenant.users.find((user) => user.userPrincipalName === `${name}@contoso.example`)),
  };
}

/** An account's owner, who accepts what is asked for themselves. */
export function person({ userPrincipalName, password, mfaCode }: SandboxUser): Person {
  return { userPrincipalName, password, otp: mfaCode, consent: "accept" };
}

/** Lists the connector's certificate in its registration. */
export function registerCertificate({ app }: Situation): void {
  const certificate = new X509Certificate(CONNECTOR_CERTIFICATE).toString();
  app().keyCredentials = [{ keyId: app().id, endAtMs: Number.MAX_SAFE_INTEGER, certificate }];
}

/** A token's claims as they stand. */
export function claimsIn(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** Lets a world's clock run ahead. */
export function passDays({ world }: Situation, days: number): void {
  world.state.advancedMs += days * 86_400_000;
}

/** What Microsoft recommends against phishing: nobody signs in by device code. */
export const blockDeviceCode: SandboxConditionalAccess = {
  id: "5f0b5c1e-8f43-4c44-9d0e-1f6f2f8f3a11",
  displayName: "Block device code flow",
  state: "enabled",
  includeUsers: ["All"],
  excludeUsers: [],
  includeApplications: ["All"],
  control: "block",
  transferMethods: "deviceCodeFlow",
};

/** Prints at the end of a file how many of a client's ways were gone and how many refusals it understood. */
export function reportCounts(client: string): void {
  const count = { flows: 0, refusals: 0 };
  afterEach(({ task }) => {
    if (task.result?.state !== "fail") count[task.suite?.name.endsWith("refused") ? "refusals" : "flows"] += 1;
  });
  afterAll(() => console.log(`Outside client ${client}: ${count.flows} flows, ${count.refusals} refusals.`));
}
