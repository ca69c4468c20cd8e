import { Secret } from "../secret";

/** The server that takes mail, the same for everybody. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `starttls` insists on it; `none` is for a relay on the machine itself. */
  readonly security: "tls" | "starttls" | "none";
  readonly account: { readonly user: string; readonly password: Secret } | null;
  /** Address of the sender. */
  readonly from: string;
  /** Certificates (PEM) trusted beside the usual ones. */
  readonly ca?: string;
  /** For one step of the conversation; 10 seconds when absent. */
  readonly timeoutMs?: number;
}

/** Whether a text is a single bare mail address. */
export function isMailAddress(text: string): boolean {
  const [local = "", domain = "", ...more] = text.split("@");
  const isPlain = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/.test(local) && more.length === 0;
  return isPlain && domain.length <= 190 && /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}$/i.test(domain);
}

/** Reads `smtps://user:password@host` (TLS from the start) or `smtp://…` (STARTTLS, or none with `?tls=off`); null when it is neither. */
export function readMailServer(address: string, from: string): MailServer | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === "" || !isMailAddress(from)) return null;
  if (url.protocol !== "smtp:" && url.protocol !== "smtps:") return null;
  const tls = url.protocol === "smtps:";
  const isOff = !tls && url.searchParams.get("tls") === "off";
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === null || password === null) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (tls ? 465 : 587) : Number(url.port),
    security: tls ? "tls" : isOff ? "none" : "starttls",
    account: user === "" ? null : { user, password: new Secret(password) },
    from,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What is wrong with the settings of a server and its sender, a sentence each; a server without a sender sends nothing. */
export function mailProblems(address: string | undefined, from: string | undefined): string[] {
  if (!address && !from) return [];
  if (!address || !from) return ["PREFLIGHT_SMTP_URL and PREFLIGHT_MAIL_FROM go together: set both or none."];
  if (readMailServer(address, from)) return [];
  return [
    "PREFLIGHT_SMTP_URL must look like smtps://user:password@mail.contoso.example or smtp://…, and PREFLIGHT_MAIL_FROM must be a mail address.",
  ];
}
