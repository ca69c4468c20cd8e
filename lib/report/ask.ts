import type { Answer } from "../microsoft/types";
import { RunError } from "../run";
import type { Failure } from "./work";

/** What came of a question to Partner Center, for a page that goes on either way. */
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Asks; a refusal and a missing answer are both something to show. */
export async function ask<T>(asked: Promise<Answer<T>>): Promise<Asked<T>> {
  try {
    const answer = await asked;
    if (answer.ok) return answer;
    const { status, message, code } = answer.refusal;
    return { ok: false, failure: { kind: "refused", status, message: message ?? code } };
  } catch (problem) {
    if (problem instanceof RunError) return { ok: false, failure: { kind: "failed" } };
    throw problem;
  }
}
