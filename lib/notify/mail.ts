import { createHash } from "node:crypto";
import { rootCertificates } from "node:tls";
import { createTransport, type NodemailerError, type SMTPTransportOptions } from "nodemailer";
import { Secret } from "../secret";
import { isMailAddress, type MailServer } from "./mail-server";
import { oneLine } from "./mask";
import { mailTextOf } from "./message";
import { isCertificateProblem } from "./post";
import type { Channel, Outgoing, Reason, Sent } from "./sent";

/** Who gets mail. One address each, so that a refusal of one is never a second copy for another. */
export interface MailSettings {
  readonly id: string;
  readonly to: string;
}

const STEP_MS = 10_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** Alerts by mail. */
export function mailChannel(settings: MailSettings, server: MailServer): Channel {
  const { account } = server;
  // Servers repeat what they did not like, and signing in sends both in one word.
  const together = account && new Secret(`\0${account.user}\0${account.password.reveal()}`);
  return {
    id: settings.id,
    kind: "mail",
    secrets: account && together ? [account.password, together] : [],
    async send(message, _now, signal) {
      if (!isUsable(settings, server)) return { outcome: "given-up", reason: "settings", status: null, said: "" };
      const transport = createTransport(optionsOf(server));
      try {
        const { response } = await transport.sendMail({ ...mailOf(message, settings, server), signal });
        return { outcome: "delivered", status: codeIn(response), said: oneLine(response) };
      } catch (problem) {
        return judgeProblem(problem, signal);
      } finally {
        transport.close();
      }
    },
  };
}

/** A password is sent in the clear to the machine itself and nowhere else. */
function isUsable({ to }: MailSettings, { security, account, host, from }: MailServer): boolean {
  const isSafe = security !== "none" || account === null || LOOPBACK.has(host);
  return isSafe && isMailAddress(to) && isMailAddress(from);
}

function optionsOf(server: MailServer): SMTPTransportOptions {
  const { host, port, security, account, ca, timeoutMs = STEP_MS } = server;
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(account && { auth: { user: account.user, pass: account.password.reveal() } }),
    tls: { minVersion: "TLSv1.2", ...(ca !== undefined && { ca: [...rootCertificates, ca] }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: 1_000,
    pool: false,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailOf({ id, alerts, locale }: Outgoing, { to }: MailSettings, { from }: MailServer) {
  const domain = from.split("@")[1] ?? "localhost";
  const idOf = (text: string) => `<${createHash("sha256").update(text).digest("hex").slice(0, 40)}@${domain}>`;
  const [first] = alerts;
  // Every mail about a fact answers the same mail, which was never sent: so they stand together whichever comes first.
  const thread = alerts.length === 1 ? idOf(`thread/${first.about}`) : null;
  return {
    ...mailTextOf(alerts, locale),
    from: { name: "Insights Preflight", address: from },
    to: { name: "", address: to },
    messageId: idOf(`message/${id}/${to}`),
    ...(thread !== null && { inReplyTo: thread, references: [thread] }),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Content-Language": locale },
    xMailer: false as const,
  };
}

/** What a failed conversation means: a 4yz reply or none may be tried again, a 5yz reply may not (RFC 5321, 4.2.1). */
function judgeProblem(problem: unknown, signal: AbortSignal): Sent {
  if (!(problem instanceof Error)) throw problem;
  const { code = "", originalCode = "", responseCode, response = "", permanent }: NodemailerError = problem;
  const status = responseCode ?? null;
  const said = oneLine(response);
  const later = (reason: Reason): Sent => ({
    outcome: "later",
    reason,
    status,
    said,
    retryAfterMs: null,
  });
  const givenUp = (reason: Reason): Sent => ({ outcome: "given-up", reason, status, said });
  if (signal.aborted || code === "ETIMEDOUT" || code === "EABORT") return later("timeout");
  if (code === "ETLS" || isCertificateProblem(originalCode)) return later("tls");
  if (status !== null && permanent !== true) return later("busy");
  if (code === "EAUTH" || code === "ENOAUTH") return givenUp("sign-in-refused");
  if (status === 552 || (code === "EMESSAGE" && status === null)) return givenUp("too-large");
  if (status !== null) return givenUp("refused");
  if (code === "EENVELOPE" || code === "ECONFIG") return givenUp("settings");
  if (code === "EDNS") return later("dns");
  return later("network");
}

function codeIn(response: string): number | null {
  const code = /^\d{3}/.exec(response)?.[0];
  return code === undefined ? null : Number(code);
}
