import path from "node:path";
import { z } from "zod";
import type { CloudId } from "./integration";
import { type Keys, loadKeys } from "./keys";
import type { ClientCredentials } from "./microsoft/types";
import { type MailServer, mailProblems, readMailServer } from "./notify/mail-server";
import { type Network, parseNetworks } from "./notify/network";
import { parseSupport, type SupportPerson } from "./people/support";
import { Secret } from "./secret";

/** Everything that can be configured, validated. */
export interface Config {
  readonly mode: "sandbox" | "live";
  /** Address the server listens on. */
  readonly host: string;
  readonly port: number;
  /** Origin under which browsers reach this product, without a trailing slash. */
  readonly url: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: Secret | null;
  /** The cloud that new integrations start in. */
  readonly cloud: CloudId;
  /** The operator's own Entra application; live mode only. */
  readonly operator: ClientCredentials | null;
  /** Keys given from outside; a missing one is made on first start. */
  readonly keys: Partial<Keys>;
  /** Keys of before: what they signed or sealed still opens, nothing new is made with them. */
  readonly previousKeys: PreviousKeys;
  readonly retention: Retention;
  /** What a reader of the metrics must present; null: there are none to read. */
  readonly metricsToken: Secret | null;
  readonly logLevel: LogLevel;
  /** Whether this server also looks at integrations and sends alerts; with `off`, other instances on the same PostgreSQL do. */
  readonly worker: "on" | "off";
  /** Where alerts leave by mail; null when none was named. */
  readonly mail: MailServer | null;
  /** Inside addresses that alerts may be posted to. */
  readonly webhookNetworks: readonly Network[];
  /** People of the operator who see every tenant's integrations redacted, and do nothing else. */
  readonly support: readonly SupportPerson[];
}

/** Keys that were replaced, the newest first. */
export interface PreviousKeys {
  /** Base64 of 32 bytes each. */
  readonly session: readonly string[];
  /** 32 bytes each. */
  readonly sealing: readonly Uint8Array[];
}

/** For how many days finished things are kept. */
export interface Retention {
  readonly runsDays: number;
  readonly auditDays: number;
}

