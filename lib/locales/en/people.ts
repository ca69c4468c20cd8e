import type { PeopleTexts } from "../people-texts";

/** English words about who may do what. */
export const people: PeopleTexts = {
  roles: {
    owner: "Owner of this visit",
    member: "Colleague",
    "executive-report-viewer": "Executive Report Viewer",
    "application-admin": "Application administrator",
    "global-admin": "Global administrator",
    "partner-account-admin": "Partner account administrator",
    viewer: "Viewer",
    support: "Support",
  },
  refused: {
    needs: {
      look: {
        title: "You may not see this",
        text: "Integrations are shown with all names to people of their own tenant only.",
      },
      work: {
        title: "You may look, and not change",
        text: "This part of the product checks and changes things, so it is for people who work on the set-up.",
      },
      keep: {
        title: "This takes an administrator",
        text: "What is set here goes on by itself when nobody is there: the watch and what it signs in with, ways for alerts, badges and API tokens.",
      },
      name: {
        title: "This takes a global administrator",
        text: "Who may only look, and who administers the partner account, is said by a global administrator of the tenant.",
      },
      sessions: {
        title: "This takes a global administrator",
        text: "Your own sign-ins are yours to end. Those of colleagues are ended by a global administrator of the tenant.",
      },
      support: {
        title: "This is for support",
        text: "Redacted integrations of every tenant are shown to people whom the operator of this server named.",
      },
      try: {
        title: "This is for whoever plays with the sandbox",
        text: "Here the sandbox is broken, mended and moved in time, which changes what others see in it.",
      },
    },
    because: {
      owner: "You are not signed in with a role that allows it. Sign in first.",
      member:
        "No run of the last 12 hours has read a role of yours that allows it. If you are an administrator, give the set-up permissions and let the checks run once: they read your roles. If you are not, ask an administrator of your tenant, or ask a global administrator to name you on the page People.",
      "executive-report-viewer":
        "You are Executive Report Viewer, which opens the reports and nothing here. Ask an administrator of your tenant, or ask a global administrator to name you on the page People.",
      "application-admin": "You are application administrator. Ask a global administrator of your tenant.",
      "global-admin": "You are global administrator of your own tenant. Ask the operator of this server.",
      "partner-account-admin": "You administer the partner account. Ask a global administrator of your tenant.",
      viewer: "You were named a viewer. Ask a global administrator of your tenant if you need more.",
      support:
        "The operator of this server named you support: you see integrations redacted, and change nothing. If you need more, ask the owner for a link to the run that shows names.",
    },
    toStatus: "Open the status",
    toSupport: "Open the redacted integrations",
    toRoles: "Let my roles be read",
    home: "Start page",
  },
  lookOnly: "You may look here. An administrator of your tenant can change it.",
  page: {
    title: "People",
    lead: "Everybody who signs in from your tenant may work on the set-up. Here you name who may do less, and who may do more than Microsoft tells us.",
    open: "People",
    where: "Names count in the tenant {tenant} only. They end when you end them.",
    signIn: {
      title: "Sign in first",
      text: "People are named for a tenant, so somebody of that tenant has to be signed in.",
      button: "Sign in",
    },
    form: {
      title: "Name somebody",
      name: "Sign-in name",
      nameHint: "As Microsoft Entra ID has it, such as anna@contoso.com.",
      role: "Role",
      explain: {
        viewer:
          "Looks at the status, runs and the log of changes. Changes nothing here, whatever their roles at Microsoft.",
        "partner-account-admin":
          "Works on everything, the watch and API tokens included. No call to Microsoft tells who holds this role, so you say it.",
      },
      button: "Name",
      problems: {
        name: "This is no sign-in name.",
        self: "You cannot name yourself: another global administrator has to.",
      },
    },
    list: {
      title: "Named people",
      none: "Nobody is named.",
      ended: "Ended",
      namedBy: "named by {who} {when}",
      endedBy: "ended by {who} {when}",
      end: "End",
      endNamed: "End {name}",
    },
  },
  support: {
    title: "Integrations, redacted",
    lead: "How every integration stands, without a name, an id of a tenant or a sign-in name. Nothing can be changed here.",
    open: "Integrations, redacted",
    openText: "How every tenant's integration stands, without names.",
    none: "No integration fits.",
    integration: "Integration {reference}",
    reference: "Reference",
    referenceHint: "The owner finds it in the address of their status page.",
    find: "Find",
    all: "Show all",
    redacted:
      "Names, ids and sign-in names are replaced before this page is made. The same text is always replaced alike within one run.",
    more: "If you need the names, ask the owner for a link to this run that shows them: they make it under “Share”.",
    missing: {
      title: "There is no such integration",
      text: "The reference is not known here, or the integration was removed.",
    },
    noRun: "It was never checked.",
    heldBack: "This run is held back, because something in it still looks like a credential after redaction.",
    back: "All integrations",
  },
};
