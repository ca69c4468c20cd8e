import type { ContractExchange } from "@/lib/contracts/contract";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import {
  APP,
  CLI,
  EXPIRED_SECRET,
  entraWorld,
  PARTNER_CENTER,
  person,
  post,
  REDIRECT,
  RESOURCE,
  SECRET,
  TENANT,
} from "../sandbox/entra-world";
import { type Outlet, observed, overloaded } from "./observer";

type Situation = ReturnType<typeof entraWorld>;
type Form = Record<string, string>;
type Change = (situation: Situation) => void;

const LOGIN = "https://login.microsoftonline.com";
const V2 = `${TENANT}/oauth2/v2.0/token`;
const V1 = `${TENANT}/oauth2/token`;
const DEVICE = `${TENANT}/oauth2/v2.0/devicecode`;
const SCOPE = `${RESOURCE}/user_impersonation`;
const CLIENT = { client_id: APP, client_secret: SECRET };
const APP_ONLY = { ...CLIENT, grant_type: "client_credentials", scope: `${RESOURCE}/.default` };
const ROPC = {
  ...CLIENT,
  grant_type: "password",
  username: "bot@contoso.example",
  password: "Pass-bot-1!",
  scope: SCOPE,
};
const PUBLIC = { client_id: CLI, scope: SCOPE };

const policy = (control: "mfa" | "block" | "compliantDevice") => ({
  id: "99999999-0000-4000-8000-000000000001",
  displayName: "Policy",
  state: "enabled" as const,
  includeUsers: ["All"],
  excludeUsers: [],
  includeApplications: [PARTNER_CENTER],
  control,
  transferMethods: null,
});

/** Requests that each need a world of their own: what is changed in it, where they go, what they send. */
const SINGLE: readonly (readonly [form: Form, path?: string, change?: Change])[] = [
  [APP_ONLY],
  [{ ...APP_ONLY, resource: RESOURCE }, V1],
  [ROPC],
  [{ ...ROPC, scope: `${SCOPE} openid offline_access`, client_info: "1" }],
  [{ ...ROPC, scope: "openid", resource: RESOURCE }, V1],
  [APP_ONLY, "nowhere.example/oauth2/v2.0/token"],
  [{ ...APP_ONLY, client_id: "aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff" }],
  [{ ...APP_ONLY, client_id: "connector" }],
  [
    APP_ONLY,
    V2,
    ({ appPrincipal }) => {
      appPrincipal.accountEnabled = false;
    },
  ],
  [{ ...APP_ONLY, client_secret: "wrong" }],
  [{ ...APP_ONLY, client_secret: EXPIRED_SECRET }],
  [without(APP_ONLY, "client_secret")],
  [{ ...without(APP_ONLY, "client_secret"), client_assertion: "signed" }],
  [{ ...ROPC, client_id: CLI }],
  [
    APP_ONLY,
    V2,
    ({ tenant, partnerCenter }) => {
      tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known !== partnerCenter);
    },
  ],
  [
    APP_ONLY,
    V2,
    ({ partnerCenter }) => {
      partnerCenter.accountEnabled = false;
    },
  ],
  [{ ...APP_ONLY, scope: SCOPE }],
  [{ ...ROPC, scope: `${RESOURCE}/everything` }],
  [without(APP_ONLY, "grant_type")],
  [{ ...APP_ONLY, grant_type: "no_such_grant" }],
  [ROPC, "common/oauth2/v2.0/token", multiTenant],
  [APP_ONLY, "organizations/oauth2/v2.0/token", multiTenant],
  [ROPC, "organizations/oauth2/v2.0/token"],
  [{ ...ROPC, password: "wrong" }],
  [{ ...ROPC, username: "nobody@contoso.example" }],
  [
    ROPC,
    V2,
    ({ bot }) => {
      bot.userType = "Guest";
    },
  ],
  [
    ROPC,
    V2,
    ({ bot }) => {
      bot.accountEnabled = false;
    },
  ],
  [
    ROPC,
    V2,
    ({ bot }) => {
      bot.lockedOut = true;
    },
  ],
  [
    ROPC,
    V2,
    ({ bot }) => {
      bot.mfa = "enforced";
    },
  ],
  [ROPC, V2, ({ tenant }) => void tenant.conditionalAccess.push(policy("mfa"))],
  [
    { ...ROPC, resource: RESOURCE },
    V1,
    ({ bot }) => {
      bot.mfa = "enforced";
    },
  ],
  [
    ROPC,
    V2,
    ({ tenant, bot }) => {
      bot.mfaCode = null;
      tenant.securityDefaults = true;
    },
  ],
  [ROPC, V2, ({ tenant }) => void tenant.conditionalAccess.push(policy("block"))],
  [ROPC, V2, ({ tenant }) => void tenant.conditionalAccess.push(policy("compliantDevice"))],
  [
    ROPC,
    V2,
    ({ appPrincipal }) => {
      appPrincipal.appRoleAssignmentRequired = true;
    },
  ],
  [
    ROPC,
    V2,
    ({ tenant }) => {
      tenant.grants = [];
    },
  ],
  [
    { ...ROPC, resource: RESOURCE },
    V1,
    ({ app, tenant }) => {
      app.requiredResourceAccess = [];
      tenant.grants = [];
    },
  ],
  [without({ ...ROPC, client_id: CLI, scope: "User.Read" }, "client_secret")],
  [{ ...CLIENT, grant_type: "refresh_token", refresh_token: "nothing" }],
  [{ client_id: CLI, grant_type: "device_code", device_code: "nothing" }],
  [PUBLIC, DEVICE],
  [{ client_id: CLI }, DEVICE],
  [
    APP_ONLY,
    V2,
    ({ tenant }) => {
      tenant.cloudInstanceName = "microsoftonline.us";
    },
  ],
];

