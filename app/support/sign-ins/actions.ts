"use server";

import { admitted } from "@/app/guard";
import type { LookUpState } from "@/components/support/sign-ins/look-up-state";
import { createSignInLog } from "@/lib/microsoft/microsoft";
import { reachFor } from "@/lib/outlet";
import { lookUpSignIns } from "@/lib/sign-ins/look-up";
import { readQuestion } from "@/lib/sign-ins/question";
import { codesIn } from "./codes-in";
import { readerTokens } from "./reader";

/** Asks the tenant's log for the sign-ins that the form names; what was asked goes back into the form. */
export async function lookUp(_: LookUpState, form: FormData): Promise<LookUpState> {
  const person = await admitted("/support/sign-ins#lookUp");
  const asked = { what: text(form, "what"), around: text(form, "around") };
  const question = readQuestion(asked.what, asked.around, person.now);
  if ("problem" in question) return { asked, problem: question.problem, answer: null, codes: {} };
  const tokens = await readerTokens(person);
  if (!tokens) return { asked, problem: null, answer: { outcome: "missing", missing: "session" }, codes: {} };
  const reach = await reachFor(person.visit?.world ?? null);
  const answer = await lookUpSignIns(createSignInLog({ cloud: person.cloud, ...reach, tokens }), question);
  return {
    asked,
    problem: null,
    answer,
    codes: answer.outcome === "found" ? codesIn(answer.signIns, person.locale) : {},
  };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 500) : "";
}
