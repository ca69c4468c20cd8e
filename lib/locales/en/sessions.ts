import type { SessionsTexts } from "../sessions-texts";

/** English words of the page of sessions. */
export const sessions: SessionsTexts = {
  title: "Sessions",
  lead: "Every browser that is signed in. A session ends by itself when it is not used for twelve hours.",
  nobody: {
    title: "Nobody is signed in here",
    text: "Sign in to see where else you are signed in.",
    button: "Sign in",
  },
  own: "Yours",
  ends: "Signing a session out removes its tokens from this product at once. Microsoft's own sign-in in that browser stays.",
  others: {
    title: "Others in {tenant}",
    text: "You see these because you are a global administrator of this tenant.",
    none: "Nobody else of your tenant is signed in.",
  },
  row: {
    unknownDevice: "Unknown browser",
    here: "This browser",
    began: "Began {when}",
    seen: "last seen {when}",
    end: "Sign out",
    endNamed: "Sign out {who}: {device}",
  },
  endOthers: "Sign out everywhere else",
};
