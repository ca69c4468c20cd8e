import type { CodeTexts } from "../../code-texts";

/** What the codes of `permission` mean, and what to do. */
export const permission: CodeTexts["permission"] = {
  50001: {
    meaning:
      "The API named in the request does not exist in the tenant or is switched off. Newer answers say 500011 or 500014.",
    fix: "Check the API's URI for typing errors and leading blanks, then create or enable its service principal.",
  },
  50105: {
    meaning: "The enterprise application admits assigned people only, and this account is not assigned.",
    fix: "Assign the user or a group under Users and groups, or set Assignment required to No.",
  },
  65002: {
    meaning: "A client of Microsoft's own, such as Azure CLI, asked for a permission it was not given in advance.",
    fix: "Ask with your own app registration. With the clients of Azure CLI or PowerShell only https://graph.microsoft.com/.default works.",
  },
  65005: {
    meaning:
      "What the app registration lists under API permissions does not fit the request. Newer answers say 650052, 650056 or 650057.",
    fix: "Add the API's permission to the app registration and grant consent.",
  },
  500011: {
    meaning:
      "The tenant has no service principal for the API asked for, or the API's URI is mistyped, or the request went to the wrong tenant. A blank before the URI is enough.",
    fix: "Check tenant and URI letter by letter, then create the API's service principal: POST /servicePrincipals with its appId.",
  },
  500014: {
    meaning: "The API has a service principal in the tenant, but it is switched off.",
    fix: "Set accountEnabled to true on the API's enterprise application.",
  },
  650051: {
    meaning:
      "The API's service principal is missing, or is being created this moment. The text may also say that its name is already taken.",
    fix: "Wait half a minute and try once more. If it stays, create the API's service principal.",
  },
  650052: {
    meaning: "The tenant has no service principal for the API that the application needs.",
    fix: "Create it: POST /servicePrincipals with the API's appId. Granting admin consent creates it too.",
  },
  650054: {
    meaning: "The app registration lists a permission of an API that no longer exists.",
    fix: "Remove the stale entry under API permissions.",
  },
  650056: {
    meaning:
      "The app registration lists no permission of the API, nobody has consented, or the application ID is wrong.",
    fix: "Add the permission, grant admin consent, and compare the application ID.",
  },
  650057: {
    meaning:
      "The API asked for is not among the API permissions of the app registration. The text names the API asked for and those allowed.",
    fix: "Add Microsoft Partner Center to the API permissions and grant consent, or correct the API in the request.",
  },
};
