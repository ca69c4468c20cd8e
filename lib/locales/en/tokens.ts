import type { TokensTexts } from "../tokens-texts";

/** English words of the page of API tokens. */
export const tokens: TokensTexts = {
  title: "API tokens",
  lead: "A pipeline or a program of yours shows a token in place of a sign-in.",
  reachesTenant: "Tokens made here reach the integrations of the tenant {tenant}, and nothing of another tenant.",
  reachesOne: "Tokens made here reach the integration that you set up in this visit, and no other.",
  unattended:
    "Nobody is signed in when a token starts a run. The run uses the client secret that is kept sealed; checks that need a sign-in are blocked and do not count as holding.",
  description: "Description of the API (OpenAPI 3.1)",
  empty: {
    title: "There is nothing a token could reach yet",
    text: "Start the set-up first: sign in, or give your ids. Then tokens can be made here.",
    button: "Open the set-up",
  },
  made: {
    title: "Your token is ready",
    text: "Store it where your program keeps its secrets. It is shown here and now only; this product keeps nothing but its digest.",
    stored: "I have stored it",
  },
  make: {
    title: "Make a token",
    name: "Name",
    nameHint: "What uses it, so that you know later which one to revoke.",
    legend: "What it may do",
    scopes: {
      read: "Read integrations, runs and reports",
      run: "Start runs",
      diagnose: "Diagnose texts",
      audit: "Read the log of changes",
    },
    lifetime: "Works for",
    days: { one: "{count} day", other: "{count} days" },
    button: "Make the token",
    problems: { name: "Give the token a name.", scopes: "Choose at least one thing that the token may do." },
  },
  list: {
    title: "Tokens",
    none: "No token was made yet.",
    states: { open: "Works", revoked: "Revoked", expired: "Expired" },
    madeAt: "made {when}",
    madeBy: "by {who}",
    endsAt: "works until {when}",
    lastUsed: "last used {when}",
    neverUsed: "never used",
    revoke: "Revoke",
    revokeNamed: "Revoke {name}",
  },
};
