import type { DeliveryRecord } from "@/lib/notify/retry";
import type { Reason } from "@/lib/notify/sent";
import type { Plural } from "./text";

/** Words around alerts that leave the product: mail, Teams, webhooks, the calendar of expiries, and the log of deliveries. */
export interface NotifyTexts {
  /** `{integration}`, `{title}` */
  readonly headline: string;
  readonly rows: Readonly<Record<"integration" | "at", string>>;
  readonly open: string;
  readonly footer: string;
  /** The trial of a channel. */
  readonly test: { readonly title: string; readonly line: string };
  readonly digest: {
    /** `{count}`, `{first}` */
    readonly subject: Plural;
    readonly lead: Plural;
    /** Those that did not fit. */
    readonly more: Plural;
  };
  readonly calendar: {
    readonly name: string;
    readonly about: string;
    /** `{integration}`, `{what}` */
    readonly summary: string;
  };
  readonly deliveries: {
    readonly outcomes: Readonly<Record<DeliveryRecord["outcome"], string>>;
    readonly reasons: Readonly<Record<Reason, string>>;
  };
}
