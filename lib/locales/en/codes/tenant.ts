import type { CodeTexts } from "../../code-texts";

/** What the codes of `tenant` mean, and what to do. */
export const tenant: CodeTexts["tenant"] = {
  50049: {
    meaning: "The login host in the request belongs to no cloud that Microsoft knows.",
    fix: "Send sign-ins to the login host of your cloud, for most tenants login.microsoftonline.com.",
  },
  50059: {
    meaning: "Nothing in the request says which tenant is meant: neither the address nor the account.",
    fix: "Put the tenant ID or a verified domain into the address in place of common.",
  },
  50107: {
    meaning: "The request names a federation realm that Entra does not have.",
    fix: "Compare the federation settings of the account's domain with what the identity provider sends.",
  },
  50128: {
    meaning: "The part of the sign-in name after the @ belongs to no tenant.",
    fix: "Correct the domain of the sign-in name.",
  },
  90002: {
    meaning:
      "This cloud has no tenant under the ID or domain in the address: a typing error, a leftover placeholder, a deleted tenant, or a tenant of another national cloud.",
    fix: "Use the tenant ID or a verified domain of the partner tenant, on the login host of its cloud.",
  },
  90019: {
    meaning: "The address has no tenant in it.",
    fix: "Put the tenant ID or a verified domain into the address.",
  },
  90038: {
    meaning: "The tenant lives in another national cloud.",
    fix: "Use the login host of that cloud; the message names it.",
  },
  90051: { meaning: "The request names a national cloud that does not exist.", fix: "Correct the login host." },
  90124: {
    meaning: "The API asked for cannot be reached through the shared address common.",
    fix: "Use the address of your own tenant, with its ID.",
  },
  90130: {
    meaning: "The application cannot sign in through the shared addresses common or consumers.",
    fix: "Use the address of your own tenant, with its ID.",
  },
  500212: {
    meaning: "The tenant where the account is at home does not let it sign in to the partner tenant.",
    fix: "The home tenant allows it under External Identities > Cross-tenant access settings, outbound. A member account of the partner tenant avoids the matter.",
  },
  500213: {
    meaning: "The partner tenant does not let accounts of that other tenant in.",
    fix: "Allow the other tenant under External Identities > Cross-tenant access settings, inbound, or use a member account.",
  },
  700005: {
    meaning: "The authorization code belongs to another tenant than the one it was redeemed at.",
    fix: "Use the same tenant in the sign-in address and in the token address, then sign in again.",
  },
  900023: {
    meaning:
      "What stands in the tenant's place in the address is neither an ID nor a domain; often it is a piece of the path.",
    fix: "Correct the address: https://login.microsoftonline.com/{tenant}/oauth2/…",
  },
  900382: {
    meaning: "The application with its secret is registered in one cloud and the account lives in another.",
    fix: "Register an application in the cloud of the account and use that one.",
  },
  900432: {
    meaning: "The application with its secret is registered in one cloud and the account lives in another.",
    fix: "Register an application in the cloud of the account and use that one.",
  },
  5000224: {
    meaning: "Microsoft has blocked the whole tenant. No setting in it helps.",
    fix: "Ask Microsoft support why the tenant is blocked.",
  },
  9001023: {
    meaning: "The password request went to common or consumers, where passwords are not accepted.",
    fix: "Send it to the address of your own tenant, with its ID.",
  },
  9002332: {
    meaning: "The application is for work accounts, but the request went to the address for personal accounts.",
    fix: "Use the address of your own tenant, with its ID.",
  },
};
