import type { FaultKind } from "../sandbox/fault";
import type { Plural } from "./text";

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** The fields of the form that adds a fault. */
export type FaultField =
  | "host"
  | "method"
  | "pathPrefix"
  | "kind"
  | "status"
  | "retryAfter"
  | "delayMs"
  | "location"
  | "times"
  | "share"
  | "seed";

/** Faults that are one press away. */
export type FaultPreset = "throttled" | "unreachable" | "flaky" | "slow" | "captive" | "huge";

/** The words of the sandbox's control page. */
export interface SandboxTexts {
  readonly title: string;
  readonly lead: string;
  readonly sections: string;
  readonly state: {
    readonly whole: string;
    readonly broken: Plural;
    readonly faults: Plural;
    readonly begun: string;
    readonly at: string;
  };
  readonly start: Texts<"title" | "text" | "button">;
  readonly situation: Texts<"title" | "text" | "label" | "button" | "nothingBroken" | "toSetup" | "link">;
  readonly kit: Texts<
    | "title"
    | "text"
    | "tenant"
    | "clientId"
    | "secret"
    | "certificate"
    | "user"
    | "partnerId"
    | "none"
    | "use"
    | "useHint"
  >;
  readonly accounts: Texts<
    | "title"
    | "text"
    | "account"
    | "is"
    | "password"
    | "code"
    | "noCode"
    | "integrationUser"
    | "eligible"
    | "disabled"
    | "guest"
    | "locked"
    | "nobody"
    | "mfaEnforced"
    | "copy"
  > & {
    /** Role names as Microsoft's portals write them in this language; others stand as they come. */
    readonly roles: Readonly<Record<string, string>>;
  };
  readonly switches: Texts<"title" | "text" | "whole" | "broken" | "unavailable" | "break" | "mend" | "see">;
  readonly time: Texts<
    | "title"
    | "text"
    | "worldTime"
    | "notMoved"
    | "moved"
    | "skew"
    | "hour"
    | "day"
    | "month"
    | "halfYear"
    | "amount"
    | "unit"
    | "move"
    | "next"
    | "nothing"
    | "more"
  > & {
    readonly units: Texts<"hours" | "days" | "months" | "years">;
    /** `{when}` from now; `{subject}` is a name. */
    readonly events: Texts<
      | "change-visible"
      | "change-visible-unnamed"
      | "secret-ends"
      | "device-code-ends"
      | "report-due"
      | "test-token-ends"
      | "admin-token-ends"
    >;
  };
  readonly faults: Texts<
    | "title"
    | "text"
    | "none"
    | "remove"
    | "removeAll"
    | "add"
    | "addButton"
    | "where"
    | "what"
    | "howOften"
    | "anyHost"
    | "anyMethod"
    | "anyPath"
    | "always"
    | "share"
    | "seeded"
    | "presets"
    | "added"
  > & {
    readonly times: Plural;
    readonly fields: Readonly<Record<FaultField, string>>;
    readonly hints: Readonly<Partial<Record<FaultField, string>>>;
    readonly kinds: Readonly<Record<FaultKind, string>>;
    readonly preset: Readonly<Record<FaultPreset, string>>;
  };
  readonly exchanges: Texts<
    | "title"
    | "text"
    | "empty"
    | "emptyHere"
    | "host"
    | "allHosts"
    | "pause"
    | "resume"
    | "live"
    | "paused"
    | "lost"
    | "gone"
    | "reload"
    | "noAnswer"
    | "onPurpose"
    | "requestHeaders"
    | "requestBody"
    | "responseHeaders"
    | "responseBody"
    | "nothing"
  > & { readonly waiting: Plural };
  readonly program: Texts<
    | "title"
    | "text"
    | "addresses"
    | "key"
    | "keyText"
    | "curl"
    | "describe"
    | "break"
    | "advance"
    | "fault"
    | "watch"
    | "copy"
    | "more"
  >;
}
