import type { ApprovalTexts } from "../approval-texts";

/** English words of the approval sheet. */
export const approval: ApprovalTexts = {
  title: "Approval sheet",
  lead: "For the person who approves access to Partner Center insights. It can be printed or sent, and it needs no account here.",
  print: "Print",
  open: "Approval sheet for someone with the rights",
  facts: {
    title: "Who asks for what",
    tenant: "Tenant",
    app: "Application (client) ID",
    appNone: "not registered yet",
    user: "Integration user",
    userNone: "not chosen yet",
  },
  columns: { permission: "Permission", id: "IDs", why: "Why it is needed", who: "Who can approve it" },
  apis: { "partner-center": "Microsoft Partner Center", graph: "Microsoft Graph" },
  delegated: "delegated",
  lasting: {
    title: "What the program is given",
    text: "One permission. It acts as the integration user and can never do more than that user may.",
  },
  borrowed: {
    title: "What is borrowed while the set-up is made",
    text: "Only if you sign in to Insights Preflight and let it make the changes. These permissions act as you, are kept sealed on the server while you are signed in, and are not needed afterwards.",
  },
  why: {
    user_impersonation: "Call the insights API, and read the partner profile, as the integration user.",
    "User.Read": "See who is signed in and which directory roles that person holds.",
    "Application.ReadWrite.All": "Create or complete the app registration, its secret and its service principal.",
    "DelegatedPermissionGrant.ReadWrite.All": "Record the admin consent for the one permission above.",
    "Directory.Read.All": "Read the integration user and what has been consented to already.",
    "Policy.Read.All": "See whether a policy forbids or limits client secrets, or demands MFA.",
  },
  role: {
    title: "The report role",
    text: "{user} must hold Executive Report Viewer in Partner Center. It shows every report, revenue and customer names included, and changes nothing.",
    who: "Assigned in Partner Center, Account settings, User management, by a Global Administrator or Account admin.",
    link: "Open User management",
  },
  consent: {
    title: "Consent with one link",
    text: "Opens Microsoft’s own consent page for this application. It asks for the permissions listed in the app registration: compare them with the table above.",
    none: "The link appears here once the app registration exists.",
    after: "Afterwards nothing has to be reported back: the set-up asks Microsoft itself and goes on.",
  },
  untouched: {
    title: "What stays as it is",
    points: [
      "No application permission is asked for: the program cannot act without the integration user.",
      "Other applications, redirect URIs, permissions and secrets are not changed.",
      "Conditional Access, security defaults and app management policies are read at most, never changed.",
    ],
  },
  undo: {
    title: "How to undo it",
    points: [
      "Microsoft Entra, Enterprise applications, the application, Permissions: revoke the consent. Calls fail within the hour.",
      "Partner Center, User management: take Executive Report Viewer from the integration user.",
      "Microsoft Entra, App registrations: delete the secret or the whole registration.",
    ],
  },
  decision: { title: "Decision", name: "Name and role", date: "Date", signature: "Signature" },
  empty: {
    title: "There is nothing to approve yet",
    text: "Start the set-up with a tenant; the sheet is made from it.",
    button: "Open the set-up",
  },
  returned: {
    given: "Microsoft has taken your consent",
    givenText:
      "You can close this page. The set-up that asked for it checks by itself whether the consent is in place.",
    refused: "Microsoft did not take a consent",
    refusedText: "Nothing was changed by it.",
  },
};
