import type { ChainLink, ChainLinkId } from "../access-chain";
import type { SecretKind } from "../diagnosis/mask";
import type { PolicyResult } from "../microsoft/sign-ins";
import type { Missing } from "../sign-ins/look-up";
import type { Consequence, PolicyAhead } from "../sign-ins/policies-ahead";
import type { QuestionProblem } from "../sign-ins/question";
import type { Plural } from "./text";

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** The chain of links between a tenant and the first call, as a run left it. */
export interface ChainTexts extends Texts<"title" | "lead" | "checked" | "named" | "toBroken"> {
  readonly links: Texts<ChainLinkId>;
  readonly states: Texts<ChainLink["state"]>;
}

/** Words of the look-up in the tenant's sign-in log. */
export interface SignInsTexts
  extends Texts<
    | "title"
    | "lead"
    | "back"
    | "what"
    | "whatHint"
    | "around"
    | "aroundHint"
    | "search"
    | "privacy"
    | "none"
    | "noneText"
    | "time"
    | "user"
    | "app"
    | "resource"
    | "clientApp"
    | "correlationId"
    | "requestId"
    | "succeeded"
    | "failed"
    | "saysMicrosoft"
    | "secondFactor"
    | "policies"
    | "policiesNone"
    | "policy"
    | "policyDemand"
    | "policyResult"
    | "portal"
    | "signInTitle"
    | "signInText"
    | "signInButton"
    | "allowTitle"
    | "allowText"
    | "allowButton"
    | "asksFor"
    | "noOperator"
    | "refused"
  > {
  readonly found: Plural;
  readonly problems: Texts<QuestionProblem>;
  readonly missing: Readonly<Record<Missing, { readonly title: string; readonly text: string }>>;
  readonly policiesMissing: Texts<"scope" | "role">;
  readonly unreachable: Texts<"throttled" | "other">;
  readonly results: Texts<PolicyResult>;
  /** What policies demand, by the name Graph gives it in lower case; others are shown as Graph writes them. */
  readonly demands: Texts<
    | "mfa"
    | "block"
    | "requirecompliantdevice"
    | "requiredomainjoineddevice"
    | "requireapprovedapp"
    | "compliantdevice"
    | "domainjoineddevice"
    | "approvedapplication"
  >;
}

/** How sure a diagnosis is, from `Cause.confidence`. */
export type Certainty = "certain" | "likely" | "possible" | "guess";

/** Words of the page that takes any text and names the cause. */
export interface DeskTexts
  extends Texts<
    | "title"
    | "lead"
    | "label"
    | "hint"
    | "file"
    | "fileHint"
    | "submit"
    | "working"
    | "privacy"
    | "cut"
    | "best"
    | "stage"
    | "because"
    | "mark"
    | "fix"
    | "who"
    | "effect"
    | "effectNow"
    | "retry"
    | "confirm"
    | "confirmText"
    | "codes"
    | "code"
    | "system"
    | "meaning"
    | "token"
    | "tokenText"
    | "claim"
    | "value"
    | "absent"
    | "text"
    | "textLead"
    | "secretsText"
    | "nothing"
    | "nothingText"
    | "sound"
    | "soundText"
    | "noAnswer"
    | "ask"
    | "links"
    | "errors"
    | "errorsText"
    | "reports"
    | "reportsText"
    | "signIns"
    | "signInsText"
    | "terminal"
    | "terminalText"
  > {
  readonly others: Plural;
  readonly effectMinutes: Plural;
  readonly gap: Plural;
  readonly otherClaims: Plural;
  readonly secrets: Plural;
  readonly certainty: Texts<Certainty>;
  readonly secretKinds: Texts<SecretKind>;
}

/** Words of what Conditional Access would do to a sign-in. */
export interface AheadTexts
  extends Texts<
    | "title"
    | "lead"
    | "none"
    | "securityDefaults"
    | "caption"
    | "policy"
    | "demands"
    | "reach"
    | "result"
    | "dependsOn"
    | "scope"
    | "role"
    | "error"
  > {
  readonly reaches: Texts<PolicyAhead["reach"]>;
  readonly conditions: Texts<PolicyAhead["dependsOn"][number]>;
  readonly consequences: Texts<Consequence>;
}

/** Words of the support pages. */
export interface SupportTexts {
  readonly desk: DeskTexts;
  readonly chain: ChainTexts;
  readonly signIns: SignInsTexts;
  readonly ahead: AheadTexts;
}
