import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { authOptions, type SignInStage, type SignInWorld } from "@/lib/auth";
import type { Cloud } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import { type Config, config, keys } from "@/lib/config";
import { deviceOf } from "@/lib/device";
import { type Locale, negotiateLocale } from "@/lib/locales/locale";
import { log } from "@/lib/log";
import { createEntra } from "@/lib/microsoft/microsoft";
import { changesBefore, openWorld, reachFor, worldLives } from "@/lib/outlet";
import { isSupport } from "@/lib/people/support";
import { Secret } from "@/lib/secret";
import { attestationsOf } from "@/lib/store/attestations";
import {
  appCredentialOf,
  createIntegration,
  findIntegration,
  findIntegrationFor,
  type StoredIntegration,
} from "@/lib/store/queries";
import { type Admin, change, findVisit, openVisit, type Visit } from "@/lib/vault";
import type { WalkInput } from "@/lib/walk";

const VISIT_COOKIE = "preflight-visit";

/** Who asks, and what is theirs. */
export interface Visitor {
  readonly config: Config;
  readonly locale: Locale;
  readonly visit: Visit | null;
  /** Null when nobody has signed in, or the visit was ended. */
  readonly admin: Admin | null;
  readonly integration: StoredIntegration | null;
  readonly cloud: Cloud;
  /** What time it is for them; a sandbox world may have been moved into the future. */
  readonly now: Date;
}

/** Reads the request's visitor; changes nothing. */
export async function visitor(): Promise<Visitor> {
  const jar = await cookies();
  const settings = config();
  const locale = negotiateLocale((await headers()).get("accept-language"), jar.get("locale")?.value ?? null);
  const visit = await livingVisit(jar.get(VISIT_COOKIE)?.value);
  const admin = visit ? await signedInAdmin(visit) : null;
  const integration = visit ? await integrationOf(visit, admin) : null;
  const cloud = cloudOf(integration?.cloud ?? settings.cloud);
  const now = new Date((await reachFor(visit?.world ?? null)).now());
  return { config: settings, locale, visit, admin, integration, cloud, now };
}

/** A visit whose sandbox world is gone is over: its ids would point at nothing. */
async function livingVisit(id: string | undefined): Promise<Visit | null> {
  const visit = await findVisit(id);
  if (!visit || (visit.world !== null && !(await worldLives(visit.world)))) return null;
  return visit;
}

async function signedInAdmin(visit: Visit): Promise<Admin | null> {
  if (!visit.session) return null;
  const session = await getServerSession(authOptions(await signInWorld(visit, "sign-in")));
  const belongs = session && "visit" in session && session.visit === visit.digest;
  return belongs ? visit.session.admin : null;
}

/** What a tenant shares is for who is signed in from there: a visit that has outlived its sign-in, or lost its cookie, no longer sees it. */
async function integrationOf(visit: Visit, admin: Admin | null): Promise<StoredIntegration | null> {
  const own = visit.integrationId ? await findIntegration(visit.integrationId) : null;
  if (own && (own.tenantId === null || own.tenantId === admin?.tenantId)) return own;
  return admin ? findIntegrationFor({ world: visit.world, tenantId: admin.tenantId }) : null;
}

/** The visitor's visit, started when there is none; only where a cookie can be set. */
export async function ensureVisit(scenario = "fresh"): Promise<Visit> {
  const jar = await cookies();
  const present = await livingVisit(jar.get(VISIT_COOKIE)?.value);
  return present ?? startVisit(scenario);
}

/** Starts a new visit in a new world of a scenario (sandbox) or without one (live). */
export async function startVisit(scenario: string): Promise<Visit> {
  const settings = config();
  const world = settings.mode === "sandbox" ? await openWorld(scenario, settings.url) : null;
  return enterWorld(world);
}

/** Starts a visit in a world that is there already: another browser joins the same walk. */
export async function enterWorld(world: string | null): Promise<Visit> {
  const id = randomBytes(32).toString("base64url");
  const visit = await openVisit(id, world, deviceOf((await headers()).get("user-agent")));
  (await cookies()).set(VISIT_COOKIE, id, {
    httpOnly: true,
    sameSite: "lax",
    secure: config().url.startsWith("https:"),
    path: "/",
  });
  return visit;
}

