import type { PasswordOutlook, PasswordReasonKind } from "../password-outlook";
import type { ClaimVerdict, ExplainedClaim, RequirementId } from "../token-claims";
import { token as en } from "./en/token";
import { token as ko } from "./ko/token";
import type { Locale } from "./locale";
import type { Plural } from "./text";

/** The words of the token stage and of the first call. */
export interface TokenTexts {
  readonly claims: {
    readonly title: string;
    readonly claim: string;
    readonly value: string;
    readonly requirement: string;
    /** `{count}` claims that nothing depends on. */
    readonly others: Plural;
    readonly absent: string;
    readonly broken: Plural;
    readonly allHold: string;
    readonly undecided: Plural;
    readonly application: string;
    readonly verdicts: Readonly<Record<ClaimVerdict, string>>;
    readonly explanations: Readonly<Record<ExplainedClaim | "unknown", string>>;
    /** `{expected}` is what the integration says. */
    readonly requirements: Readonly<Record<RequirementId, string>>;
  };
  readonly signature: Readonly<Record<SignatureState, { readonly title: string; readonly detail: string }>>;
  readonly lifetime: {
    readonly title: string;
    readonly validUntil: string;
    readonly endedAt: string;
    readonly left: string;
    readonly ended: string;
    readonly rule: string;
    readonly unknown: string;
  };
  readonly reveal: {
    readonly title: string;
    readonly warning: string;
    readonly button: string;
    readonly copied: string;
    readonly gone: string;
    readonly failed: string;
    readonly needsScript: string;
  };
  readonly ways: {
    readonly title: string;
    readonly lead: string;
    readonly recommended: string;
    readonly code: WayTexts;
    readonly device: WayTexts;
    readonly password: WayTexts;
  };
  readonly password: {
    readonly user: string;
    readonly password: string;
    readonly promise: string;
    readonly submit: string;
    readonly recipe: string;
    readonly trap: string;
    readonly requestLabel: string;
  };
  readonly outlook: {
    readonly titles: Readonly<Record<PasswordOutlook["outlook"], string>>;
    /** `{name}` is the domain or the policy. */
    readonly reasons: Readonly<Record<PasswordReasonKind, string>>;
    readonly better: string;
  };
  readonly datasets: {
    readonly title: string;
    readonly count: Plural;
    readonly columns: Plural;
    readonly metrics: Plural;
    readonly dateRanges: string;
    readonly noDateRanges: string;
    readonly none: string;
    readonly noneDetail: string;
  };
  readonly picker: {
    readonly title: string;
    readonly dataset: string;
    readonly showColumns: string;
    readonly columns: string;
    readonly columnsHint: string;
    readonly range: string;
    readonly noRange: string;
    readonly run: string;
    readonly query: string;
  };
  readonly result: {
    readonly title: string;
    readonly rows: Plural;
    readonly region: string;
    readonly none: string;
    readonly noneDetail: string;
    readonly redacted: string;
    readonly more: string;
  };
  readonly exchange: {
    readonly title: string;
    readonly request: string;
    readonly answer: string;
    readonly noAnswer: string;
    readonly requestId: string;
    readonly correlationId: string;
    readonly duration: Plural;
    readonly masked: string;
    readonly cut: Plural;
  };
  readonly samples: {
    readonly title: string;
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly code: string;
    readonly saveAs: string;
    readonly redirect: string;
  };
  readonly next: {
    readonly title: string;
    readonly steps: readonly {
      readonly title: string;
      readonly detail: string;
      readonly link?: { readonly text: string; readonly href: string };
    }[];
  };
}

/** What became of checking a token's signature against the tenant's published keys. */
export type SignatureState = "verified" | "bad" | "unknown-key" | "not-checked";

interface WayTexts {
  readonly title: string;
  readonly summary: string;
  readonly detail: readonly string[];
}

const TEXTS = { en, ko } as const;

/** The token and first-call words of a locale. */
export function tokenTexts(locale: Locale): TokenTexts {
  return TEXTS[locale];
}
