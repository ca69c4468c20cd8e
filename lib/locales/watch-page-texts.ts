import type { ChannelKind } from "../store/schema";
import type { KeptKind } from "../watch/kept";
import type { DeliveryPreferences } from "../watch/quiet";
import type { Plural } from "./text";

type Digest = NonNullable<DeliveryPreferences["digest"]>;

/** Words of the page where the watch is switched on and told where to send alerts. */
export interface WatchPageTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly empty: { readonly title: string; readonly text: string; readonly button: string };
  readonly order: {
    readonly title: string;
    readonly off: string;
    /** {when} */
    readonly on: string;
    /** {when} */
    readonly last: string;
    readonly every: string;
    readonly hours: Plural;
    readonly start: string;
    readonly change: string;
    readonly stop: string;
    readonly now: string;
    readonly looking: string;
  };
  readonly kept: {
    readonly title: string;
    readonly text: string;
    readonly none: string;
    readonly names: Readonly<Record<KeptKind, string>>;
    /** {when} */
    readonly since: string;
    readonly remove: string;
    readonly keepSignIn: string;
    readonly keepSignInText: string;
  };
  readonly channels: {
    readonly title: string;
    readonly none: string;
    readonly kinds: Readonly<Record<ChannelKind, string>>;
    readonly stopped: string;
    readonly test: string;
    readonly remove: string;
    readonly add: string;
    readonly kind: string;
    readonly to: string;
    readonly toHint: string;
    readonly when: string;
    readonly atOnce: string;
    /** Everything together; {at} */
    readonly together: Readonly<Record<Digest["every"], string>>;
    readonly togetherOptions: Readonly<Record<Digest["every"], string>>;
    readonly at: string;
    readonly language: string;
    readonly timeZone: string;
    readonly quiet: string;
    readonly quietFrom: string;
    readonly quietTo: string;
    /** {from} {to} */
    readonly quietShown: string;
    readonly button: string;
    readonly noMail: string;
    readonly problems: Readonly<Record<ChannelProblem, string>>;
    readonly secretTitle: string;
    readonly secretText: string;
    readonly secretStored: string;
  };
  readonly alerts: { readonly title: string; readonly none: string };
  readonly deliveries: {
    readonly title: string;
    readonly none: string;
    readonly waits: string;
    readonly trial: string;
  };
}

/** Why an address is not taken. */
export type ChannelProblem =
  | "mail-address"
  | "no-mail-server"
  | "web-address"
  | "sandbox-address"
  | "time-zone"
  | "time"
  | "too-many";
