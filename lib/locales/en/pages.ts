import type { PageTexts } from "../page-texts";

export const pages: PageTexts = {
  rights: {
    title: "Allow the set-up",
    text: "To read and change app registrations for you, Insights Preflight needs more permissions than signing in did. Microsoft shows them before you agree.",
    button: "Allow the set-up permissions",
    asksFor: "It asks for",
  },
  partnerCenter: {
    title: "Sign in to Partner Center",
    text: "Partner Center answers only to its own token. Two ways lead to one:",
    later: "You can go on without it. Whatever waits for it is checked by itself once it is there.",
    device: "Sign in with a device code",
    app: "Sign in through your app",
    appLater: "Signing in through your app works once its permission is granted, in step 4.",
  },
  user: {
    title: "Choose the integration user",
    text: "This is the account your program signs in as. It may be yours; an account of its own is easier to hand over and to limit.",
    label: "Sign-in name",
    hint: "Such as insights-bot@contoso.com",
    save: "Use this account",
    change: "Choose another account",
  },
  token: {
    codeButton: "Sign in and get a token",
    codeNeedsApp: "This needs the app registration and its secret from step 3.",
    deviceButton: "Get a device code",
    deviceNeeds: "For a device code the app must allow public client flows.",
    deviceNeedsSteps:
      "In Microsoft Entra, open the app registration, Authentication, and set Allow public client flows to Yes. The browser sign-in works without this.",
    none: "No token yet",
    failed: "Microsoft did not give a token",
    way: "Obtained by",
  },
  call: {
    blocked: "The first call needs a token",
    blockedText: "Get a test token in step 6. The datasets and the first rows appear here by themselves.",
    toBroken: "Get a test token",
  },
  outcome: {
    refused: "Microsoft refused the change: {detail}",
    "prerequisite-missing": "Something that this needs is not there yet. Look at the checks below.",
    "sign-in-missing": "This needs a sign-in that has ended. Sign in again.",
    failed:
      "Microsoft could not be reached, so the change may or may not have been made. The checks below show what is there now.",
    invalid: "Some values cannot be used",
    signIn: "The sign-in did not come to an end: {detail}",
    tokenRefused: "Microsoft refused the sign-in: {detail}",
    tokenLost: "This sign-in was not started from this browser, or took too long. Start it again.",
  },
  status: {
    title: "Status",
    lead: "What holds, and who must act next.",
    empty: "Nothing has been checked yet",
    emptyText: "Start the set-up. Every run is kept here.",
    open: "Open the set-up",
  },
};
