import type { Alert } from "@/lib/notify/alert";
import { testAlert } from "@/lib/notify/notice";
import { alertOf, type Place } from "@/lib/notify/of-watch";
import type { Outgoing } from "@/lib/notify/sent";
import { tag } from "@/lib/values";
import type { Alert as WatchAlert } from "@/lib/watch/alerts";

/** Whose the samples are. */
export const PLACE: Place = {
  integration: { id: "i-1", name: "Contoso" },
  url: "https://preflight.contoso.example/status/i-1",
};

const link = {
  check: "admin-consent",
  finding: "consent-missing",
  values: { clientId: tag("app-id", "8f1c0000-1111-4222-8333-44445555d2b7") },
};

/** One of every kind, as the watch finds them. */
export const FOUND = {
  red: {
    key: "red:admin-consent:consent-missing:2026-11-25T10:00:00.000Z",
    kind: "red",
    integration: "i-1",
    at: "2026-11-25T10:00:00.000Z",
    link,
    changes: [],
  },
  recovered: {
    key: "recovered:admin-consent:2026-11-25T10:00:00.000Z",
    kind: "recovered",
    integration: "i-1",
    at: "2026-11-26T10:00:00.000Z",
    link,
    since: "2026-11-25T10:00:00.000Z",
    changes: [],
    broken: null,
  },
  expiring: {
    key: "expiring:client-secret:2026-12-02T00:00:00.000Z:7",
    kind: "expiring",
    integration: "i-1",
    at: "2026-11-25T09:30:00.000Z",
    expiry: { kind: "client-secret", about: null, endAt: "2026-12-02T00:00:00.000Z", name: "production" },
    days: 7,
  },
  drift: {
    key: "drift:redirect-uri:2026-11-25T10:00:00.000Z",
    kind: "drift",
    integration: "i-1",
    at: "2026-11-25T10:00:00.000Z",
    drift: {
      aspect: "redirect-uri",
      added: [{ platform: tag("plain", "Web"), uri: tag("url", "https://app.fabrikam.example/callback") }],
      removed: [],
    },
  },
  "cannot-tell": {
    key: "cannot-tell:erv-role:2026-11-25T10:00:00.000Z",
    kind: "cannot-tell",
    integration: "i-1",
    at: "2026-11-25T10:00:00.000Z",
    checks: [{ check: "erv-role", known: "undecided", why: "not-visible", values: {} }],
  },
  "credential-gone": {
    key: "credential-gone:refresh-token:2026-10-01T00:00:00.000Z",
    kind: "credential-gone",
    integration: "i-1",
    at: "2026-11-25T10:00:00.000Z",
    credential: "refresh-token",
    why: "refused",
  },
} as const satisfies { readonly [Kind in WatchAlert["kind"]]: WatchAlert };

export const RED: Alert = alertOf(FOUND.red, PLACE, "en");
export const RECOVERED: Alert = alertOf(FOUND.recovered, PLACE, "en");
export const EXPIRING: Alert = alertOf(FOUND.expiring, PLACE, "en");
export const TEST: Alert = testAlert(PLACE.integration, PLACE.url, new Date("2026-11-25T10:00:00.000Z"), "en");

/** Alerts as they go out. */
export function outgoing(first: Alert = RED, ...more: readonly Alert[]): Outgoing {
  return { id: `msg_${first.kind}_${more.length + 1}`, alerts: [first, ...more], locale: "en" };
}
