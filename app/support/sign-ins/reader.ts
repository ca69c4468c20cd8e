import { type Visitor, walkInput } from "@/app/visitor";
import type { TokenSet } from "@/lib/microsoft/types";
import { adminTokens } from "@/lib/walk";

/** The signed-in reader's Graph token, renewed when it is about to end; null when nobody is signed in. */
export async function readerTokens(person: Visitor): Promise<TokenSet | null> {
  if (!person.admin) return null;
  const input = await walkInput(person);
  return input ? (await adminTokens(input)).graph : (person.visit?.session?.graph ?? null);
}
