import { kitOf } from "../control/situation";
import { PARTNER_CENTER_APP_ID } from "../endpoints/graph/first-party";
import { OPERATOR_APP, REDIRECT_URIS } from "../scenarios/base";
import type { SandboxApplication, SandboxServicePrincipal, SandboxTenant, SandboxUser, World } from "../types";
import { applicationOf, servicePrincipalOf, tenantOf, userOf } from "../world";
import type { Words } from "./switch";

/** What somebody sets up in a world, as far as they told. */
export interface ToldIntegration {
  readonly userPrincipalName: string | null;
  readonly clientId: string | null;
  readonly redirectUri: string;
}

/** What the switches work on: the integration's parts that the world has at present. */
export interface Subject {
  readonly tenant: SandboxTenant;
  readonly user: SandboxUser | null;
  readonly app: SandboxApplication | null;
  readonly principal: SandboxServicePrincipal | null;
  /** Partner Center's own service principal. */
  readonly partnerCenter: SandboxServicePrincipal | null;
  readonly redirectUri: string;
}

const TOLD = "switches.integration";

/** Says which of the world's accounts and applications are meant; forgotten when another situation begins. */
export function tellIntegration({ runtime }: World, integration: ToldIntegration): void {
  runtime.set(TOLD, integration);
}

/** What was told. Only one type stands under that name, which is why the cast is safe. */
export function toldIntegration({ runtime }: World): ToldIntegration | null {
  return (runtime.get(TOLD) as ToldIntegration | undefined) ?? null;
}

/** What was told, else what the situation's program has in hand, else the newest application. */
export function subjectOf(world: World): Subject {
  const kit = kitOf(world);
  const hint = toldIntegration(world);
  const tenant = (kit && tenantOf(world, kit.tenant)) ?? world.state.tenants[0];
  if (!tenant) throw new TypeError("a world has no tenant");
  const user = [hint?.userPrincipalName, kit?.userPrincipalName].flatMap((name) => userOf(tenant, name ?? "") ?? [])[0];
  const named = [hint?.clientId, kit?.clientId].flatMap((appId) => applicationOf(tenant, appId ?? "") ?? [])[0];
  const app = named ?? tenant.applications.filter(({ appId }) => appId !== OPERATOR_APP.clientId).at(-1) ?? null;
  return {
    tenant,
    user: user ?? null,
    app,
    principal: (app && servicePrincipalOf(tenant, app.appId)) ?? null,
    partnerCenter: servicePrincipalOf(tenant, PARTNER_CENTER_APP_ID) ?? null,
    redirectUri: hint?.redirectUri ?? REDIRECT_URIS[0],
  };
}

const NO_USER: Words = {
  en: "There is no integration user yet.",
  ko: "아직 통합 사용자가 없습니다.",
};
const NO_APP: Words = { en: "There is no app registration yet.", ko: "아직 앱 등록이 없습니다." };
const NO_SECRET: Words = { en: "The app has no client secret yet.", ko: "앱에 아직 클라이언트 암호가 없습니다." };
const NO_PRINCIPAL: Words = {
  en: "The app has no service principal yet.",
  ko: "앱에 아직 서비스 주체가 없습니다.",
};
const NO_PARTNER_CENTER: Words = {
  en: "The tenant does not know Partner Center’s API yet.",
  ko: "테넌트에 아직 파트너 센터 API가 없습니다.",
};

/** Why a switch about the user means nothing. */
export const withoutUser = (world: World): Words | null => (subjectOf(world).user ? null : NO_USER);
/** Why a switch about the app means nothing. */
export const withoutApp = (world: World): Words | null => (subjectOf(world).app ? null : NO_APP);
/** Why a switch about the app's service principal means nothing. */
export const withoutPrincipal = (world: World): Words | null =>
  withoutApp(world) ?? (subjectOf(world).principal ? null : NO_PRINCIPAL);
/** Why a switch about the app's secrets means nothing. */
export const withoutSecret = (world: World): Words | null =>
  withoutApp(world) ?? (subjectOf(world).app?.secrets.length ? null : NO_SECRET);
/** Why a switch about the app's consent means nothing. */
export const withoutConsentParties = (world: World): Words | null =>
  withoutPrincipal(world) ?? (subjectOf(world).partnerCenter ? null : NO_PARTNER_CENTER);
