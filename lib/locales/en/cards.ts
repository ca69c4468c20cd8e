import type { InterfaceTexts } from "../interface-texts";

/** English words of the check cards. */
export const cards: Pick<
  InterfaceTexts,
  "statuses" | "check" | "evidence" | "plan" | "roles" | "errors" | "inputs" | "outcomes" | "portals"
> = {
  statuses: {
    pass: "Holds",
    fail: "Does not hold",
    warning: "Recommended, does not hold",
    inconclusive: "Not decided",
    manual: "To be confirmed by you",
    confirmed: "Confirmed by a person",
    "not-applicable": "Does not apply",
    blocked: "Not asked yet",
    waiting: "Waiting",
    error: "Could not ask",
    checking: "Checking",
  },
  check: {
    recommended: "Recommended",
    proved: "Settled by a later check: the call that depends on it works.",
    fix: "What will be done",
    instead: "Another way",
    byHand: "Do it by hand",
    byHandIntro: "These are the steps in Microsoft’s portal. Come back and check again when you are done.",
    openPortal: "Open the page in {portal}",
    documentation: "Microsoft’s documentation",
    opensNewTab: "opens in a new tab",
    who: "Who may do it: {role}.",
    youMay: "Your account may.",
    askSomeone: "Ask someone who can",
    asked: "Asked for: waiting for the answer",
    again: "Check again",
    tryAgain: "Try again",
    confirmed: "Confirmed by {user} on {date}. Valid until {until}.",
    confirmedUnsigned: "Confirmed on {date} by somebody who had not signed in. Valid until {until}.",
    blockedBy: "Waits for",
    blockedLead: "Nothing was asked.",
    blockedGoOn: "It is asked by itself as soon as that is there. You can go on meanwhile.",
    waiting: "Changed {ago} and not visible everywhere yet.",
    waitingNothing: "Nothing needs to be redone.",
    nextTry: "next try in {seconds} s",
    nextTryNow: "asking now",
    reloadHint: "Next try at {time}. Reload the page then.",
    errorLead: "This says nothing about your tenant.",
    host: "Host: {host}",
    inconclusiveLead: "Microsoft answered, and the answer does not decide it.",
    duration: "answered in {duration}",
  },
  evidence: {
    method: "Method",
    request: "Request",
    answer: "Answer",
    time: "Time",
    requestId: "Request ID",
    correlationId: "Correlation ID",
    noAnswer: "no answer",
    attempt: "try {count}",
    none: "Decided without asking Microsoft.",
    supportNote: "Microsoft’s support asks for the request ID and the correlation ID.",
    caption: "Requests and answers",
    summary: {
      one: "What was asked and answered: {count} request, {duration}",
      other: "What was asked and answered: {count} requests, {duration}",
    },
  },
  plan: {
    title: { one: "What is sent: {count} request", other: "What is sent: up to {count} requests" },
    requests: "The requests that will be sent",
    permission: "Permission used",
    role: "Least role",
    undo: "How to take it back",
    repeat: "Safe to repeat: what is already in place stays as it is.",
    cancel: "Not now",
    partnerCenterScope: "Your Partner Center sign-in",
    body: "Request body",
  },
  roles: {
    "global-admin": "Global Administrator",
    "application-admin": "Application Administrator or Cloud Application Administrator",
    "partner-account-admin": "Account admin in Partner Center, or Global Administrator",
    "integration-user": "the integration user",
    operator: "whoever runs this copy of Insights Preflight",
  },
  errors: {
    network: {
      title: "Microsoft could not be reached",
      text: "The connection failed. Check the network, proxy and firewall of the server this runs on.",
    },
    timeout: {
      title: "No answer in time",
      text: "Microsoft did not answer within 30 seconds. It is often faster at the next try.",
    },
    throttled: {
      title: "Microsoft asked to slow down",
      text: "Too many requests were sent from this tenant. Wait a minute, then try again.",
    },
    unavailable: {
      title: "Microsoft’s service is not available",
      text: "It answered with an error of its own. Its service health page may say more.",
    },
    "malformed-answer": {
      title: "The answer could not be read",
      text: "Something other than Microsoft may have answered, such as a proxy or a sign-in page of the network.",
    },
    "host-refused": {
      title: "The request was not sent",
      text: "It would have gone to a host that does not belong to Microsoft in this cloud.",
    },
    "sandbox-token": {
      title: "This token is from a sandbox",
      text: "A sandbox signed it, not Microsoft, so live mode does not use it. Nothing was found out about the tenant.",
    },
    aborted: { title: "The check was stopped", text: "It was cancelled before an answer came." },
    "instance-lost": {
      title: "The server that asked went away",
      text: "It stopped before the answer came, so nothing was found out. Check again to ask anew.",
    },
    internal: {
      title: "Insights Preflight made a mistake",
      text: "The check could not be carried out. The reference is in the server log.",
    },
  },
  inputs: {
    "client-id": {
      needs: "Needs the application (client) ID",
      how: "Register the app in the app step, or enter its id.",
    },
    secret: {
      needs: "Needs a client secret or certificate",
      how: "Add a secret in the app step, or paste what you have.",
    },
    user: { needs: "Needs the integration user", how: "Name the account that will call the API." },
    graph: { needs: "Needs a Microsoft sign-in", how: "Sign in as an admin of the tenant." },
    "graph-read": {
      needs: "Needs a sign-in that may read app registrations",
      how: "Sign in again and allow the set-up permissions.",
    },
    "partner-center": {
      needs: "Needs a Partner Center sign-in",
      how: "Sign in to Partner Center with a device code, or through your app once its permission is granted.",
    },
    "test-token": { needs: "Needs a test token", how: "Get one in the token step." },
  },
  outcomes: {
    refused: { title: "Microsoft refused the change", text: "Nothing was changed." },
    "sign-in-missing": {
      title: "This needs a sign-in that may make the change",
      text: "Sign in with the set-up permissions, then try again.",
    },
    "prerequisite-missing": {
      title: "Something it builds on is not there yet",
      text: "Put the step before it right first.",
    },
    failed: {
      title: "The change could not be carried out",
      text: "Whether anything was changed is not known. The checks on this page look again.",
    },
    inMicrosoftsWords: "In Microsoft’s words",
  },
  portals: { entra: "the Microsoft Entra admin center", partnerCenter: "Partner Center" },
};
