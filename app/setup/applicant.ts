import { EMPTY_FLASH, type Visitor, walkInput } from "@/app/visitor";
import type { Applicant, ApplyOutcome } from "@/lib/apply-action";
import type { ActionId } from "@/lib/check";
import type { Flash } from "@/lib/vault";
import { adminTokens } from "@/lib/walk";

/** The visitor as somebody who makes changes; null while there is no integration. */
export async function applicantOf(person: Visitor): Promise<Applicant | null> {
  const input = await walkInput(person);
  if (!input) return null;
  const { integration, cloud, reach } = input;
  return { integrationId: integration.id, cloud, reach, tokens: await adminTokens(input), actor: person.admin };
}

/** What the next page tells of a change. */
export function flashOf(subject: ActionId, outcome: ApplyOutcome): Flash {
  const flash = { ...EMPTY_FLASH, about: "action", subject } as const;
  if (outcome.ok) return { ...flash, outcome: outcome.applied.changed ? "done" : "nothing-to-do" };
  switch (outcome.reason) {
    case "failed":
      return { ...flash, outcome: "failed" };
    case "choice-needed":
      return { ...flash, outcome: "choice-needed", choices: outcome.choices };
    case "refused":
      return { ...flash, outcome: "refused", detail: outcome.refusal.message ?? outcome.refusal.code };
    default:
      return { ...flash, outcome: outcome.reason, detail: outcome.missing };
  }
}
