import { type CatalogueCode, codes } from "@/lib/diagnosis/catalogue/codes";
import { relativesOf } from "@/lib/diagnosis/catalogue/conditions";
import { CAUSE_IDS, type CauseId } from "@/lib/diagnosis/cause-ids";
import { families } from "@/lib/diagnosis/rules";

/** The cause that a diagnosis concludes from each code alone, by system and code. */
const causes: ReadonlyMap<string, CauseId> = new Map(
  families.flatMap(({ entra, codes: named }) => [
    ...CAUSE_IDS.flatMap((cause) => (entra?.[cause] ?? []).map((number) => [`aadsts:AADSTS${number}`, cause] as const)),
    ...(named ?? []).map(([system, code, cause]) => [`${system}:${code}`, cause] as const),
  ]),
);

/** Codes from which a diagnosis concludes the same cause, without those that are related in another way already. */
export function sameCauseAs(code: CatalogueCode): readonly CatalogueCode[] {
  const cause = causeOf(code);
  const { earlier, later, beside } = relativesOf(code);
  const told = new Set([code, ...earlier, ...later, ...beside]);
  return cause === undefined ? [] : codes.filter((one) => causeOf(one) === cause && !told.has(one));
}

/** The cause that a diagnosis concludes from a code alone; undefined when it needs more. */
export function causeOf({ system, code }: CatalogueCode): CauseId | undefined {
  return causes.get(`${system}:${code}`);
}
