import type { Locale } from "../locales/locale";
import { fill, formatDateTime, writeValue } from "../locales/text";
import { tokenTexts } from "../locales/token-texts";
import type { Claims, TokenExpectation } from "../token-claims";
import { type ClaimRow, viewToken } from "../token-view";
import type { ClaimView } from "./desk-view";

/** Words the claims of a token for a reader, held against what insights demands. Pure. */
export function viewClaims(claims: Claims, expected: TokenExpectation, locale: Locale): readonly ClaimView[] {
  return viewToken(claims, expected).rows.map((row) => viewClaim(row, locale));
}

function viewClaim(row: ClaimRow, locale: Locale): ClaimView {
  const words = tokenTexts(locale).claims;
  return {
    claim: row.claim,
    explanation: words.explanations[row.explanation],
    values: row.values.map((value) =>
      value.kind === "date" ? formatDateTime(value.value, locale) : writeValue(value, locale),
    ),
    requirement: row.requirement && {
      verdict: row.verdict,
      text: fill(words.requirements[row.requirement], row.requirementValues, locale),
    },
  };
}
