import type { HandOffTexts } from "../hand-off-texts";

/** English words of hand-offs. */
export const handOff: HandOffTexts = {
  title: "Ask someone who can",
  lead: "Pick what is to be done. The link you get does that and nothing else, and this set-up notices by itself when it is done.",
  empty: {
    title: "There is nothing to hand over yet",
    text: "Start the set-up first: it finds out what is missing and who can do it.",
    button: "Open the set-up",
  },
  make: {
    title: "Make a link",
    legend: "What the link may change",
    who: "Can be done by: {role}",
    youMay: "you may do this yourself",
    unknown: {
      one: "{count} more that could not be checked with your rights. If it is there already, nothing is changed",
      other: "{count} more that could not be checked with your rights. What is there already is not changed",
    },
    nothing: "Nothing that is open can be done by a link.",
    noSecrets: "Adding a secret is not offered: sign in first, so that it goes to somebody of this tenant.",
    lifetime: "The link works for",
    days: { one: "{count} day", other: "{count} days" },
    button: "Make the link",
    pickOne: "Pick at least one change.",
    tenantUnknown: "Microsoft does not know this tenant. Correct it in the set-up first.",
  },
  made: {
    title: "Your link is ready",
    text: "Send it to the person who can do it. It is shown only here and only now; whoever opens it sees what will change before they sign in.",
    stored: "I have copied it",
  },
  byHand: {
    title: "Only by hand",
    text: "No link can do these. Each names who can, and the page opens where it is done.",
  },
  links: {
    title: "Links",
    none: "No link has been made yet.",
    states: { open: "Open", used: "Done", revoked: "Ended", expired: "Too late" },
    madeAt: "made {when}",
    endsAt: "works until {when}",
    usedAt: "done {when} by {who}",
    somebody: "an unnamed account",
    revoke: "End this link",
    waits: "Waiting. This page and the set-up change by themselves when it is done.",
  },
  paper: "They want it on paper: approval sheet",
  received: {
    title: "You are asked for a change",
    asks: "{who} asks you to make the following in your organization, because it takes rights that not everybody has.",
    asksNobody:
      "Somebody asks you to make the following in your organization, because it takes rights that not everybody has.",
    beware:
      "Whoever made this link was not signed in. Go on only if you know who sent it to you and the application is yours.",
    facts: { tenant: "Tenant", app: "Application (client) ID", user: "Integration user", until: "Works until" },
    changes: "What will change",
    nothingElse:
      "Nothing else is changed, and every request is listed before it is sent. What is right already stays as it is.",
    secretGoesTo: "The new secret is stored here and shown to whoever asks, not to you.",
    signIn: {
      title: "Sign in to make the change",
      text: "Nothing happens by signing in. You confirm on the next page. The permissions are borrowed while you are signed in here and act as you.",
      button: "Sign in with Microsoft",
      device: "Sign in with a code instead",
    },
    join: {
      title: "This request comes from a sandbox",
      text: "Nothing real is changed. Your browser joins the sandbox of whoever asks; a sandbox of your own is left.",
      button: "Join that sandbox",
    },
    partnerCenter: {
      title: "Sign in to Partner Center",
      text: "A report role is assigned in Partner Center, which takes a sign-in of its own.",
    },
    signedInAs: "Signed in as {who}.",
    button: "Make this change",
    other: "Use another account",
    otherTenant: {
      title: "This account belongs to another tenant",
      text: "{who} cannot change {tenant}. Sign in with an account of that tenant.",
    },
    withoutRight: {
      title: "This account may not make the change",
      text: "It takes {role}. Use another account, or pass the link on: it still works.",
    },
    done: {
      title: "Done. You can close this page",
      nothing: "Everything was as it should be already. Nothing was changed",
      text: "Whoever asked sees it without doing anything. The change is in the list of changes with your name and can be undone there.",
    },
    used: {
      title: "This has been done already",
      text: "The link was used on {when} by {who}. It works once.",
    },
    expired: {
      title: "This link came too late",
      text: "It worked until {when}. Ask for a new one.",
    },
    revoked: {
      title: "This link was ended",
      text: "Whoever made it took it back on {when}. Ask them whether it is still needed.",
    },
    altered: {
      title: "This is not a link that was made here",
      text: "It was altered or cut off on its way, or what it belonged to is gone. Copy it whole, or ask for a new one.",
    },
    home: "What this product does",
  },
};
