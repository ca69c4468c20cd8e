import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { rootCertificates } from "node:tls";
import type { Config } from "../config";
import { deadlineOf } from "../microsoft/wait";
import { addressGuard, isLoopback, type Network } from "./network";
import type { Reason } from "./sent";

/** What requests to receivers keep to. */
export interface PostRules {
  /** Private, loopback and other inside addresses that the operator allows; plain http goes to allowed loopback only. */
  readonly allowed: readonly Network[];
  /** Nothing but the allowed addresses, as in the sandbox, which lets nothing leave the machine unasked. */
  readonly staysInside?: boolean;
  /** Certificates (PEM) trusted beside the usual ones. */
  readonly ca?: string;
  /** For the whole exchange; 10 seconds when absent. */
  readonly timeoutMs?: number;
  /** Names to addresses; the machine's own resolver when absent. */
  readonly resolve?: typeof resolve;
}

/** A receiver's answer: of the body only the beginning. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** There is no answer, and why. */
export class PostError extends Error {
  readonly code = "post";
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(`the receiver was not reached: ${reason}`, options);
    this.name = "PostError";
    this.reason = reason;
  }
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1024;

/** What the configuration allows: a sandbox posts to nobody whom the operator has not named. */
export function configuredRules({ mode, webhookNetworks }: Pick<Config, "mode" | "webhookNetworks">): PostRules {
  return { allowed: webhookNetworks, staysInside: mode === "sandbox" };
}

/** Whether a receiver's address is one that could be posted to; where its name leads is only known when connecting. */
export function mayPostTo(address: string, { allowed, staysInside }: PostRules): boolean {
  if (staysInside && allowed.length === 0) return false;
  return targetOf(address, addressGuard(allowed, staysInside)) !== null;
}

/** Posts once: no redirect is followed, and no address is connected to that the rules forbid. Throws PostError. */
export async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  rules: PostRules,
  signal: AbortSignal,
): Promise<Answer> {
  const isAllowed = addressGuard(rules.allowed, rules.staysInside);
  const url = targetOf(address, isAllowed);
  if (url === null) throw new PostError("address-refused");
  const deadline = deadlineOf(rules.timeoutMs ?? TIMEOUT_MS, signal);
  const bytes = Buffer.from(body);
  // A name may lead elsewhere from one moment to the next, so the address itself is judged, right where it is connected to.
  const options = {
    method: "POST",
    agent: false,
    headers: { ...headers, "content-length": String(bytes.byteLength), connection: "close" },
    lookup: guardedLookup(
      (found) => isAllowed(found) && (url.protocol === "https:" || isLoopback(found)),
      rules.resolve ?? resolve,
    ),
    signal: deadline.signal,
    ...(rules.ca !== undefined && { ca: [...rootCertificates, rules.ca] }),
  };
  try {
    return await new Promise<Answer>((done, fail) => {
      const send = url.protocol === "https:" ? requestTls : requestPlain;
      let isAnswered = false;
      const request = send(url, options, (response) => {
        isAnswered = true;
        answerOf(response).then(done, fail);
      });
      // Once the status has come, time running out over the body is no failure: sent again, the message would arrive twice.
      request.on("error", (problem) => {
        if (!isAnswered) fail(problem);
      });
      request.end(bytes);
    });
  } catch (problem) {
    throw problem instanceof PostError
      ? problem
      : new PostError(deadline.isOver() ? "timeout" : reasonOf(problem), { cause: problem });
  } finally {
    deadline.clear();
  }
}

/** Names are looked up when connecting, literal addresses are not, so these are judged here. */
function targetOf(address: string, isAllowed: (address: string) => boolean): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== "" || url.password !== "") return null;
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isAllowed(literal)) return null;
  if (url.protocol === "https:") return url;
  const mayBePlain = isIP(literal) === 0 ? literal === "localhost" : isLoopback(literal);
  return url.protocol === "http:" && mayBePlain ? url : null;
}

function guardedLookup(isAllowed: (address: string) => boolean, lookup: typeof resolve): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (problem, found) => {
      const [first] = found ?? [];
      if (problem !== null || first === undefined) callback(problem ?? new PostError("dns"), "", 0);
      else if (!found.every(({ address }) => isAllowed(address))) callback(new PostError("address-refused"), "", 0);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

/** Reads the beginning of the body and drops the rest with the connection. */
async function answerOf(response: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
      const bytes = Buffer.from(part);
      parts.push(bytes);
      size += bytes.byteLength;
      if (size > MOST_BYTES) break;
    }
  } catch {
    // The status has come, and it is what counts.
  }
  response.destroy();
  const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString("utf8");
  // Half of a secret could not be told from an ordinary word any more, so the word at the cut goes.
  const body = size > MOST_BYTES ? text.slice(0, Math.max(0, text.lastIndexOf(" "))) : text;
  return { status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] ?? null, body };
}

function reasonOf(problem: unknown): Reason {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EAI_NODATA") return "dns";
  return isCertificateProblem(code) ? "tls" : "network";
}

/** Node names what is wrong with a certificate or a handshake in these ways. */
export function isCertificateProblem(code: string): boolean {
  return /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/.test(
    code,
  );
}
