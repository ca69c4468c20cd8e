import pino, { type Logger } from "pino";
import { config } from "./config";
import { requestId } from "./request-context";

const HIDDEN = [
  "password",
  "secret",
  "clientSecret",
  "client_secret",
  "client_assertion",
  "privateKey",
  "accessToken",
  "access_token",
  "refreshToken",
  "refresh_token",
  "idToken",
  "id_token",
  "code",
  "codeVerifier",
  "authorization",
  "cookie",
  "set-cookie",
  "databaseUrl",
] as const;

/** Where logs never show a value, one and two levels deep; an error's own `code` is no authorization code and stays. */
export const REDACTED: readonly string[] = HIDDEN.flatMap((name) => {
  const part = name.includes("-") ? `["${name}"]` : `.${name}`;
  const own = part.replace(/^\./, "");
  return name === "code" ? [own, "query.code", "params.code", "body.code"] : [own, `*${part}`, `*.*${part}`];
});

/** Makes a logger; `destination` is standard output unless a test reads along. */
export function createLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const id = requestId();
      return id === null ? {} : { requestId: id };
    },
    redact: { paths: [...REDACTED], censor: "[secret]" },
  };
  return destination ? pino(options, destination) : pino(options);
}

let shared: Logger | null = null;
const logger = () => {
  shared ??= createLog(config().logLevel);
  return shared;
};

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** The log of this process: JSON lines on standard output, opened by the first line written. */
export const log: { readonly [level in "error" | "warn" | "info" | "debug"]: Write } = {
  error: (fields, message) => logger().error(fields, message),
  warn: (fields, message) => logger().warn(fields, message),
  info: (fields, message) => logger().info(fields, message),
  debug: (fields, message) => logger().debug(fields, message),
};
