import type { CheckTexts } from "../../check-texts";

/** Words of the checks of stage `sign-in`. */
export const signIn: Pick<CheckTexts, "tenant" | "admin-rights" | "integration-user"> = {
  tenant: {
    title: "The tenant exists in this cloud",
    why: "Every token is asked for in one tenant. A wrong tenant makes every later answer about the wrong company.",
    holds: "{tenant} is tenant {tenantId}.",
    findings: {
      "tenant-not-found": {
        title: "There is no tenant {tenant} in this cloud",
        cause:
          "Microsoft Entra ID (formerly Azure AD) was asked for the sign-in configuration of {tenant} and knows no such tenant.",
        action: "Enter the tenant ID, or a domain that is verified in the tenant.",
        steps: [
          "Open the Microsoft Entra admin center with an account of your company.",
          "Go to Entra ID > Overview > Properties.",
          "Copy Tenant ID and enter it here.",
        ],
      },
      "wrong-cloud": {
        title: "Tenant {tenant} lives in another Microsoft cloud",
        cause: "Microsoft Entra ID placed the tenant in a national cloud other than the one chosen here.",
        action: "Choose the cloud the tenant belongs to: worldwide, US Government, or China operated by 21Vianet.",
        steps: [
          "Look at the address at which your company signs in: it ends in microsoftonline.com, microsoftonline.us or microsoftonline.cn.",
          "Choose the cloud that goes with it and check again.",
        ],
      },
    },
  },
  "admin-rights": {
    title: "Your account may make the changes",
    why: "Registering the app, adding the Partner Center API and consenting each take a directory role. Better to know before the first refusal.",
    holds: "{admin} holds {roles}.",
    findings: {
      "right-missing": {
        title: "{admin} may look, but not make the changes",
        cause:
          "Your active directory roles were read: {roles}. None of them covers registering an app, creating a service principal and consenting.",
        action:
          "Let a Cloud Application Administrator, Application Administrator or Global Administrator do the stages App registration and API permission, or be given one of these roles. Assigning Executive Report Viewer takes a Global Administrator or an Account admin of Partner Center.",
        steps: [
          "Ask a Global Administrator or Privileged Role Administrator to open the Microsoft Entra admin center.",
          "Go to Entra ID > Roles & admins > Cloud Application Administrator.",
          "Select Add assignments, choose {admin} and confirm.",
          "Sign out here and sign in again.",
        ],
      },
      "role-not-activated": {
        title: "{admin} is eligible for {role}, but has not activated it",
        cause: "Privileged Identity Management lists the role as eligible; it is not among your active roles.",
        action: "Activate the role for the time of the set-up, then sign in again.",
        steps: [
          "Open the Microsoft Entra admin center and go to ID Governance > Privileged Identity Management > My roles.",
          "On the tab Eligible assignments, select Activate beside {role}.",
          "Give a reason, confirm, and wait until the role shows under Active assignments.",
          "Sign out here and sign in again.",
        ],
      },
    },
  },
  "integration-user": {
    title: "The integration user exists and is enabled",
    why: "Insights answers an app only together with a user. This account stands in every token and needs the report role.",
    holds: "{user} is an enabled member of {tenant}.",
    findings: {
      "user-missing": {
        title: "There is no user {user} in tenant {tenant}",
        cause: "Microsoft Graph was asked for this sign-in name and knows no such user.",
        action: "Correct the sign-in name, or create the account.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Users > All users.",
          "Search for the account and compare its User principal name with the one entered here.",
          "If there is none, select New user > Create new user.",
        ],
      },
      "user-disabled": {
        title: "{user} is switched off",
        cause: "Microsoft Graph says that sign-in is blocked for this account.",
        action: "Enable the account, or choose another integration user.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Users > All users > {user}.",
          "Select Edit properties > Settings, switch Account enabled on and save.",
        ],
      },
      "user-guest": {
        title: "{user} is only a guest in {tenant}",
        cause: "Microsoft Graph lists the account as a guest: its home is another tenant.",
        action: "Use a member account of the partner tenant as the integration user.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Users > New user > Create new user.",
          "Create an account for the integration and give it Executive Report Viewer later on.",
          "Enter its sign-in name here.",
        ],
      },
      federated: {
        title: "{user} signs in at another identity provider, which the password call cannot reach",
        cause:
          "Microsoft Entra ID says that the account's domain is federated, and the password call was chosen. Such a password is not checked by Entra.",
        action: "Choose sign-in with authorization code or device code; both work with a federated account.",
        steps: [
          "In the stage Test token, choose Sign in with MFA.",
          "Sign in as {user} at your own identity provider, with MFA.",
        ],
      },
    },
  },
};
