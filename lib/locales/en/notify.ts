import type { NotifyTexts } from "../notify-texts";

/** English words of alerts. */
export const notify: NotifyTexts = {
  headline: "{integration}: {title}",
  rows: { integration: "Integration", at: "Found" },
  open: "Open in Insights Preflight",
  footer: "Sent automatically by Insights Preflight. Replies are not read; who gets alerts is set there.",
  test: {
    title: "Alerts arrive here",
    line: "Somebody tried out whether alerts arrive. Nothing has happened.",
  },
  digest: {
    subject: { one: "{count} alert · {first}", other: "{count} alerts · {first}" },
    lead: { one: "{count} thing to know:", other: "{count} things to know, the most urgent first:" },
    more: {
      one: "{count} more did not fit here. Open Insights Preflight to see it.",
      other: "{count} more did not fit here. Open Insights Preflight to see them.",
    },
  },
  calendar: {
    name: "Insights Preflight: expiries",
    about: "What ends, and what has to be confirmed again, for the integrations with Partner Center insights.",
    summary: "{integration}: {what} ends",
  },
  deliveries: {
    outcomes: {
      delivered: "Delivered",
      retry: "Will be tried again",
      "given-up": "Given up",
      stopped: "Switched off by the receiver",
    },
    reasons: {
      timeout: "No answer came in time.",
      network: "The connection failed.",
      dns: "The host name leads nowhere.",
      tls: "The certificate or the encryption of the receiver was not accepted.",
      "address-refused": "The address belongs to an internal network that is not allowed here, or is not https.",
      redirected: "The receiver sent the request elsewhere. Give the final address.",
      "sign-in-refused": "The receiver did not accept the credential.",
      refused: "The receiver refused the message.",
      busy: "The receiver was busy or had a fault of its own.",
      gone: "The receiver says that it no longer exists.",
      settings: "The settings of this channel cannot be used.",
      "too-large": "The message was too large for the receiver.",
      internal: "A fault of this product.",
    },
  },
};