/** A valid configuration, or one sentence for each mistake. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const CLOUDS = ["global", "us-government", "china"] as const satisfies readonly CloudId[];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const oneOf = <const T extends readonly [string, ...string[]]>(name: string, words: T, initial: T[number]) =>
  z.enum(words, `${name} must be one of ${words.join(", ")}.`).default(initial);

const key = (name: string) =>
  z
    .string()
    .refine(
      (text) => isKey(text),
      `${name} must be 32 random bytes in base64, as "openssl rand -base64 32" prints them.`,
    )
    .optional();

const keyList = (name: string) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((all) => all.every(isKey), `${name} must be keys in base64 of 32 bytes each, separated by commas.`)
    .default([]);

const days = (name: string, initial: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 36_500,
      `${name} must be a whole number of days from 1 to 36500.`,
    )
    .default(String(initial));

const settings = z.object({
  PREFLIGHT_MODE: oneOf("PREFLIGHT_MODE", ["sandbox", "live"], "sandbox"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST must be an IP address or a host name.")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      "PORT must be a whole number from 1 to 65535.",
    )
    .default("3000"),
  PREFLIGHT_URL: z
    .string()
    .refine(isOrigin, "PREFLIGHT_URL must be an origin such as https://preflight.contoso.example, without a path.")
    .optional(),
  PREFLIGHT_DATA: z.string().default("./.data"),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\/.+/.test(text) && URL.canParse(text),
      "DATABASE_URL must be a URL that starts with postgres://.",
    )
    .optional(),
  PREFLIGHT_CLOUD: oneOf("PREFLIGHT_CLOUD", CLOUDS, "global"),
  PREFLIGHT_TENANT: z
    .string()
    .refine(
      (text) => GUID.test(text) || DOMAIN.test(text),
      "PREFLIGHT_TENANT must be a tenant id or a verified domain.",
    )
    .optional(),
  PREFLIGHT_CLIENT_ID: z
    .string()
    .regex(GUID, "PREFLIGHT_CLIENT_ID must be an application (client) id, which is a GUID.")
    .optional(),
  PREFLIGHT_CLIENT_SECRET: z
    .string()
    .refine((text) => !GUID.test(text), "PREFLIGHT_CLIENT_SECRET looks like the secret's id; give the secret's value.")
    .optional(),
  PREFLIGHT_SESSION_KEY: key("PREFLIGHT_SESSION_KEY"),
  PREFLIGHT_SEALING_KEY: key("PREFLIGHT_SEALING_KEY"),
  PREFLIGHT_SESSION_KEY_PREVIOUS: keyList("PREFLIGHT_SESSION_KEY_PREVIOUS"),
  PREFLIGHT_SEALING_KEY_PREVIOUS: keyList("PREFLIGHT_SEALING_KEY_PREVIOUS"),
  PREFLIGHT_RETENTION_DAYS: days("PREFLIGHT_RETENTION_DAYS", 400),
  PREFLIGHT_AUDIT_RETENTION_DAYS: days("PREFLIGHT_AUDIT_RETENTION_DAYS", 1095),
  PREFLIGHT_METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, "PREFLIGHT_METRICS_TOKEN must have at least 16 letters, digits or signs of a token.")
    .optional(),
  LOG_LEVEL: oneOf("LOG_LEVEL", LOG_LEVELS, "info"),
  PREFLIGHT_WORKER: oneOf("PREFLIGHT_WORKER", ["on", "off"], "on"),
  PREFLIGHT_SMTP_URL: z.string().optional(),
  PREFLIGHT_MAIL_FROM: z.string().optional(),
  PREFLIGHT_WEBHOOK_NETWORKS: z
    .string()
    .refine(
      (text) => parseNetworks(text).every((network) => network !== null),
      "PREFLIGHT_WEBHOOK_NETWORKS must be networks such as 10.0.0.0/8, separated by commas.",
    )
    .optional(),
  PREFLIGHT_SUPPORT: z
    .string()
    .refine(
      (text) => parseSupport(text).every((person) => person !== null),
      "PREFLIGHT_SUPPORT must be people such as <tenant id>/anna@contoso.example or <tenant id>/<object id>, separated by commas.",
    )
    .optional(),
});

/** Names of all settings; `.env.example` lists the same. */
export const SETTINGS: readonly string[] = Object.keys(settings.shape);

/** Reads the whole configuration from an environment; blank values count as absent. No message repeats a value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues.map(({ message }) => message) ?? []),
    ...operatorProblems(given),
    ...urlProblems(given),
    ...mailProblems(given.PREFLIGHT_SMTP_URL, given.PREFLIGHT_MAIL_FROM),
    ...retentionProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(parsed.data) };
}

function configOf(data: z.infer<typeof settings>): Config {
  const { PREFLIGHT_TENANT: tenant, PREFLIGHT_CLIENT_ID: clientId, PREFLIGHT_CLIENT_SECRET: secret } = data;
  return {
    mode: data.PREFLIGHT_MODE,
    host: data.HOST,
    port: Number(data.PORT),
    url: new URL(data.PREFLIGHT_URL ?? `http://localhost:${data.PORT}`).origin,
    dataDir: path.resolve(/* turbopackIgnore: true */ data.PREFLIGHT_DATA),
    databaseUrl: data.DATABASE_URL ? new Secret(data.DATABASE_URL) : null,
    cloud: data.PREFLIGHT_CLOUD,
    operator: tenant && clientId && secret ? { tenant, clientId, secret: new Secret(secret), certificate: null } : null,
    keys: {
      ...(data.PREFLIGHT_SESSION_KEY && { session: data.PREFLIGHT_SESSION_KEY }),
      ...(data.PREFLIGHT_SEALING_KEY && { sealing: Buffer.from(data.PREFLIGHT_SEALING_KEY, "base64") }),
    },
    previousKeys: {
      session: data.PREFLIGHT_SESSION_KEY_PREVIOUS,
      sealing: data.PREFLIGHT_SEALING_KEY_PREVIOUS.map((text) => Buffer.from(text, "base64")),
    },
    retention: {
      runsDays: Number(data.PREFLIGHT_RETENTION_DAYS),
      auditDays: Number(data.PREFLIGHT_AUDIT_RETENTION_DAYS),
    },
    metricsToken: data.PREFLIGHT_METRICS_TOKEN ? new Secret(data.PREFLIGHT_METRICS_TOKEN) : null,
    logLevel: data.LOG_LEVEL,
    worker: data.PREFLIGHT_WORKER,
    mail: data.PREFLIGHT_SMTP_URL ? readMailServer(data.PREFLIGHT_SMTP_URL, data.PREFLIGHT_MAIL_FROM ?? "") : null,
    webhookNetworks: parseNetworks(data.PREFLIGHT_WEBHOOK_NETWORKS ?? "").flatMap((network) => network ?? []),
    support: parseSupport(data.PREFLIGHT_SUPPORT ?? "").flatMap((person) => person ?? []),
  };
}

