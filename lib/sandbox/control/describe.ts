import type { StageId } from "@/lib/check";
import { LARGEST_BODY } from "../body";
import { MOST_EXCHANGES } from "../exchange-log";
import { SANDBOX_HOSTS } from "../handle";
import { scenarioOf } from "../scenarios";
import { switches } from "../switches";
import { subjectOf } from "../switches/subject";
import type { Switch, Words } from "../switches/switch";
import type { SandboxTenant, SandboxUser, ScenarioKit, World } from "../types";
import { IDLE_MS, MOST_WORLDS } from "../world";
import { faultsOf, MOST_FAULTS, type NumberedFault } from "./faults";
import { kitOf } from "./situation";
import { type UpcomingEvent, upcomingIn } from "./upcoming";

/** An account of the world and everything it takes to sign in with it. */
export interface ControlAccount {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly password: string;
  /** Null when the account has no second factor. */
  readonly mfaCode: string | null;
  readonly mfa: SandboxUser["mfa"];
  readonly isIntegrationUser: boolean;
  readonly isEnabled: boolean;
  readonly isGuest: boolean;
  readonly isLockedOut: boolean;
  readonly directoryRoles: readonly { readonly name: string; readonly state: "active" | "eligible" }[];
  readonly partnerRoles: readonly string[];
}

/** Something to break or mend, and how it is now. */
export interface ControlSwitch {
  readonly id: string;
  readonly stage: StageId;
  readonly title: Words;
  readonly broken: Words;
  readonly state: "whole" | "broken" | "unavailable";
  /** Why it is unavailable; null otherwise. */
  readonly reason: Words | null;
}

/** A world as whoever controls it needs to see it. */
export interface ControlDescription {
  readonly world: string;
  readonly scenario: { readonly id: string; readonly title: Words; readonly brokenLink: string | null };
  readonly clock: {
    readonly realAt: string;
    readonly worldAt: string;
    /** How far the world was moved; the product's clock goes with it. */
    readonly advancedMs: number;
    /** How far Microsoft's clock is off besides. */
    readonly skewMs: number;
  };
  readonly upcoming: readonly UpcomingEvent[];
  /** What a program has in hand in this situation; null parts are what it lacks. */
  readonly kit: Pick<
    ScenarioKit,
    "tenant" | "clientId" | "secret" | "certificate" | "userPrincipalName" | "partnerId"
  > | null;
  readonly accounts: readonly ControlAccount[];
  readonly applications: readonly {
    readonly displayName: string;
    readonly clientId: string;
    readonly tenant: string;
  }[];
  readonly switches: readonly ControlSwitch[];
  readonly faults: readonly NumberedFault[];
  readonly hosts: readonly string[];
  readonly limits: {
    readonly worlds: number;
    readonly idleMs: number;
    readonly exchanges: number;
    readonly faults: number;
    readonly bodyBytes: number;
  };
}

/** Everything about a world, its accounts' passwords included: for its owner only. */
export function describeWorld(world: World): ControlDescription {
  const { state } = world;
  const scenario = scenarioOf(state.scenario);
  return {
    world: state.id,
    scenario: {
      id: state.scenario,
      title: scenario?.title ?? { en: state.scenario, ko: state.scenario },
      brokenLink: scenario?.brokenLink ?? null,
    },
    clock: {
      realAt: new Date().toISOString(),
      worldAt: new Date(world.now()).toISOString(),
      advancedMs: state.advancedMs,
      skewMs: state.clockOffsetMs,
    },
    upcoming: upcomingIn(world),
    kit: kitIn(world),
    accounts: state.tenants.flatMap(({ users }) => users.map((user) => account(world, user))),
    applications: state.tenants.flatMap(applicationsIn),
    switches: switches.map((known) => switchState(world, known)),
    faults: faultsOf(world),
    hosts: SANDBOX_HOSTS,
    limits: {
      worlds: MOST_WORLDS,
      idleMs: IDLE_MS,
      exchanges: MOST_EXCHANGES,
      faults: MOST_FAULTS,
      bodyBytes: LARGEST_BODY,
    },
  };
}

function kitIn(world: World): ControlDescription["kit"] {
  const kit = kitOf(world);
  if (!kit) return null;
  const { tenant, clientId, secret, certificate, userPrincipalName, partnerId } = kit;
  return { tenant, clientId, secret, certificate, userPrincipalName, partnerId };
}

function account(world: World, user: SandboxUser): ControlAccount {
  const { userPrincipalName, displayName, password, mfaCode, mfa } = user;
  const roles = world.state.partner.roles.filter(({ members }) => members.some(({ userId }) => userId === user.id));
  return {
    userPrincipalName,
    displayName,
    password,
    mfaCode,
    mfa,
    isIntegrationUser: subjectOf(world).user?.id === user.id,
    isEnabled: user.accountEnabled,
    isGuest: user.userType === "Guest",
    isLockedOut: user.lockedOut,
    directoryRoles: user.directoryRoles.map(({ displayName: name, state }) => ({ name, state })),
    partnerRoles: roles.map(({ name }) => name),
  };
}

function applicationsIn({ applications, domains, id }: SandboxTenant): ControlDescription["applications"] {
  const tenant = domains[0]?.name ?? id;
  return applications.map(({ displayName, appId }) => ({ displayName, clientId: appId, tenant }));
}

/** One switch as it is now. */
export function switchState(world: World, known: Switch): ControlSwitch {
  const { id, stage, title, broken } = known;
  const reason = known.unavailable(world);
  const state = reason ? "unavailable" : known.isBroken(world) ? "broken" : "whole";
  return { id, stage, title, broken, state, reason };
}
