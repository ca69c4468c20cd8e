import type { InterfaceTexts } from "../interface-texts";

/** English words of sign-in, forms and the sandbox. */
export const forms: Pick<
  InterfaceTexts,
  | "secretOnce"
  | "signIn"
  | "signInProblems"
  | "device"
  | "ids"
  | "fieldProblems"
  | "cleanings"
  | "facts"
  | "clouds"
  | "flows"
  | "sandbox"
> = {
  secretOnce: {
    title: "The new client secret",
    warning:
      "This is the only time it is shown. Microsoft does not show it again either. Keep it in a vault, not in a mail or a chat.",
    label: "Client secret value",
    copy: "Copy the secret",
    stored: "A sealed copy stays on this server so that the checks can use it.",
    expires: "It expires on {date}.",
    continue: "I have kept it",
  },
  signIn: {
    title: "How to begin",
    microsoft: "Sign in with a Microsoft account",
    microsoftText:
      "Your browser goes to Microsoft, where you sign in with MFA, and comes back here. Best when you are the admin of the tenant.",
    microsoftButton: "Sign in with Microsoft",
    microsoftUnavailable: "This copy has no Entra app of its own. Its operator can name one in the configuration.",
    device: "Sign in with a device code",
    deviceText:
      "You type a short code on a page of Microsoft, on this or another device. Works before any app exists. Some organizations block it.",
    deviceButton: "Get a code",
    manual: "Go on without signing in",
    manualText:
      "You paste the ids and the secret of what already exists. What needs a sign-in is marked and can be checked later.",
    manualButton: "Enter the ids",
    recommendedWay: "Recommended",
    permissions: "It asks for",
    accounts: "Accounts that exist in this sandbox",
    accountsText: "Use one of these on the sandbox’s own sign-in page. They exist only here.",
    account: "Account",
    password: "Password",
    code: "MFA code",
    codeNone: "none",
    signedIn: "You are signed in as {user}",
    other: "Sign in as someone else",
  },
  signInProblems: {
    cancelled: "The sign-in was cancelled. Nothing was changed.",
    expired: "The sign-in took too long and was dropped. Start it again.",
    refused: "Microsoft Entra ID refused the sign-in.",
    "wrong-tenant": "This account belongs to another tenant than the one being set up.",
    network: "Microsoft Entra ID could not be reached. Check the connection of this server and try again.",
    failed: "The sign-in did not come to an end. Start it again.",
  },
  device: {
    title: "Sign in on Microsoft’s page",
    steps: "Open the page, type the code, then sign in with your account.",
    open: "Open {host}",
    codeLabel: "Your code",
    copy: "Copy the code",
    expires: "The code can be used for another {duration}.",
    waiting: "Waiting for you to sign in there",
    done: "Signed in",
    declined: "The sign-in was declined on the other page.",
    expired: "The code has expired.",
    failed: "Microsoft Entra ID refused the sign-in.",
    newCode: "Get a new code",
    cancel: "Cancel",
    caution: "Type this code only because you started this yourself. Never use a code that somebody sent you.",
  },
  ids: {
    title: "What you already have",
    lead: "Fill in what exists. Whatever is missing is found or made on the way.",
    tenant: "Tenant",
    tenantHint: "A domain such as contoso.com, the tenant ID, or the address of a portal page that contains it",
    clientId: "Application (client) ID",
    clientIdHint: "On the overview page of the app registration",
    secret: "Client secret",
    secretHint: "The value, not the secret ID. It stays on the server and is not shown again.",
    secretStored: "A secret that begins with {hint} is stored. Leave this empty to keep it.",
    certificate: "Certificate in place of a secret",
    certificateHint:
      "As PEM text: the certificate and its private key, one after the other. Both stay on the server and are not shown again.",
    certificateStored: "The certificate {thumbprint}, valid until {endAt}, is stored. Leave this empty to keep it.",
    userPrincipalName: "Integration user",
    userHint: "Sign-in name of the account that will call the API, such as insights-bot@contoso.com",
    partnerId: "PartnerID (formerly MPN ID)",
    partnerIdHint: "Digits only. It is compared with what Partner Center says.",
    cloud: "Cloud",
    cloudHint: "Where the tenant lives. Nearly always Microsoft global.",
    optional: "optional",
    save: "Save and check",
    errorSummary: "Some values cannot be used",
    cleaned: "Cleaned before use:",
  },
  fieldProblems: {
    tenant: {
      empty: "The tenant is needed to begin. Its domain is enough.",
      "common-endpoint":
        "This is the shared sign-in address, not a tenant. Enter the domain or the tenant ID of the company.",
      "user-name": "This is a sign-in name. Enter only the domain, the part after the @.",
      "unknown-url": "No tenant is named in this address. Enter the domain or the tenant ID itself.",
      "not-a-tenant":
        "This is neither a domain nor a tenant ID. A domain looks like contoso.com; a tenant ID has 32 digits and letters in five groups.",
    },
    clientId: {
      empty: "The application (client) ID is needed here.",
      "looks-like-secret":
        "This looks like the secret. The application (client) ID is on the overview page of the app registration; the secret goes into the next field.",
      "not-a-guid":
        "An application (client) ID has 32 digits and letters in five groups, such as 8f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7.",
    },
    secret: {
      empty: "The client secret is needed here.",
      "secret-id":
        "This is the ID of a secret, not its value. Microsoft shows the value only once, right after it is made. If nobody kept it, add a new secret.",
      "too-short": "This is too short for a client secret. The value has at least 16 characters.",
      "blank-inside": "There is a blank inside, which a client secret never has. Copy the value once more.",
    },
    certificate: {
      "no-certificate": "There is no certificate in this text. It begins with -----BEGIN CERTIFICATE-----.",
      "no-key":
        "The private key is missing. It begins with -----BEGIN PRIVATE KEY----- and belongs into the same text.",
      "key-locked":
        "The private key is protected by a password. Take that off first: openssl pkey -in key.pem -out open.pem",
      unreadable: "This text is damaged. Copy it once more, from the first BEGIN line to the last END line.",
      "other-key": "The private key belongs to another certificate.",
      "not-rsa": "Entra takes only certificates with an RSA key.",
      "key-too-short": "Entra takes RSA keys of at least 2048 bits.",
      both: "Enter either a secret or a certificate. The app proves itself with one of them.",
    },
    userPrincipalName: {
      empty: "The account that will call the API is needed here.",
      "down-level-name": "This is a Windows sign-in name. Enter the one with an @, such as insights-bot@contoso.com.",
      "not-a-user-name": "A sign-in name looks like an email address, such as insights-bot@contoso.com.",
    },
    partnerId: {
      empty: "The PartnerID is needed here.",
      "is-a-guid": "This is an ID of Microsoft Entra ID. A PartnerID consists of digits only.",
      "not-a-number": "A PartnerID consists of digits only, seven in most cases.",
    },
    password: { empty: "The password is needed for this call. It is used once and not kept." },
  },
  cleanings: {
    blanks: "blanks around the value",
    quotes: "quotation marks",
    invisible: "invisible characters",
  },
  facts: {
    title: "This integration",
    tenant: "Tenant",
    clientId: "Application (client) ID",
    user: "Integration user",
    cloud: "Cloud",
    partnerId: "PartnerID",
    secret: "Client secret",
    flow: "How the token is obtained",
    secretHint: "begins with {hint}",
    certificate: "Certificate",
    certificateUntil: "{thumbprint}, until {endAt}",
    none: "not chosen yet",
    change: "Change",
    noSecret: "none stored",
  },
  clouds: {
    global: "Microsoft global",
    "us-government": "Microsoft US Government",
    china: "Microsoft operated by 21Vianet (China)",
  },
  flows: {
    code: "Sign-in in the browser, with MFA",
    password: "Password call",
    device: "Device code",
  },
  sandbox: {
    title: "You are in the sandbox",
    local: "Every tenant, account and token on these pages exists only inside this copy. Nothing is sent to Microsoft.",
    microsoft: "Sign-in pages are the sandbox’s own and say so. Never type a real password here.",
    accounts: "Accounts and passwords",
    clock: "Changes take effect with the same delays as at Microsoft.",
    change: "Choose another situation",
    scenario: "Situation",
    open: "Open it",
    reset: "Start this situation over",
  },
};
