import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openScenario } from "@/lib/cli/sandbox-run";
import type { Outlet } from "@/lib/cli/sandbox-sign-in";
import { LOCALES } from "@/lib/locales/locale";
import { type Contoso, contoso, DAY_MS } from "@/lib/sandbox/scenarios/base";
import type { SandboxPartnerRole, SandboxSecret, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import type { Alert, Drift } from "@/lib/watch/alerts";
import { changes } from "@/lib/watch/changes";
import { factsOf, isOurFailure } from "@/lib/watch/facts";
import { idleEndOf, type KeptCredential } from "@/lib/watch/kept";
import type { WatchState } from "@/lib/watch/state";
import { alertText } from "@/lib/watch/words";

const STARTED = Date.parse("2026-03-02T09:30:00Z");

/** What happens to the integration, by the day of the year; nothing else ever changes. */
const EVENTS: Readonly<Record<number, (year: Year) => void>> = {
  // The first secret ends on day 120 and is renewed two days late.
  122: (year) => year.rotate(322),
  // Somebody lets the app do more, and takes it back.
  150: ({ parts }) => {
    parts.grant.scope = "user_impersonation offline_access";
  },
  155: ({ parts }) => {
    parts.grant.scope = "user_impersonation";
  },
  // The consent is withdrawn altogether and given again.
  165: ({ parts }) => {
    parts.tenant.grants = parts.tenant.grants.filter((grant) => grant !== parts.grant);
  },
  168: ({ parts }) => {
    parts.tenant.grants.push(parts.grant);
  },
  // A portal save drops the report role.
  200: (year) => year.holdRole(false),
  204: (year) => year.holdRole(true),
  // Partner Center begins to enforce MFA, which hurts nobody who has it; then the user's MFA moves to another vendor.
  240: ({ world }) => {
    world.state.partner.mfaEnforced = true;
  },
  250: ({ parts }) => {
    parts.bot.hasForeignMfa = true;
  },
  254: ({ parts }) => {
    parts.bot.hasForeignMfa = false;
  },
  // Four days without a network, then two on which Partner Center shows its roles to nobody, nor has rows to prove them by.
  270: (year) => year.cutOff(true),
  274: (year) => year.cutOff(false),
  285: ({ world }) => {
    world.state.partner.rolesRefused = true;
  },
  287: ({ world }) => {
    world.state.partner.rolesRefused = false;
  },
  // This time the secret is renewed before it ends.
  310: (year) => year.rotate(700),
  330: ({ parts }) => {
    parts.app.web.redirectUris.push("https://elsewhere.example/callback");
  },
  340: ({ parts }) => {
    parts.app.owners = [parts.bot.id];
  },
};

/** The whole of what the year gives to tell. */
const EXPECTED = [
  "90 expiring client-secret 30",
  "106 expiring client-secret 14",
  "113 expiring client-secret 7",
  "119 expiring client-secret 1",
  "120 red client-secret:secret-expired",
  "122 recovered client-secret:secret-expired",
  "150 drift consent +offline_access",
  "155 drift consent -offline_access",
  "165 red admin-consent:consent-missing (consent -user_impersonation)",
  "168 recovered admin-consent:consent-missing (consent +user_impersonation)",
  "200 red erv-role:erv-missing (role -Executive Report Viewer)",
  "204 recovered erv-role:erv-missing (role +Executive Report Viewer)",
  "250 red token-mfa:mfa-not-compliant",
  "254 recovered token-mfa:mfa-not-compliant",
  // Only what could have been asked: the rest waits for it.
  "272 cannot-tell tenant,integration-user,app-registration,partner-center-api,erv-role,token-issued",
  "285 cannot-tell erv-role",
  "292 expiring client-secret 30",
  "308 expiring client-secret 14",
  "330 drift redirect-uri +https://elsewhere.example/callback",
  `340 drift owner +${contoso(STARTED).bot.id}`,
];

/** One integration in the sandbox, a credential kept for it, and what the watch remembers. */
class Year {
  readonly parts: Contoso;
  readonly world: World;
  readonly alerts: { readonly day: number; readonly alert: Alert }[] = [];
  #state: WatchState | null = null;
  #isCutOff = false;
  #secretKeptAt = new Date(STARTED).toISOString();

  constructor() {
    this.parts = contoso(STARTED);
    this.parts.secret.endAtMs = this.parts.todayMs + 120 * DAY_MS;
    this.parts.state.partner.mfaEnforced = false;
    this.world = createWorld(this.parts.state, "year", "ready");
  }

  rotate(endDay: number): void {
    const { app, secret, kit, todayMs } = this.parts;
    const now = this.world.now();
    const value = `Nw${endDay}~sandbox.connector.secret_2222kLmNo`;
    const fresh: SandboxSecret = { ...secret, keyId: `secret until ${endDay}`, value };
    app.secrets.push({ ...fresh, createdAtMs: now, startAtMs: now, endAtMs: todayMs + endDay * DAY_MS });
    kit.secret = value;
    this.#secretKeptAt = new Date(now).toISOString();
  }

  holdRole(isHeld: boolean): void {
    const role: SandboxPartnerRole = this.parts.executiveReportViewer;
    const others = role.members.filter(({ userId }) => userId !== this.parts.bot.id);
    const sinceMs = this.world.now() - DAY_MS;
    role.members = isHeld ? [...others, { userId: this.parts.bot.id, sinceMs, locations: null }] : others;
  }

  cutOff(isCutOff: boolean): void {
    this.#isCutOff = isCutOff;
  }

  /** A day's run, in JSON as the store would keep it, and what it gives to tell. */
  async look(day: number): Promise<void> {
    this.world.state.advancedMs = day * DAY_MS;
    let isRunning = false;
    const through =
      (outlet: Outlet): Outlet =>
      async (request) => {
        if (isRunning && this.#isCutOff) throw new TypeError("fetch failed");
        return outlet(request);
      };
    const open = await openScenario(this.world, this.parts.kit, through);
    isRunning = true;
    const { run } = await open.run({ transport: { sleep: async () => {} } });
    expect(isOurFailure(run)).toBe(this.#isCutOff);
    const facts = factsOf(run, { kept: this.#kept(), confirmations: [] });
    const told = changes(this.#state, facts, new Date(this.world.now()));
    this.#state = JSON.parse(JSON.stringify(told.state));
    this.alerts.push(...told.alerts.map((alert) => ({ day, alert })));
  }

  #kept(): readonly KeptCredential[] {
    const signedInAt = new Date(STARTED).toISOString();
    const usedAt = new Date(this.world.now()).toISOString();
    return [
      { kind: "refresh-token", keptAt: signedInAt, endAt: idleEndOf(usedAt) },
      { kind: "client-secret", keptAt: this.#secretKeptAt, endAt: null },
    ];
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: STARTED }));
afterEach(() => void vi.useRealTimers());

it("tells exactly what happened in a year, each once", { timeout: 240_000 }, async () => {
  const year = new Year();
  for (let day = 0; day <= 365; day += 1) {
    EVENTS[day]?.(year);
    await year.look(day);
  }
  expect(year.alerts.map(({ day, alert }) => `${day} ${inShort(alert)}`)).toEqual(EXPECTED);
  expect(new Set(year.alerts.map(({ alert }) => alert.key)).size).toBe(EXPECTED.length);
  for (const { alert } of year.alerts)
    for (const locale of LOCALES) {
      const { title, lines } = alertText(alert, locale);
      expect([title, ...lines].join("\n")).not.toMatch(/[{}]|undefined/);
    }
});

function inShort(alert: Alert): string {
  switch (alert.kind) {
    case "red":
    case "recovered": {
      const changed = alert.changes.map(driftInShort).join();
      return `${alert.kind} ${alert.link.check}:${alert.link.finding}${changed && ` (${changed})`}`;
    }
    case "expiring":
      return `expiring ${alert.expiry.kind} ${alert.days}`;
    case "drift":
      return `drift ${driftInShort(alert.drift)}`;
    case "cannot-tell":
      return `cannot-tell ${alert.checks.map(({ check }) => check).join()}`;
    case "credential-gone":
      return `credential-gone ${alert.credential} ${alert.why}`;
  }
}

function driftInShort({ aspect, added, removed }: Drift): string {
  const name = (trait: Drift["added"][number]) => (trait.scope ?? trait.role ?? trait.uri ?? trait.owner)?.value;
  return [aspect, ...removed.map((trait) => `-${name(trait)}`), ...added.map((trait) => `+${name(trait)}`)].join(" ");
}
