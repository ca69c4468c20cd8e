/** Why insights does not take a name. */
export type NameProblem = "empty" | "characters" | "too-long";

/** As long as a name may be here; insights documents no limit. */
export const LONGEST_NAME = 100;

/** Checks a name before Microsoft refuses it: Latin letters, digits and blanks alone have been seen to work. Null when it will do. */
export function nameProblem(name: string): NameProblem | null {
  if (name.trim() === "") return "empty";
  if (!/^[A-Za-z0-9 ]+$/.test(name)) return "characters";
  return name.length > LONGEST_NAME ? "too-long" : null;
}

/** The nearest name that insights takes; empty when nothing of it is left. */
export function cleanName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}
