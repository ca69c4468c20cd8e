import type { CatalogueCode, CodeSystem } from "./codes";

/** A page of Microsoft's; Learn shows it in the reader's language. */
export type OfficialLink = `https://${string}`;

const REFERENCE: Readonly<Record<CodeSystem, OfficialLink>> = {
  aadsts: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
  oauth: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
  msal: "https://learn.microsoft.com/entra/identity-platform/msal-error-handling-js",
  graph: "https://learn.microsoft.com/graph/errors",
  "partner-center": "https://learn.microsoft.com/partner-center/developer/error-codes",
  insights: "https://learn.microsoft.com/partner-center/insights/insights-programmatic-faq",
};

/** Microsoft's reference page for the codes of a system. */
export function referenceOf(system: CodeSystem): OfficialLink {
  return REFERENCE[system];
}

/** Microsoft's own look-up of an Entra code; null for other systems, which have none. */
export function lookUpOf({ system, number }: Pick<CatalogueCode, "system" | "number">): OfficialLink | null {
  return system === "aadsts" && number !== null ? entraLookUp(number) : null;
}

/** Microsoft's own look-up of any Entra number. */
export function entraLookUp(number: number): OfficialLink {
  return `https://login.microsoftonline.com/error?code=${number}`;
}
