import { type CatalogueCode, CODE_SYSTEMS, codeOf, codes } from "./codes";

/** A code as the last part of its page's address: `AADSTS65001`, `partner-center-900420`. */
export function slugOf({ system, code }: CatalogueCode): string {
  return system === "aadsts" ? code : `${system}-${code}`;
}

/** The code somebody means who writes `AADSTS65001`, `65001`, `partner-center-900420`, `900420` or `invalid_grant`, in any case. */
export function codeFor(written: string): CatalogueCode | null {
  const word = written.trim().toLowerCase();
  const exact = codes.find((code) => slugOf(code).toLowerCase() === word);
  if (exact) return exact;
  // A number alone is Entra's first: its sign-in logs print it so.
  for (const system of CODE_SYSTEMS) {
    const found = codeOf(system, word);
    if (found) return found;
  }
  return null;
}

/** The number of an Entra code as somebody writes it, known to us or not; null when it is none. */
export function entraNumberIn(written: string): number | null {
  const match = /^\s{0,20}(?:AADSTS)?(\d{4,8})\s{0,20}$/i.exec(written);
  return match?.[1] === undefined ? null : Number(match[1]);
}
