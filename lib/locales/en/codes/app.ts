import type { CodeTexts } from "../../code-texts";

/** What the codes of `app` mean, and what to do. */
export const app: CodeTexts["app"] = {
  50003: {
    meaning: "The application has no signing key that Entra can use. This concerns applications with SAML sign-in.",
    fix: "Give the enterprise application a signing certificate.",
  },
  50011: {
    meaning:
      "The redirect URI in the request is not registered for the application, character for character: scheme, host, port, path, upper and lower case and a final slash all count.",
    fix: "Register exactly this URI under the platform Web. Behind a proxy that ends TLS, make sure the program builds https addresses.",
  },
  50194: {
    meaning: "An application of a single tenant was used through the shared address common.",
    fix: "Use the address of the tenant it is registered in. Opening it to other tenants is the other way.",
  },
  70001: {
    meaning: "The tenant does not know the application, or it is switched off there. This is the older form of 700016.",
    fix: "Compare the application ID and the tenant ID in the request with the app registration.",
  },
  70004: {
    meaning: "The redirect URI in the request is not allowed for the application.",
    fix: "Register exactly this URI under the platform Web.",
  },
  90112: {
    meaning: "The application ID in the request is not a GUID.",
    fix: "Send the Application (client) ID of the app registration, not its name.",
  },
  500112: {
    meaning: "The code was requested with one redirect URI and redeemed with another.",
    fix: "Send the same redirect URI in both requests.",
  },
  500113: {
    meaning: "The app registration has no redirect URI, so Entra has nowhere to send the reader back to.",
    fix: "Register a redirect URI under the platform Web. Admin consent can also be granted in the portal, without one.",
  },
  650059: {
    meaning: "The application is open to its own tenant only and was used from another one.",
    fix: "Use the tenant it is registered in, or open it to other tenants in the app registration.",
  },
  700011: {
    meaning: "The tenant does not know the application.",
    fix: "Compare the application ID and the tenant ID in the request with the app registration.",
  },
  700016: {
    meaning:
      "The tenant in the address has no application with this ID. Wrong tenant, wrong ID, a leftover placeholder, a deleted application, or one that was never added to this tenant.",
    fix: "Compare the application ID and the tenant ID with the app registration. A foreign application needs a service principal in this tenant first.",
  },
  700025: {
    meaning:
      "A client secret was sent, but Entra treats the application as a public client here: the redirect URI stands under a mobile, desktop or single-page platform.",
    fix: "Register the redirect URI under the platform Web, or send no secret.",
  },
  700038: {
    meaning: "The application ID has the form of a GUID but cannot be one of an application, such as all zeros.",
    fix: "Send the Application (client) ID of the app registration.",
  },
  700054: {
    meaning: "The program asked for an ID token at the sign-in page, which the app registration does not allow.",
    fix: "Use the authorization code flow, or allow ID tokens under Authentication in the app registration.",
  },
  900971: {
    meaning: "Neither the request nor the app registration has a redirect URI.",
    fix: "Register a redirect URI and send it.",
  },
  1000031: {
    meaning: "The application cannot be reached at the moment.",
    fix: "Ask an admin of the tenant that owns the application.",
  },
  7000112: {
    meaning: "The application is switched off in this tenant, by an admin or by Microsoft.",
    fix: "Enable sign-in for it: Enterprise applications > the application > Properties.",
  },
  7000218: {
    meaning: "Entra expects a client secret or certificate from this application and got none.",
    fix: "Send the client secret. For a program without a secret, such as device code, allow public client flows in the app registration.",
  },
  9002325: {
    meaning: "The redirect URI stands under the single-page platform, where PKCE is compulsory, and none was used.",
    fix: "Use PKCE, or register the redirect URI under the platform Web for a program on a server.",
  },
  9002326: {
    meaning: "A browser tried to redeem a code for a redirect URI that is not under the single-page platform.",
    fix: "Redeem the code on the server.",
  },
  9002327: {
    meaning:
      "A server tried to redeem a code for a redirect URI under the single-page platform, which only a browser may.",
    fix: "Move the redirect URI to the platform Web.",
  },
};
