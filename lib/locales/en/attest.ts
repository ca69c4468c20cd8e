import type { AttestTexts } from "../attest-texts";

/** English words for what people confirm. */
export const attest: AttestTexts = {
  open: "I have looked myself",
  lead: "Microsoft could not be asked here, but somebody who opens the portal can see it. Confirm only what you have seen. As soon as Microsoft can be asked, its own answer counts instead.",
  what: "Look whether this is so: {title}.",
  days: { one: "{count} day", other: "{count} days" },
  lifetime: "Counts for",
  note: "Note, optional: where you looked, what you saw",
  button: "I have checked it, it is so",
  takeBack: "Take back",
  takeBackNamed: "Take back the confirmation: {check}",
  nobody: "somebody who had not signed in",
  list: {
    title: "Confirmed by people",
    lead: "What no call could tell and somebody saw for themselves. Each counts until it ends, and never against an answer of Microsoft.",
    none: "Nobody has confirmed anything. The set-up offers it at each check that Microsoft could not be asked about.",
    by: "Confirmed by {who} on {when}",
    until: "counts until {when}",
    ended: "ended on {when}",
    takenBack: "taken back by {who} on {when}",
    renewed: "confirmed anew on {when}",
  },
};
