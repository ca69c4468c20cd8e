import type { Locale } from "../locales/locale";
import type { Secret } from "../secret";
import type { Alert } from "./alert";

/** What goes out at once: one alert, or a digest of several. */
export interface Outgoing {
  /** The same for every attempt, so that a receiver can tell a repetition; letters, digits, `-` and `_`. */
  readonly id: string;
  readonly alerts: readonly [Alert, ...Alert[]];
  readonly locale: Locale;
}

/** Why an attempt did not succeed. */
export type Reason =
  | "timeout"
  | "network"
  | "dns"
  | "tls"
  | "address-refused"
  | "redirected"
  | "sign-in-refused"
  | "refused"
  | "busy"
  | "gone"
  | "settings"
  | "too-large"
  | "internal";

/** What came of one attempt: `later` may be tried again, `given-up` may not, `stopped` means that the channel is to be switched off. */
export type Sent = { readonly status: number | null /** What the other side said. */; readonly said: string } & (
  | { readonly outcome: "delivered" }
  | { readonly outcome: "later"; readonly reason: Reason; readonly retryAfterMs: number | null }
  | { readonly outcome: "given-up" | "stopped"; readonly reason: Reason }
);

/** One way out for alerts. */
export interface Channel {
  readonly id: string;
  readonly kind: "mail" | "webhook" | "teams";
  /** Whatever must never be seen in a delivery log. */
  readonly secrets: readonly Secret[];
  /** One attempt. */
  send(message: Outgoing, now: Date, signal: AbortSignal): Promise<Sent>;
}
