import type { WatchTexts } from "../watch-texts";

/** English words of the watch. */
export const watch: WatchTexts = {
  kinds: {
    red: "Access is broken",
    "credential-gone": "The watch cannot sign in",
    "cannot-tell": "Cannot be told any more",
    expiring: "Ends soon",
    drift: "Something was changed",
    recovered: "Works again",
  },
  red: { title: "{problem}", who: "Who can put it right: {role}." },
  recovered: {
    title: "Works again: {what}",
    was: "Was broken since {since}: {problem}.",
    ready: "Nothing else is broken.",
    stillBroken: "Still broken: {problem}.",
  },
  expiring: {
    title: { one: "{what} ends within {count} day", other: "{what} ends within {count} days" },
    until: "It ends on {endAt}.",
    effect: {
      "client-secret":
        "From then on Entra refuses the app, and no data comes through. Add a new secret and use it before that day.",
      certificate:
        "From then on Entra refuses the app, and no data comes through. Upload a new certificate before that day.",
      "refresh-token":
        "From then on the watch cannot look at token and insights. Sign in once as the integration user before that day.",
      "consent-confirmation": "From then on it counts as not confirmed. Confirm it again before that day.",
      attestation: "From then on it counts as not confirmed. Look again and confirm it before that day.",
    },
  },
  expiries: {
    "client-secret": { named: "The client secret {name}", plain: "The client secret" },
    certificate: { named: "The certificate {name}", plain: "The certificate" },
    "refresh-token": { named: "The kept sign-in {name}", plain: "The kept sign-in" },
    "consent-confirmation": { named: "The confirmation of consent", plain: "The confirmation of consent" },
    attestation: { named: "The confirmation of “{name}”", plain: "A confirmation" },
  },
  drift: {
    titles: {
      consent: "The consent given to the app was changed",
      "application-permission": "The app’s application permissions were changed",
      role: "The integration user’s report roles were changed",
      "redirect-uri": "The app’s redirect URIs were changed",
      permission: "The permissions listed by the app were changed",
      owner: "The owners of the app were changed",
      mfa: "The token’s MFA claim has changed",
    },
    check: "If nobody you know did this, look into it.",
    added: "New: {what}",
    removed: "Gone: {what}",
  },
  traits: {
    consentForEveryone: "{scope} on {api}, for everyone",
    consentForOne: "{scope} on {api}, for the user with object ID {principal}",
    apis: { "partner-center": "Partner Center", other: "another API" },
    "application-permission": "application permission {permission} on {api}",
    role: "{role}",
    "redirect-uri": "{uri} ({platform})",
    permission: "{type} {permission} on the API {apiId}",
    owner: "object ID {owner}",
    mfa: "{method}",
  },
  cannotTell: {
    one: "Cannot be told any more: {check}",
    many: { one: "{count} check cannot be told any more", other: "{count} checks cannot be told any more" },
    lead: "This does not mean that access is broken. It was known before and is not known now.",
    line: "{check}: {reason}",
    unconfirmed: "Nobody has confirmed it, or the confirmation has ended.",
  },
  credentials: {
    "refresh-token": "the kept sign-in of the integration user",
    certificate: "the kept certificate",
    "client-secret": "the kept client secret",
  },
  credentialGone: {
    removed: {
      title: "The watch no longer has {credential}",
      text: "It was removed from here. What takes this credential stays untold until one is kept again.",
    },
    refused: {
      title: "Entra no longer accepts {credential}",
      text: "It was revoked, lay unused for too long, or the password was changed. Sign in again as the integration user, so that token and insights can be told again. This says nothing about other programs of yours.",
    },
  },
  digest: {
    title: { one: "{count} message of the watch", other: "{count} messages of the watch" },
    integrations: { one: "About {count} integration.", other: "About {count} integrations." },
  },
  nextRun: {
    first: "Starts now.",
    regular: "At its usual time.",
    change: "Soon, because a change is on its way.",
    "back-off": "Later than usual, because this copy could not reach Microsoft.",
    budget: "Later than usual, because the tenant’s requests of a day are used up.",
  },
  unattended: {
    title: "What is found out while nobody is signed in",
    sure: "Always",
    ifReadable: "Where the tenant lets it be read",
    untold: "Not found out",
    takes: {
      secret: "Takes the client secret or certificate.",
      directory: "Takes a credential that may read the directory.",
      user: "Takes a sign-in of the integration user.",
      role: "Takes a sign-in that may read roles in Partner Center.",
      admin: "Is about the person who sets things up, so only while that person is signed in.",
    },
    more: "More could be told with {credential}.",
  },
};