/** What next-auth is told for this visit. */
export async function signInWorld(
  visit: Visit,
  stage: SignInStage,
  onProblem: (detail: string) => void = () => undefined,
): Promise<SignInWorld> {
  const settings = config();
  const cloud = cloudOf(settings.cloud);
  const reach = await reachFor(visit.world);
  const operator = await operatorOf(settings);
  const loginOrigin =
    visit.world === null ? `https://${cloud.loginHost}` : `${settings.url}/sandbox/${visit.world}/${cloud.loginHost}`;
  return {
    visit,
    entra: createEntra({ cloud, ...reach }),
    now: reach.now,
    operator,
    loginOrigin,
    graphHost: cloud.graphHost,
    stage,
    sessionKey: keys().session,
    previousSessionKeys: config().previousKeys.session,
    secureCookies: settings.url.startsWith("https:"),
    onProblem: (detail) => {
      log.warn({ detail }, "sign-in failed");
      onProblem(detail);
    },
    onSignedIn: (admin) => adoptIntegration(visit, admin, cloud.id),
  };
}

/** A signed-in admin's visit works on their tenant's integration; the first one of a tenant makes it. */
export async function adoptIntegration(visit: Visit, admin: Admin, cloud: Cloud["id"]): Promise<void> {
  // Support looks at others' integrations and has none.
  if (isSupport(config().support, admin)) return;
  const { tenantId, userPrincipalName } = admin;
  const present = await findIntegrationFor({ world: visit.world, tenantId });
  // A domain reads better than an id and names the same tenant.
  const tenant = userPrincipalName.split("@").at(-1) ?? tenantId;
  const integration = present ?? (await createIntegration(newIntegration(visit, tenant, tenantId, cloud)));
  if (visit.integrationId !== integration.id)
    await change(visit, { integrationId: integration.id, testToken: null, unshownSecret: null });
}

/** Lets next-auth answer for a visit; what it was refused is told on the next page. */
export async function answerBy(
  visit: Visit,
  stage: SignInStage,
  answer: (options: NextAuthOptions) => Promise<Response>,
): Promise<Response> {
  let problem: string | null = null;
  const world = await signInWorld(visit, stage, (detail) => {
    problem = detail;
  });
  const response = await answer(authOptions(world));
  if (problem !== null)
    await change(visit, { flash: { ...EMPTY_FLASH, about: "sign-in", outcome: "refused", detail: problem } });
  return response;
}

/** The row of an integration nobody has told anything about but its tenant. */
export function newIntegration(visit: Visit, tenant: string, tenantId: string | null, cloud: Cloud["id"]) {
  return {
    world: visit.world,
    owner: visit.digest,
    cloud,
    tenant,
    tenantId,
    clientId: null,
    userPrincipalName: null,
    redirectUri: `${config().url}/setup/token/callback`,
    flow: "code",
    partnerId: null,
  } as const;
}

async function operatorOf(settings: Config): Promise<SignInWorld["operator"]> {
  if (settings.operator) return settings.operator;
  if (settings.mode === "live") return { tenant: "organizations", clientId: "", secret: null, certificate: null };
  const { OPERATOR_APP } = await import("@/lib/sandbox/scenarios/base");
  const secret = new Secret(OPERATOR_APP.secret);
  return { tenant: "contoso.example", clientId: OPERATOR_APP.clientId, secret, certificate: null };
}

export const EMPTY_FLASH = { subject: null, errors: {}, values: {}, cleaned: {}, detail: null } as const;

/** What a run for this visitor is made from; null while there is no integration. */
export async function walkInput({ visit, integration, cloud }: Visitor): Promise<WalkInput | null> {
  if (!visit || !integration) return null;
  const [reach, credential, before, attestations] = await Promise.all([
    reachFor(visit.world),
    appCredentialOf(integration.id),
    changesBefore(visit.world),
    attestationsOf(integration.id),
  ]);
  const changedAt = { ...before, ...integration.changedAt };
  return { visit, integration, cloud, reach, ...credential, changedAt, attestations };
}
