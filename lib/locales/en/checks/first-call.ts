import type { CheckTexts } from "../../check-texts";

const SIGN_IN_AGAIN = [
  "In the stage Test token, start the sign-in once more as the integration user.",
  "Check the first call again at once.",
] as const;
const ASSIGN_ROLE = [
  "Open Partner Center and go to Settings (the gear) > Account settings > User management, then select {user}.",
  "Under the roles for reports, choose Executive report viewer and Entire organization, clear Report viewer, and save.",
  "Open the user again, see that the choice has stayed, and check again after up to an hour.",
] as const;

/** Words of the checks of stage `first-call`. */
export const firstCall: Pick<CheckTexts, "insights-access" | "revenue-data" | "first-query"> = {
  "insights-access": {
    title: "The first insights call works",
    why: "It is the proof of everything before it: tenant, app, consent, user, role and token.",
    holds: "Datasets you may ask: {datasets}.",
    findings: {
      "refused-audience": {
        title: "Insights refused the token: it is for another API",
        cause: "The call was answered {status}, and the token is not made out to Partner Center.",
        action: "Ask for the token with the resource of Partner Center.",
        steps: [
          "In your request, set the resource to https://api.partnercenter.microsoft.com without any blank before it.",
          "Tokens for graph.windows.net, graph.microsoft.com or api.partner.microsoft.com do not open insights.",
        ],
      },
      "refused-mfa": {
        title: "Insights refused the token: {user} signed in without MFA",
        cause: "The call was answered {status}; Partner Center or the token itself says that MFA is missing.",
        action: "Sign in with authorization code and MFA, and keep the refresh token.",
        steps: [
          "In the stage Test token, choose Sign in with MFA.",
          "Sign in as {user} in a fresh browser window and confirm the second factor.",
          "If none is asked for, require MFA for {user} under Entra ID > Conditional Access > Policies.",
        ],
      },
      "refused-app-only": {
        title: "Insights refused the token: it speaks for an app without a user",
        cause: "The call was answered {status}, and the token was asked for with client credentials.",
        action: "Ask for a token of the integration user.",
        steps: [
          "In the stage Test token, choose Sign in with MFA and sign in as {user}.",
          "In your own program, replace grant_type=client_credentials.",
        ],
      },
      "refused-other-app": {
        title: "Insights refused the token: another app asked for it",
        cause: "The call was answered {status}, and the token was not issued to {clientId}.",
        action: "Ask for the token with your own app and its secret.",
        steps: ["Put client_id={clientId} into the token request, with the secret of the same app."],
      },
      "refused-tenant": {
        title: "Insights refused the call: {tenant} is not the tenant of the partner account",
        cause:
          "The call was answered {status}, and the checks before it found the partner program in another tenant or not at all.",
        action: "Set the integration up in the tenant that owns the partner program account.",
        steps: [
          "Open Partner Center, go to Settings (the gear) > Account settings > Legal info > Partner, and note the tenant.",
          "Start again here with that tenant and an account that belongs to it.",
        ],
      },
      "refused-scope": {
        title: "Insights refused the token: it lacks the Partner Center permission",
        cause: "The call was answered {status}, and the token does not carry user_impersonation.",
        action: "Grant admin consent, then ask for a new token.",
        steps: [
          "In the Microsoft Entra admin center, open the app {clientId} under Entra ID > App registrations, then Manage > API permissions.",
          "Select Grant admin consent for your company, confirm with Yes, and ask for a new token.",
        ],
      },
      "refused-expired": {
        title: "Insights refused the token: it has expired",
        cause: "The call was answered {status}, and the token's time is over.",
        action: "Ask for a new token.",
        steps: SIGN_IN_AGAIN,
      },
      "refused-signature": {
        title: "Insights refused the token: its signature is not right",
        cause: "The call was answered {status}, and the token does not match the keys of Entra.",
        action: "Ask for a new token and pass it on whole.",
        steps: SIGN_IN_AGAIN,
      },
      "refused-role": {
        title: "Insights refused the call: {user} does not hold Executive Report Viewer",
        cause:
          "The call was answered {status}. The token is in order, and Partner Center does not list {user} as Executive Report Viewer.",
        action: "Assign Executive Report Viewer to {user}. It may take up to an hour to be seen everywhere.",
        steps: ASSIGN_ROLE,
      },
      "no-datasets": {
        title: "Insights answers, but offers {user} no dataset",
        cause: "The call worked and its list of datasets is empty: {user} is entitled to none.",
        action:
          "Assign Executive Report Viewer for the whole organization, and see that the tenant is the one of the partner program.",
        steps: ASSIGN_ROLE,
      },
    },
  },
  "revenue-data": {
    title: "Revenue figures come through",
    why: "With the lesser report role calls work and figures are missing, which is easily taken for bad business.",
    holds: "{column} of {dataset} has figures.",
    findings: {
      redacted: {
        title: "Insights withholds revenue figures from {user}",
        cause: "{column} of {dataset} was asked for, and came back redacted or empty.",
        action:
          "See that {user} holds Executive Report Viewer for the whole organization, and no Report Viewer beside it.",
        steps: ASSIGN_ROLE,
      },
    },
  },
  "first-query": {
    title: "The first query is answered",
    why: "It is built from the columns the API lists today, so it shows what your own queries will meet.",
    holds: "{dataset} answered. Rows: {rows}.",
    findings: {
      "column-gone": {
        title: "{dataset} no longer has one of the columns that it lists",
        cause: "A query for {columns} was refused for its columns, though the API had just listed them.",
        action: "Ask for fewer columns, and take their names from the list of datasets.",
        steps: [
          "In the stage First API call, choose other columns of {dataset}.",
          "In your own program, read ScheduledDataset before building a query.",
        ],
      },
      "dataset-gone": {
        title: "The dataset {dataset} is listed, but cannot be asked",
        cause: "A query was refused because of the dataset's name, though the API had just listed it.",
        action: "Ask another dataset, and take its name from the list of datasets.",
        steps: [
          "In the stage First API call, choose another dataset.",
          "In your own program, read ScheduledDataset before building a query.",
        ],
      },
    },
  },
};
