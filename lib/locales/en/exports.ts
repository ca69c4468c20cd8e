import type { ExportTexts } from "../exports-texts";

/** English words of "Take it with you". */
export const takeAlong: ExportTexts = {
  panel: {
    title: "Take it with you",
    lead: "The whole set-up as a file with your ids in place, for whoever makes changes with tools of their own. Each asks for exactly one permission.",
    noSecret: "There is no secret in any of them; the client secret is made when the file is run.",
    afterwards: "Has it run? Enter the application ID and the secret",
    inSandbox:
      "You are in the sandbox: its tenant is made up, while the files name Microsoft's own hosts. They are for reading here, and for running once you set up your real tenant.",
    formats: {
      "azure-cli": "For an administrator with a terminal: looks first, changes only what is missing, can be run again.",
      powershell: "The same for whoever administers Microsoft Entra with Microsoft Graph PowerShell.",
      terraform:
        "For a team that keeps its tenant as code under review; the report role is assigned by hand afterwards.",
      http: "For whoever wants to see each request: sent one by one from REST Client in Visual Studio Code.",
    },
    download: "Download {file}",
    copy: "Copy",
    copied: "Copied",
    copyFailed: "Could not copy",
    preview: "{format} file",
    noUser: "The files name the account that will call the API, and it has not been chosen yet.",
    chooseUser: "Choose the integration user",
    refusals: {
      "unknown-format": "There is no file in this format.",
      "no-integration": "Start the set-up with a tenant first: there is nothing to write down yet.",
      "no-user": "Choose the integration user first: the file gives the report role to that account.",
    },
  },
  file: {
    title: "Access to Partner Center insights: the whole set-up, from an empty tenant to the report role.",
    who: [
      "Who: a Global Administrator can do all of it. An Application Administrator can do all but the last step,",
      "the report role, which a Global Administrator or a Partner Center Account admin assigns.",
      "What it gives: one delegated permission, user_impersonation of Microsoft Partner Center, and one role,",
      "Executive Report Viewer, to one account. Nothing else is granted and no policy is changed.",
    ],
    needs: {
      "azure-cli": ["Needs: bash, Azure CLI 2.50 or later, jq. It also runs in Azure Cloud Shell."],
      powershell: ["Needs: PowerShell 7 and the module Microsoft.Graph.Authentication 2 or later."],
      terraform: [
        "Needs: Terraform 1.5 or later and the azuread provider 3, signed in as an administrator (az login).",
      ],
      http: [
        "Needs: REST Client for Visual Studio Code, or a client that reads the same format. Send the requests one by",
        "one from top to bottom: later ones read the answers of earlier ones.",
      ],
    },
    again: {
      "azure-cli": ["Safe to run again: it looks before it changes, and redirect URIs, permissions and secrets stay."],
      powershell: ["Safe to run again: it looks before it changes, and redirect URIs, permissions and secrets stay."],
      terraform: ["Safe to apply again: a second plan shows no changes."],
      http: [
        "Safe to send again, but for the two requests marked ONCE: an HTTP file cannot look before it creates.",
        "A second time the others answer 200, or 409 where the thing is there already; 409 is fine.",
      ],
    },
    settings: "Everything that is yours stands here",
    appId: "Application (client) ID of your registration; left empty, one is created, or the one made earlier is found",
    secretFile: "Where the new client secret is written, for your account only. Put it in a vault and delete the file",
    secretEnds: "When the new secret ends. A policy of the tenant may demand an earlier date",
    steps: {
      signIn: "Sign in",
      tenant: "Make sure that it is the right tenant",
      app: "App registration: single tenant, with its redirect URI and its one permission",
      principal: "Service principal of the application: without it nobody can sign in to it",
      redirect: "Redirect URI: where the program receives the sign-in; the ones that are there stay",
      secret: "Client secret: added, never replaced",
      api: "Service principal of the Partner Center API: new tenants lack it; by itself it gives access to nothing",
      permission: "API permission: user_impersonation of Partner Center, and nothing else",
      consent: "Admin consent for everyone, to exactly that permission",
      user: "The integration user: the account inside the token that calls the API",
      role: "Executive Report Viewer for the integration user, in Partner Center",
      check: "Check what holds now",
    },
    replication: [
      "Microsoft makes a change in one place and knows it everywhere a little later. A 400, 403 or 404 within the",
      "first minute is often just that: wait and send the request again.",
    ],
    remarks: {
      ours: "Only the registration that bears these notes, or this ID, is ours; another of the same name is not touched",
      merge: "Graph replaces the whole list, so what is there goes along",
      hint: "Graph knows the first three characters of a secret, and no more",
      unseen: "The value goes straight into the file: it is never an argument and never printed",
      device: "Microsoft's own command line application, which Partner Center knows",
      bom: "Partner Center may start JSON with a byte order mark",
    },
    http: {
      device: [
        "Signs you in through Microsoft's own command line application, with MFA. Open verification_uri from the",
        "answer in a browser, type user_code, sign in, and then send the next request.",
      ],
      partner: ["The same sign-in once more, for Partner Center. It is another API and takes another token."],
      before: [
        "Look first. If one in the answer has the notes of the next request, the registration has been made:",
        "leave the next request out. If one of this name has other notes, find out whose it is before you go on.",
      ],
      create: ["ONCE. A second time would create a second registration."],
      app: ["From here on every request takes the registration from this answer."],
      arrays: [
        "Compare the answer with this: web.redirectUris must list the address below, and requiredResourceAccess must",
        "list the permission below. A registration made by the request above has both. In any other, add what is",
        "missing on the page of the registration: a PATCH replaces the whole list, and an HTTP file cannot merge.",
      ],
      principal: ["409 means that it is there."],
      secret: [
        "ONCE. A second time would add a second secret. Keep secretText from the answer in a vault: it is shown only now.",
      ],
      api: ["409 means that it is there. The request after it reads it either way."],
      consent: ["409 means that a consent is there; the check at the end shows which."],
      role: ["409 means that the account holds the role already."],
      works: ["The new secret works when this answers 200. A new secret may be refused for a minute."],
      consented: ["value must hold one entry: consentType AllPrincipals, scope user_impersonation."],
      member: ["items must list the integration user."],
    },
    terraform: {
      state: [
        "The value of the client secret ends up in the Terraform state. Keep the state in an encrypted backend that",
        "only those may read who may read the secret.",
      ],
      createdBefore: [
        "If the registration exists already, an apply stops instead of making a second one of its name. To take it over,",
        "add the following, and list its own redirect URIs and permissions here too: Terraform replaces whole lists.",
        "",
        "  import {",
        "    to = azuread_application.insights",
        '    id = "/applications/OBJECT-ID"',
        "  }",
      ],
      adopted: [
        "The registration exists and is only read, so that its other redirect URIs, permissions and secrets stay.",
      ],
      redirect: "Add the redirect URI to the Web platform of the registration by hand.",
      secret: ["Another secret beside those that are there. A new end date makes a new secret and removes this one."],
      role: [
        "One step Terraform cannot do: no provider assigns roles in Partner Center. Assign it by hand, once:",
        "open the page below as a Global Administrator or Account admin, choose the integration user, and tick",
        "Executive Report Viewer. The other files of this set-up do it by the Partner Center API.",
      ],
      apply: [
        "Run: terraform init && terraform apply",
        "Read the secret when you put it in a vault: terraform output -raw client_secret",
        "Then assign the report role as described above; a second terraform plan must show no changes.",
      ],
      outputs: {
        clientId: "Application (client) ID for Insights Preflight",
        secret: "Client secret, for a vault",
        user: "Give this account Executive Report Viewer in Partner Center",
      },
    },
    messages: {
      toolMissing: "This program is needed and was not found:",
      signInFirst: "Sign in first. Run:",
      otherCloud: "Azure CLI stands in another cloud. Run:",
      otherTenant: "You are signed in to another tenant. The one expected is:",
      appMissing: "There is no application with this ID:",
      nameTaken:
        "Somebody else's application has this name. To use it, put its ID where the file asks for one; to leave it alone, choose another name. Its ID:",
      scopeMissing: "The Partner Center API of this tenant has no permission of this name:",
      roleMissing: "Partner Center knows no role of this name:",
      userMissing: "There is no such account in this tenant:",
      otherSecret:
        "This file holds a secret that is not one of the application's or ends soon. Move it away and run again:",
      secretKept: "The secret in this file is one of the application's. No other is added:",
      secretWritten: "The new client secret is in this file. Put it in a vault and delete the file:",
      waiting: "Not known everywhere yet, or refused. Trying again. Nothing needs to be redone.",
      gaveUp: "Given up. Nothing that was made is lost: run this again later. The step was:",
      partnerSignIn: "Sign in once more, for Partner Center. Open this address and type the code:",
      refused: "Microsoft Entra ID refused the sign-in:",
      consentHolds: "Admin consent for everyone:",
      roleHolds: "Executive Report Viewer:",
      clientId: "Application (client) ID:",
    },
    next: [
      "How to check: in Insights Preflight, choose Change beside your ids, and enter the application (client) ID and",
      "the secret. It asks Microsoft about every link, up to the first call. From a terminal:",
      "insights-preflight check --help",
    ],
  },
};
