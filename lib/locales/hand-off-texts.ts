import type { HandOffState } from "../hand-off";
import type { Plural } from "./text";

/** Words of the page where a hand-off is made, and of the page its receiver opens. */
export interface HandOffTexts {
  readonly title: string;
  readonly lead: string;
  readonly empty: { readonly title: string; readonly text: string; readonly button: string };
  readonly make: {
    readonly title: string;
    readonly legend: string;
    /** {role} */
    readonly who: string;
    readonly youMay: string;
    readonly unknown: Plural;
    readonly nothing: string;
    readonly noSecrets: string;
    readonly lifetime: string;
    readonly days: Plural;
    readonly button: string;
    readonly pickOne: string;
    readonly tenantUnknown: string;
  };
  readonly made: {
    readonly title: string;
    readonly text: string;
    readonly stored: string;
  };
  readonly byHand: { readonly title: string; readonly text: string };
  readonly links: {
    readonly title: string;
    readonly none: string;
    readonly states: Readonly<Record<HandOffState, string>>;
    /** {when} */
    readonly madeAt: string;
    /** {when} */
    readonly endsAt: string;
    /** {who}, {when} */
    readonly usedAt: string;
    readonly somebody: string;
    readonly revoke: string;
    readonly waits: string;
  };
  readonly paper: string;
  readonly received: ReceivedTexts;
}

/** What the receiver of a hand-off reads. */
export interface ReceivedTexts {
  readonly title: string;
  /** {who} */
  readonly asks: string;
  readonly asksNobody: string;
  readonly beware: string;
  readonly facts: Readonly<Record<"tenant" | "app" | "user" | "until", string>>;
  readonly changes: string;
  readonly nothingElse: string;
  readonly secretGoesTo: string;
  readonly signIn: { readonly title: string; readonly text: string; readonly button: string; readonly device: string };
  readonly join: { readonly title: string; readonly text: string; readonly button: string };
  readonly partnerCenter: { readonly title: string; readonly text: string };
  /** {who} */
  readonly signedInAs: string;
  readonly button: string;
  readonly other: string;
  readonly otherTenant: { readonly title: string /** {who}, {tenant} */; readonly text: string };
  /** {role} */
  readonly withoutRight: { readonly title: string; readonly text: string };
  readonly done: { readonly title: string; readonly nothing: string; readonly text: string };
  /** {when}, {who} */
  readonly used: { readonly title: string; readonly text: string };
  /** {when} */
  readonly expired: { readonly title: string; readonly text: string };
  /** {when} */
  readonly revoked: { readonly title: string; readonly text: string };
  readonly altered: { readonly title: string; readonly text: string };
  readonly home: string;
}
