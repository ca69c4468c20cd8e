import type { AnswerContract } from "./contract";

/** What is known of an API that cannot answer now: the status, and that a throttled caller is told when to come back. */
export function overloadAnswers(section: string, headers: readonly string[]): readonly AnswerContract[] {
  return [
    {
      id: "throttled",
      status: 429,
      when: "too many requests came in",
      code: null,
      body: { form: "unknown" },
      headers: [...headers, "retry-after"],
      provenance: "inferred",
      source: [section],
    },
    {
      id: "unavailable",
      status: 503,
      when: "the service cannot answer now",
      code: null,
      body: { form: "unknown" },
      headers,
      provenance: "inferred",
      source: [section],
    },
  ];
}