/** Every answer Entra's endpoints give in the sandbox. */
export async function tourEntra(seen: ContractExchange[]): Promise<void> {
  for (const [form, path = V2, change] of SINGLE) {
    const situation = entraWorld();
    change?.(situation);
    await post(observed(situation.world, seen), path, form);
  }
  for (const visitPart of [discovery, codes, refreshing, deviceCodes, overload]) await visitPart(seen);
}

async function discovery(seen: ContractExchange[]): Promise<void> {
  const { world } = entraWorld();
  const go = observed(world, seen);
  const instance = `${LOGIN}/common/discovery/instance`;
  const authority = (host: string) => `?api-version=1.1&authorization_endpoint=https://${host}/x/oauth2/v2.0/authorize`;
  for (const url of [
    `${LOGIN}/contoso.example/v2.0/.well-known/openid-configuration`,
    `${LOGIN}/organizations/v2.0/.well-known/openid-configuration`,
    `${LOGIN}/nowhere.example/v2.0/.well-known/openid-configuration`,
    `${LOGIN}/${TENANT}/discovery/v2.0/keys`,
    `${LOGIN}/nowhere.example/discovery/v2.0/keys`,
    `${LOGIN}/common/userrealm/bot@contoso.example?api-version=1.0`,
    `${LOGIN}/common/userrealm/fed@corp.contoso.example?api-version=1.0`,
    `${LOGIN}/common/userrealm/one@elsewhere.example?api-version=1.0`,
    instance + authority("login.microsoftonline.com"),
    instance + authority("login.elsewhere.example"),
    instance,
  ])
    await go(new Request(url));
}

