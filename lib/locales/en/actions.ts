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
    choose: {
      title: "An application of this name is there already",
      text: "Nothing was changed. Use that one, and only what is missing is added to it; or create another one of the same name.",
      button: "Create another one",
    },
  },
  "adopt-app": {
    button: "Use one that is there",
    changes: [
      "Asks which app registration you mean; none is taken by its name.",
      "Adds {uri} to its redirect URIs and lists the permission user_impersonation of Microsoft Partner Center. Its other redirect URIs, permissions and secrets stay as they are.",
      "Creates its service principal if there is none.",
    ],
    done: "The app registration is now used here.",
    nothingToDo: "The app registration had everything already. Nothing was changed.",
    undo: "Can be undone: what was added is removed again. The app registration itself stays.",
    choose: {
      title: "Which application do you mean?",
      text: "Nothing was changed. Pick by its application (client) ID: names can be given twice.",
      button: "Use this one",
    },
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
  "allow-public-client": {
    button: "Allow it for me",
    changes: [
      "Sets Allow public client flows of application {app} to Yes, which device code without a secret needs. Signing in with the secret works as before.",
    ],
    done: "Public client flows are allowed.",
    nothingToDo: "Public client flows were allowed already. Nothing was changed.",
    undo: "Can be undone: set Allow public client flows to No under Authentication.",
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
  "rotate-secret": {
    button: "Renew it for me",
    changes: [
      "Adds a client secret to application {app}, waits until Microsoft accepts it, and only then uses it here. Until then the old one is used.",
      "Removes no secret: your programs may still use the old one. Remove it under Changes when they do not.",
    ],
    done: "The new client secret works and is used from now on. The old one is still there.",
    nothingToDo: "The secret in use works and lasts for more than 30 days. Nothing was changed.",
    undo: "Can be undone: delete the new secret under Certificates & secrets.",
  },
  "remove-secret": {
    button: "Remove an old secret",
    changes: [
      "Asks which client secret of application {app} to remove. The one that is used here is not offered.",
      "A program that still uses the removed secret stops working at once.",
    ],
    done: "The client secret has been removed.",
    nothingToDo: "There is no other secret. Nothing was changed.",
    undo: "Cannot be undone: nobody can read the value of a removed secret again.",
    choose: {
      title: "Which secret is to be removed?",
      text: "Nothing was changed. A program that uses the secret you pick stops working at once.",
      button: "Remove this one",
    },
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
  "grant-consent-for-user": {
    button: "Grant it for this user only",
    changes: [
      "Grants application {app} the delegated permission user_impersonation of Microsoft Partner Center for {user} alone. Nobody else is consented for.",
    ],
    done: "Consent has been granted for this user.",
    nothingToDo: "Consent for this user was there already. Nothing was changed.",
    undo: "Can be undone: revoke the permission under Enterprise applications, Permissions, User consent.",
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
  "remove-everything": {
    button: "Remove everything this product made",
    changes: [
      "Takes back every change listed here that still stands, the latest first, and nothing else. What others changed stays.",
      "The role Executive Report Viewer stays: it can only be taken away in Partner Center.",
    ],
    done: "Everything this product made and Microsoft lets go has been removed.",
    nothingToDo: "Nothing of this product was left. Nothing was changed.",
    undo: "Cannot be undone as a whole: set up again, and everything is made anew.",
  },
};
