import type { CatalogueCode } from "./codes";

/** How long a fix takes to be seen everywhere. `passes`: nothing is fixed, time does it; `unknown`: Microsoft decides. */
export type TakesEffect = "at-once" | "two-minutes" | "an-hour" | "passes" | "unknown";

/** How long the fix of a code takes to count; null when no fix is known. */
export function takesEffect({ retry, who, stage }: CatalogueCode): TakesEffect | null {
  if (retry === null) return null;
  if (who === "microsoft") return "unknown";
  if (retry === "later") return "passes";
  // Their fix is another request, not a change in a directory.
  if (who === "developer" || who === "integration-user" || who === "nobody") return "at-once";
  return stage === "role" ? "an-hour" : "two-minutes";
}
