import type { CertificateReason } from "@/lib/certificate";
import type { ErrorCode, InputId, Role, StageId, Status } from "@/lib/check";
import type { Cleaned, ClientIdReason, PartnerIdReason, SecretReason, TenantReason, UserReason } from "@/lib/clean";
import type { CloudId, TokenFlow } from "@/lib/integration";
import type { Plural } from "./text";

/** Why a sign-in did not come to an end. */
export const SIGN_IN_PROBLEMS = ["cancelled", "expired", "refused", "wrong-tenant", "network", "failed"] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

/** A check's state on screen: a status, `warning` for a failed recommendation, `checking` before there is one. */
export type DisplayStatus = Status | "warning" | "checking" | "confirmed";

/** What the head of a stage says. */
export interface StageText {
  /** In the rail. */
  readonly name: string;
  /** What must hold. */
  readonly title: string;
  /** Why. */
  readonly lead: string;
}

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Every text of the shell, the landing page and the wizard. */
export interface InterfaceTexts {
  readonly shell: Texts<
    | "brand"
    | "skip"
    | "navigation"
    | "setup"
    | "status"
    | "support"
    | "sandbox"
    | "sandboxScenario"
    | "sandboxHint"
    | "language"
    | "signOut"
    | "signedInAs"
    | "footerPromise"
    | "footerTerms"
  >;
  readonly home: Texts<
    | "title"
    | "lead"
    | "start"
    | "resume"
    | "sandboxTitle"
    | "sandboxText"
    | "sandboxChoose"
    | "liveText"
    | "chainTitle"
    | "chainText"
    | "doorsTitle"
    | "setupTitle"
    | "setupFor"
    | "setupText"
    | "statusTitle"
    | "statusFor"
    | "statusText"
    | "supportTitle"
    | "supportFor"
    | "supportText"
    | "promisesTitle"
    | "promiseLive"
    | "promiseLiveText"
    | "promiseShown"
    | "promiseShownText"
    | "promiseSecret"
    | "promiseSecretText"
  > & {
    readonly links: Texts<
      "tenant" | "enrollment" | "app" | "secret" | "permission" | "consent" | "user" | "role" | "token" | "call"
    >;
    readonly systems: Texts<"entra" | "partnerCenter" | "insights">;
  };
  readonly stages: Readonly<Record<StageId, StageText>>;
  readonly rail: Texts<"title" | "brokenLink" | "checking" | "undecided" | "waiting" | "holds" | "openLink"> & {
    readonly broken: Plural;
    readonly warnings: Plural;
  };
  readonly stage: Texts<
    "step" | "back" | "again" | "againAll" | "next" | "finish" | "checks" | "checkedAt" | "checkingNow" | "empty"
  >;
  readonly verdict: Texts<
    "holds" | "holdsWithWarnings" | "waiting" | "undecided" | "checking" | "ready" | "readyText"
  > & {
    readonly broken: Plural;
    readonly open: Plural;
    readonly warnings: Plural;
    readonly settled: Plural;
  };
  readonly statuses: Readonly<Record<DisplayStatus, string>>;
  readonly check: Texts<
    | "recommended"
    | "proved"
    | "fix"
    | "instead"
    | "byHand"
    | "byHandIntro"
    | "openPortal"
    | "documentation"
    | "opensNewTab"
    | "who"
    | "youMay"
    | "askSomeone"
    | "asked"
    | "again"
    | "tryAgain"
    | "confirmed"
    | "confirmedUnsigned"
    | "blockedBy"
    | "blockedLead"
    | "blockedGoOn"
    | "waiting"
    | "waitingNothing"
    | "nextTry"
    | "nextTryNow"
    | "reloadHint"
    | "errorLead"
    | "host"
    | "inconclusiveLead"
    | "duration"
  >;
  readonly evidence: Texts<
    | "method"
    | "request"
    | "answer"
    | "time"
    | "requestId"
    | "correlationId"
    | "noAnswer"
    | "attempt"
    | "none"
    | "supportNote"
    | "caption"
  > & { readonly summary: Plural };
  readonly plan: Texts<
    "requests" | "permission" | "role" | "undo" | "repeat" | "cancel" | "partnerCenterScope" | "body"
  > & { readonly title: Plural };
  readonly secretOnce: Texts<"title" | "warning" | "label" | "copy" | "stored" | "expires" | "continue">;
  readonly signIn: Texts<
    | "title"
    | "microsoft"
    | "microsoftText"
    | "microsoftButton"
    | "microsoftUnavailable"
    | "device"
    | "deviceText"
    | "deviceButton"
    | "manual"
    | "manualText"
    | "manualButton"
    | "recommendedWay"
    | "permissions"
    | "accounts"
    | "accountsText"
    | "account"
    | "password"
    | "code"
    | "codeNone"
    | "signedIn"
    | "other"
  >;
  readonly signInProblems: Readonly<Record<SignInProblem, string>>;
  readonly device: Texts<
    | "title"
    | "steps"
    | "open"
    | "codeLabel"
    | "copy"
    | "expires"
    | "waiting"
    | "done"
    | "declined"
    | "expired"
    | "failed"
    | "newCode"
    | "cancel"
    | "caution"
  >;
  readonly ids: Texts<
    | "title"
    | "lead"
    | "tenant"
    | "tenantHint"
    | "clientId"
    | "clientIdHint"
    | "secret"
    | "secretHint"
    | "secretStored"
    | "certificate"
    | "certificateHint"
    | "certificateStored"
    | "userPrincipalName"
    | "userHint"
    | "partnerId"
    | "partnerIdHint"
    | "cloud"
    | "cloudHint"
    | "optional"
    | "save"
    | "errorSummary"
    | "cleaned"
  >;
  /** By field and the reason that `lib/clean` gives. */
  readonly fieldProblems: {
    readonly tenant: Texts<TenantReason>;
    readonly clientId: Texts<ClientIdReason>;
    readonly secret: Texts<SecretReason>;
    readonly certificate: Texts<CertificateReason | "both">;
    readonly userPrincipalName: Texts<UserReason>;
    readonly partnerId: Texts<PartnerIdReason>;
    readonly password: Texts<"empty">;
  };
  readonly cleanings: Texts<Cleaned>;
  readonly facts: Texts<
    | "title"
    | "tenant"
    | "clientId"
    | "user"
    | "cloud"
    | "partnerId"
    | "secret"
    | "flow"
    | "secretHint"
    | "certificate"
    | "certificateUntil"
    | "none"
    | "change"
    | "noSecret"
  >;
  readonly clouds: Readonly<Record<CloudId, string>>;
  readonly flows: Readonly<Record<TokenFlow, string>>;
  readonly sandbox: Texts<
    "title" | "local" | "microsoft" | "accounts" | "clock" | "change" | "scenario" | "open" | "reset"
  >;
  readonly roles: Readonly<Record<Role, string>>;
  readonly errors: Readonly<Record<ErrorCode, { readonly title: string; readonly text: string }>>;
  readonly inputs: Readonly<Record<InputId, { readonly needs: string; readonly how: string }>>;
  /** What became of a change the reader asked for, where nothing more exact is known. */
  readonly outcomes: Readonly<
    Record<
      "refused" | "sign-in-missing" | "prerequisite-missing" | "failed",
      { readonly title: string; readonly text: string }
    >
  > & { readonly inMicrosoftsWords: string };
  readonly portals: Texts<"entra" | "partnerCenter">;
  readonly copy: Texts<"copy" | "copied" | "failed">;
  readonly states: Texts<
    | "loading"
    | "emptyTitle"
    | "emptyText"
    | "notFoundTitle"
    | "notFoundText"
    | "notFoundKnown"
    | "home"
    | "toSetup"
    | "noScript"
    | "sessionEndedTitle"
    | "sessionEndedText"
    | "worldGoneTitle"
    | "worldGoneText"
  >;
}
