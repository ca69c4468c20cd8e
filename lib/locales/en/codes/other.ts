import type { CodeTexts } from "../../code-texts";

/** What the codes of `other` mean, and what to do. */
export const other: CodeTexts["other"] = {
  50000: {
    meaning: "Entra's sign-in service had an internal problem.",
    fix: "Try again. If it stays, open a ticket at Microsoft with the trace ID and correlation ID.",
  },
  50033: { meaning: "A passing problem at Entra.", fix: "Try again after a short while." },
};