async function codes(seen: ContractExchange[]): Promise<void> {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const challenge = "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
  const redeem = async (change: Form, prepare: Change = () => undefined, redirect = REDIRECT, times = 1) => {
    const situation = entraWorld();
    const { app, bot, world } = situation;
    app.spa.redirectUris.push("https://spa.example/");
    const other = { ...app, id: "aaaaaaaa-0000-4000-8000-000000000002", appId: OTHER_APP };
    situation.tenant.applications.push(other);
    situation.tenant.servicePrincipals.push({ ...situation.appPrincipal, id: OTHER_PRINCIPAL, appId: OTHER_APP });
    const go = observed(world, seen);
    const url = `${LOGIN}/${TENANT}/oauth2/v2.0/authorize?client_id=${APP}&response_type=code&scope=${encodeURIComponent(SCOPE)}&redirect_uri=${encodeURIComponent(redirect)}&${challenge}`;
    const code = (await visit(go, url, person(bot))).searchParams.get("code") ?? "";
    prepare(situation);
    const form = { ...CLIENT, grant_type: "authorization_code", redirect_uri: redirect, code, code_verifier: verifier };
    const sent = Object.fromEntries(Object.entries({ ...form, ...change }).filter(([, value]) => value !== ""));
    for (let count = 0; count < times; count += 1) await post(go, V2, sent);
  };
  await redeem({}, undefined, REDIRECT, 2);
  await redeem({}, later(11 * 60_000));
  await redeem({ client_id: OTHER_APP });
  await redeem({ redirect_uri: "http://localhost:1234", client_secret: "" });
  await redeem({ code_verifier: "" });
  await redeem({ code_verifier: "x".repeat(43) });
  await redeem({ client_secret: "" }, undefined, "https://spa.example/");
}

async function refreshing(seen: ContractExchange[]): Promise<void> {
  const refresh = async (change: Change = () => undefined) => {
    const situation = entraWorld();
    const go = observed(situation.world, seen);
    const first = await post(go, V2, { ...ROPC, scope: `${SCOPE} offline_access` });
    change(situation);
    const form = { ...CLIENT, grant_type: "refresh_token", refresh_token: String(first.body.refresh_token) };
    await post(go, V2, form);
    await post(go, V1, { ...form, resource: RESOURCE });
  };
  await refresh();
  await refresh(({ bot }) => {
    bot.password = "changed";
  });
  await refresh(later(91 * 86_400_000));
}

async function deviceCodes(seen: ContractExchange[]): Promise<void> {
  const begin = async (go: Outlet, clientId = CLI) => {
    const { body } = await post(go, DEVICE, { ...PUBLIC, client_id: clientId });
    const form = { client_id: clientId, grant_type: "device_code", device_code: String(body.device_code) };
    return { poll: () => post(go, V2, form), at: String(body.verification_uri), code: String(body.user_code) };
  };
  const waiting = entraWorld();
  const slow = await begin(observed(waiting.world, seen));
  await slow.poll();
  await slow.poll();
  later(901_000)(waiting);
  await slow.poll();
  const done = entraWorld();
  const go = observed(done.world, seen);
  const quick = await begin(go);
  await approveDeviceCode(go, quick.at, quick.code, person(done.bot));
  await quick.poll();
  // A client that needs consent gives the person something to decline.
  done.app.isFallbackPublicClient = true;
  done.tenant.grants = [];
  for (const who of [done.admin, done.bot]) {
    const refusing = await begin(go, APP);
    await approveDeviceCode(go, refusing.at, refusing.code, person(who, "decline"));
    await refusing.poll();
  }
}

async function overload(seen: ContractExchange[]): Promise<void> {
  const { world } = entraWorld();
  await overloaded(world, observed(world, seen), `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`);
}

const OTHER_APP = "aaaaaaaa-bbbb-4ccc-8ddd-000000000002";
const OTHER_PRINCIPAL = "dddddddd-0000-4000-8000-000000000009";

function later(ms: number): Change {
  return ({ world }) => {
    world.state.advancedMs += ms;
  };
}

function multiTenant({ app }: Situation): void {
  app.signInAudience = "AzureADMultipleOrgs";
}

function without(form: Form, name: string): Form {
  return Object.fromEntries(Object.entries(form).filter(([key]) => key !== name));
}