/** The operator's application is named whole, and only where it is used. */
function operatorProblems(given: Readonly<Record<string, string>>): string[] {
  const names = ["PREFLIGHT_TENANT", "PREFLIGHT_CLIENT_ID", "PREFLIGHT_CLIENT_SECRET"];
  const present = names.filter((name) => given[name]);
  if (present.length === 0) return [];
  if (given.PREFLIGHT_MODE !== "live")
    return [`Only live mode uses ${present.join(" and ")}: set PREFLIGHT_MODE=live, or leave the operator's app out.`];
  const missing = names.filter((name) => !given[name]);
  return missing.length > 0 ? [`Beside ${present.join(" and ")}, ${missing.join(" and ")} must be set too.`] : [];
}

/** Microsoft Entra ID takes plain http redirect URIs only for the machine itself. */
function urlProblems({ PREFLIGHT_MODE: mode, PREFLIGHT_URL: url }: Readonly<Record<string, string>>): string[] {
  if (mode !== "live" || !url || !isOrigin(url)) return [];
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || LOOPBACK.has(hostname)) return [];
  return [
    "PREFLIGHT_URL must start with https:// in live mode, because Microsoft Entra ID refuses other redirect URIs.",
  ];
}

/** Whoever reads an old run wants to know what was changed before it. */
function retentionProblems(given: Readonly<Record<string, string>>): string[] {
  const [runs, audit] = [given.PREFLIGHT_RETENTION_DAYS ?? 400, given.PREFLIGHT_AUDIT_RETENTION_DAYS ?? 1095];
  return Number(audit) < Number(runs)
    ? ["PREFLIGHT_AUDIT_RETENTION_DAYS must not be less than PREFLIGHT_RETENTION_DAYS."]
    : [];
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const hasMore = url.pathname !== "/" || url.search || url.hash || url.username || url.password;
  return (url.protocol === "http:" || url.protocol === "https:") && !hasMore;
}

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]+=*$/.test(text) && Buffer.from(text, "base64").length === 32;
}

/** The configuration is wrong; `problems` holds a sentence for each mistake. */
export class ConfigError extends Error {
  readonly code = "config";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join(" "));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

let memo: Config | null = null;
let keysMemo: Keys | null = null;

/** Makes this process work by a configuration that was read elsewhere. */
export function configure(read: Config): void {
  memo = read;
  keysMemo = null;
}

/** The configuration of this process, read once. Throws ConfigError. */
export function config(): Config {
  if (memo) return memo;
  const result = readConfig(process.env);
  if (!result.ok) throw new ConfigError(result.problems);
  memo = result.config;
  return memo;
}

/** The session and sealing keys of this process: given from outside, or made on first use and kept in the data folder. */
export function keys(): Keys {
  keysMemo ??= loadKeys(config().dataDir, config().keys);
  return keysMemo;
}
