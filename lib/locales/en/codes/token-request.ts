import type { CodeTexts } from "../../code-texts";

/** What the codes of `token-request` mean, and what to do. */
export const tokenRequest: CodeTexts["token-request"] = {
  28002: {
    meaning: "A scope in the request does not exist at the API.",
    fix: "Correct the scope: the API's URI and the name of the permission, or the URI with /.default.",
  },
  28003: {
    meaning: "The scope was empty when the code was redeemed.",
    fix: "Send the scope for which the code was requested.",
  },
  50013: {
    meaning: "The assertion passed on to Entra is not accepted: wrong issuer, too old, or made for something else.",
    fix: "Get a fresh assertion for this application.",
  },
  50027: {
    meaning: "A signed token sent to Entra is damaged, expired, or made for another issuer or audience.",
    fix: "Build the assertion anew: audience, issuer, times and signature.",
  },
  50147: {
    meaning: "The PKCE challenge does not have the right length.",
    fix: "Correct the PKCE part of the program, or use a library for it.",
  },
  50148: {
    meaning: "The PKCE verifier does not belong to the challenge of this sign-in.",
    fix: "Start again, and keep the verifier of the same attempt: lost cookies and two open tabs are the usual reasons.",
  },
  50196: {
    meaning: "The program sends the same request over and over.",
    fix: "Stop the loop, keep the token until it expires, and pause between tries. Then wait some minutes.",
  },
  54005: {
    meaning: "The authorization code was used already. It works once.",
    fix: "Start a new sign-in, and make sure that the program redeems a code once: page reloads and double callbacks do it twice.",
  },
  70000: {
    meaning:
      "The code or refresh token is not acceptable: damaged, made for another application, or for other permissions.",
    fix: "Sign in again, and store the token unchanged.",
  },
  70003: { meaning: "Entra does not know the grant_type of the request.", fix: "Correct grant_type." },
  70008: {
    meaning: "The authorization code or refresh token has expired or was revoked. A code lives for minutes.",
    fix: "Sign in again. Redeem a code at once.",
  },
  70011: {
    meaning: "The scope is malformed or does not exist at the API.",
    fix: "For a person use https://api.partnercenter.microsoft.com/user_impersonation, for an application alone the URI with /.default, and do not mix the two.",
  },
  70016: {
    meaning: "The device code is not approved yet. This is a step, not a failure.",
    fix: "Keep asking, at the interval the first answer named.",
  },
  70018: { meaning: "The code typed on the device page is not right.", fix: "Type the code again as it is shown." },
  70019: { meaning: "The device code has expired; it lives for 15 minutes.", fix: "Start again with a new code." },
  70020: {
    meaning: "The device code has expired before anybody finished the sign-in.",
    fix: "Start again with a new code and finish within 15 minutes.",
  },
  90009: {
    meaning: "The application asks for a token for itself by its URI, where Entra wants its ID.",
    fix: "Use the application ID with /.default as scope.",
  },
  90010: {
    meaning: "What was asked does not work at this address. For a password request newer answers say 9001023.",
    fix: "Use the address of your own tenant, with its ID.",
  },
  90013: {
    meaning:
      "Entra could not read what was entered, for instance unencoded characters in a password or a leftover placeholder.",
    fix: "Enter the values again and URL-encode the body.",
  },
  90014: {
    meaning: "A required field is missing from the request; the text names it. Newer answers say 900144.",
    fix: "Send the field, as application/x-www-form-urlencoded. If it names client_secret, the application needs its secret for this request.",
  },
  90023: {
    meaning: "The request is malformed; often a code was changed on the way, by lower case, cutting or wrong encoding.",
    fix: "Send every value unchanged and URL-encoded once.",
  },
  90056: {
    meaning: "What reached the token address is no proper request for a token.",
    fix: "Send a form-encoded POST with a code from the sign-in page.",
  },
  90100: {
    meaning: "A parameter of the request is empty or invalid.",
    fix: "Correct the parameter that the text names.",
  },
  90102: {
    meaning: "A parameter that must be a full address is not one.",
    fix: "Send the complete URI, with its scheme.",
  },
  501481: {
    meaning: "The PKCE verifier does not belong to the challenge of this sign-in.",
    fix: "Start again, and keep the verifier of the same attempt.",
  },
  700007: {
    meaning: "The code or refresh token was issued to another application ID than the one that sends it.",
    fix: "Send it with the application ID it was issued to, or sign in again with this one.",
  },
  700022: {
    meaning: "One request asks for permissions of several APIs.",
    fix: "Ask for one API in each token request.",
  },
  700023: {
    meaning: "The request names no API, only sign-in scopes such as openid.",
    fix: "Add one permission of the API, such as https://api.partnercenter.microsoft.com/user_impersonation.",
  },
  700081: {
    meaning: "The refresh token has reached its maximum age.",
    fix: "Sign in again and store the new refresh token.",
  },
  700082: {
    meaning: "The refresh token was not used for 90 days.",
    fix: "Sign in again, and let the program refresh at least once a month.",
  },
  700084: {
    meaning: "The refresh token belongs to a single-page application and lives for 24 hours only.",
    fix: "Move the redirect URI to the platform Web for a program on a server, then sign in again.",
  },
  900144: {
    meaning:
      "A required parameter is missing from the request body; the text names it. A body that is not form-encoded looks empty to Entra.",
    fix: "Send the parameter, as application/x-www-form-urlencoded.",
  },
  900561: {
    meaning: "The address was called with the wrong HTTP method, such as GET where Entra wants POST.",
    fix: "Use POST.",
  },
  901002: {
    meaning: "The field resource was sent to the v2 address, which takes scope.",
    fix: "Send scope, or use the v1 address /oauth2/token.",
  },
  1002012: {
    meaning: "An application alone asked for a scope other than /.default.",
    fix: "Ask for the API's URI with /.default. For insights a person has to sign in anyway.",
  },
  7000114: {
    meaning: "The application may not ask on behalf of somebody else's token.",
    fix: "Use another way to get a token.",
  },
  9002313: {
    meaning:
      "The request is malformed; mostly a refresh token or code was cut off, encoded twice, empty, or belongs to the other version of the address.",
    fix: "Check that the value is complete and that v1 and v2 are not mixed. Otherwise sign in again.",
  },
};
