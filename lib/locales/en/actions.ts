import type { ActionTexts } from "../action-texts";

export const actions: ActionTexts = {
  "create-app": {
    button: "Create it for me",
    changes: [
      "Creates the app registration “Partner Insights Connector” for this tenant only.",
      "Gives it one redirect URI, {uri}, and lists one permission: Microsoft Partner Center, user_impersonation.",
      "Creates its service principal, so that people can sign in to it.",
    ],
    done: "The app registration has been created.",
    nothingToDo: "The app registration was there already. Nothing was changed.",
    undo: "Can be undone: delete the app registration in Microsoft Entra.",
  },
  "create-service-principal": {
    button: "Create it for me",
    changes: ["Creates the service principal (enterprise application) of application {app} in this tenant."],
    done: "The service principal has been created.",
    nothingToDo: "The service principal was there already. Nothing was changed.",
    undo: "Can be undone: delete the enterprise application in Microsoft Entra.",
  },
  "enable-service-principal": {
    button: "Enable it for me",
    changes: [
      "Enables the service principal of application {app}, so that people can sign in to it again. Somebody disabled it: ask why before you go on.",
    ],
    done: "The service principal has been enabled.",
    nothingToDo: "The service principal was enabled already. Nothing was changed.",
    undo: "Can be undone: disable sign-in under Enterprise applications, Properties.",
  },
  "drop-assignment-requirement": {
    button: "Drop the requirement for me",
    changes: [
      "Lets every account of this tenant sign in to application {app}, not only assigned ones. Consent and report roles still decide what an account may read.",
      "To keep the requirement, assign {user} by hand instead.",
    ],
    done: "An assignment is no longer required.",
    nothingToDo: "No assignment was required. Nothing was changed.",
    undo: "Can be undone: require assignment again under Enterprise applications, Properties.",
  },
  "add-redirect-uri": {
    button: "Add it for me",
    changes: ["Adds {uri} to the Web platform of application {app}. Redirect URIs that are there stay."],
    done: "The redirect URI has been added.",
    nothingToDo: "The redirect URI was there already. Nothing was changed.",
    undo: "Can be undone: remove the URI under Authentication.",
  },
  "add-secret": {
    button: "Add a secret for me",
    changes: [
      "Adds a client secret to application {app}, valid for 180 days or as long as your tenant allows. Secrets that are there stay.",
      "Shows its value once, so that you can put it away, and keeps it sealed here for the next steps.",
    ],
    done: "The client secret has been added.",
    nothingToDo: "Nothing was changed.",
    undo: "Can be undone: delete the secret under Certificates & secrets.",
  },
  "create-partner-center-api": {
    button: "Create it for me",
    changes: [
      "Creates the service principal of Microsoft Partner Center in this tenant. It gives nobody access by itself.",
    ],
    done: "The Partner Center API is now known in this tenant.",
    nothingToDo: "The Partner Center API was known already. Nothing was changed.",
    undo: "Can be undone: delete the enterprise application Microsoft Partner Center.",
  },
  "enable-partner-center-api": {
    button: "Enable it for me",
    changes: [
      "Enables the service principal of Microsoft Partner Center in this tenant. Somebody disabled it: ask why before you go on.",
    ],
    done: "The Partner Center API has been enabled.",
    nothingToDo: "The Partner Center API was enabled already. Nothing was changed.",
    undo: "Can be undone: disable sign-in of Microsoft Partner Center under Enterprise applications, Properties.",
  },
  "add-permission": {
    button: "Add it for me",
    changes: [
      "Lists the delegated permission user_impersonation of Microsoft Partner Center in application {app}. Permissions that are there stay.",
    ],
    done: "The permission has been added.",
    nothingToDo: "The permission was there already. Nothing was changed.",
    undo: "Can be undone: remove the permission under API permissions.",
  },
  "grant-consent": {
    button: "Grant consent for me",
    changes: [
      "Grants application {app} one delegated permission for everyone in this tenant: user_impersonation of Microsoft Partner Center. Nothing else is consented to.",
    ],
    done: "Admin consent has been granted.",
    nothingToDo: "Admin consent was there already. Nothing was changed.",
    undo: "Can be undone: revoke the permission under Enterprise applications, Permissions.",
  },
  "assign-erv": {
    button: "Assign it for me",
    changes: [
      "Adds {user} to Executive Report Viewer in Partner Center, for the whole organization. Other roles stay.",
    ],
    done: "The role has been assigned.",
    nothingToDo: "The account held the role already. Nothing was changed.",
    undo: "Can be undone in Partner Center only: Microsoft’s API cannot take the role away.",
  },
};
