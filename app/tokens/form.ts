import type { TokenForm } from "@/components/tokens/make-form";
import { API_SCOPES } from "@/lib/api/token";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A name as it is kept: one line of at most sixty characters. */
export const nameIn = (typed: string): string => typed.replaceAll(/\p{C}/gu, " ").trim().slice(0, 60);

/** What was typed into the form before, and what was wrong with it. */
export function formIn({ problem, name, scope = [] }: Query): TokenForm {
  if (problem !== "name" && problem !== "scopes") return { problem: null, name: "", scopes: ["read"] };
  const given = typeof scope === "string" ? [scope] : scope;
  const scopes = API_SCOPES.filter((one) => given.includes(one));
  return { problem, name: typeof name === "string" ? nameIn(name) : "", scopes };
}
