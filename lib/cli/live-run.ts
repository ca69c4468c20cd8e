import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Certificate, parseCertificate } from "@/lib/certificate";
import type { Check } from "@/lib/check";
import {
  type Parsed,
  parseClientId,
  parsePartnerId,
  parseSecret,
  parseTenant,
  parseUserPrincipalName,
} from "@/lib/clean";
import { APP_ID, type Cloud, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import type { Integration } from "@/lib/integration";
import { texts as words } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { createEntra } from "@/lib/microsoft/microsoft";
import { microsoftNetwork } from "@/lib/microsoft/network";
import type { AdminTokens, Answer, AppCredential, EntraClient, TokenAttempt, TokenSet } from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";
import { type Io, type Options, oneOf, UsageError } from "./command";
import { type FinishedRun, runChain } from "./engine";
import { cliTexts } from "./texts";

/** Options of a check against Microsoft. */
export const LIVE_OPTIONS = {
  cloud: { type: "string" },
  tenant: { type: "string" },
  "client-id": { type: "string" },
  user: { type: "string" },
  flow: { type: "string" },
  "partner-id": { type: "string" },
  certificate: { type: "string" },
  "sign-in": { type: "boolean" },
} as const satisfies Options;

/** A live check, understood and with its credentials. */
export interface LiveCheck extends AppCredential {
  readonly integration: Integration;
  readonly password: Secret | null;
  readonly signsIn: boolean;
}

type Given = ReadonlyMap<string, readonly string[]>;

/** Reads ids from the options and credentials from the environment or the terminal. Throws UsageError. */
export async function readLive(given: Given, io: Io, locale: Locale): Promise<LiveCheck> {
  const texts = cliTexts(locale);
  const problems = words(locale).ui.fieldProblems;
  const read = <Reason extends string>(
    name: string,
    parse: (raw: string) => Parsed<Reason>,
    reasons: Readonly<Record<Reason, string>>,
  ): string | null => {
    const raw = given.get(name)?.[0];
    if (raw === undefined) return null;
    const parsed = parse(raw);
    if (!parsed.ok) throw new UsageError(texts.badValue(`--${name}`, reasons[parsed.reason]));
    return parsed.value;
  };
  const tenant = read("tenant", parseTenant, problems.tenant);
  if (tenant === null) throw new UsageError(texts.nothingToCheck);
  const flow = oneOf(given, "flow", ["device", "password"], locale);
  const integration: Integration = {
    id: randomUUID(),
    cloud: oneOf(given, "cloud", ["global", "us-government", "china"], locale),
    tenant,
    clientId: read("client-id", parseClientId, problems.clientId),
    userPrincipalName: read("user", parseUserPrincipalName, problems.userPrincipalName),
    redirectUri: "http://localhost",
    flow,
    partnerId: read("partner-id", parsePartnerId, problems.partnerId),
  };
  if (given.has("flow") && !integration.clientId) throw new UsageError(texts.needs("--flow", "--client-id"));
  if (flow === "password" && !integration.userPrincipalName)
    throw new UsageError(texts.needs("--flow password", "--user"));
  const file = given.get("certificate")?.[0];
  if (file !== undefined && !integration.clientId) throw new UsageError(texts.needs("--certificate", "--client-id"));
  const certificate = file === undefined ? null : await readCertificate(file, locale);
  const asks = integration.clientId !== null && certificate === null;
  const secret = asks ? await readSecret(integration.clientId ?? "", io, locale) : null;
  const password = flow === "password" ? await readPassword(integration.userPrincipalName ?? "", io, locale) : null;
  return { integration, secret, certificate, password, signsIn: given.has("sign-in") };
}

async function readCertificate(file: string, locale: Locale): Promise<Certificate> {
  const texts = cliTexts(locale);
  // The text itself in place of its file's name is not repeated.
  if (/-----BEGIN|\n/.test(file))
    throw new UsageError(texts.badValue("--certificate", texts.optionAbout.certificate ?? ""));
  const pem = await readFile(file, "utf8").catch((problem: NodeJS.ErrnoException) => {
    throw new UsageError(texts.cannotRead(file, problem.code ?? "?"));
  });
  const parsed = parseCertificate(pem);
  if (parsed.ok) return parsed.value;
  throw new UsageError(texts.badValue("--certificate", words(locale).ui.fieldProblems.certificate[parsed.reason]));
}

async function readSecret(clientId: string, io: Io, locale: Locale): Promise<Secret | null> {
  const texts = cliTexts(locale);
  const raw = io.env.PREFLIGHT_APP_SECRET || (await io.askHidden?.(texts.askSecret(clientId))) || "";
  const parsed = parseSecret(raw);
  if (parsed.ok) return new Secret(parsed.value);
  if (parsed.reason === "empty") return null;
  throw new UsageError(parsed.reason === "secret-id" ? texts.secretIsId : texts.badSecret);
}

async function readPassword(user: string, io: Io, locale: Locale): Promise<Secret> {
  const texts = cliTexts(locale);
  const raw = io.env.PREFLIGHT_PASSWORD || (await io.askHidden?.(texts.askPassword(user))) || "";
  if (raw === "") throw new UsageError(texts.passwordMissing);
  return new Secret(raw);
}

/** Asks Microsoft. */
export async function runLive(
  live: LiveCheck,
  selected: readonly Check[],
  io: Io,
  locale: Locale,
): Promise<FinishedRun> {
  const { integration, secret, certificate } = live;
  const cloud = cloudOf(integration.cloud);
  const outlet = microsoftNetwork;
  const entra = createEntra({ cloud, outlet, signal: io.signal });
  const admin = live.signsIn
    ? await signIn(entra, cloud, integration.tenant, io, locale)
    : { graph: null, partnerCenter: null };
  const testToken = testTokenOf(live, entra, cloud, io, locale);
  return runChain({
    cloud,
    outlet,
    integration,
    admin,
    secret,
    certificate,
    testToken,
    checks: selected,
    signal: io.signal,
  });
}

/** One device code through Microsoft's public client; its refresh token also serves Partner Center. */
export async function signIn(
  entra: EntraClient,
  cloud: Cloud,
  tenant: string,
  io: Io,
  locale: Locale,
): Promise<AdminTokens> {
  const texts = cliTexts(locale);
  const client = { tenant, clientId: APP_ID.azureCli, secret: null, certificate: null };
  const graph = await byDeviceCode(
    entra,
    client,
    [`https://${cloud.graphHost}/.default`, "offline_access"],
    texts.setupAdmin,
    io,
    locale,
  );
  if (!graph.ok) {
    io.err(texts.signInRefused(graph.refusal.message ?? graph.refusal.code ?? String(graph.refusal.status)));
    return { graph: null, partnerCenter: null };
  }
  const { refreshToken } = graph.value;
  const partnerCenter = refreshToken && (await entra.refresh(client, [partnerCenterScope(cloud)], refreshToken));
  return { graph: graph.value, partnerCenter: partnerCenter?.ok ? partnerCenter.value : null };
}

/** Asks for the integration user's token; null when something for it is missing. */
export function testTokenOf(
  { integration, secret, certificate, password }: LiveCheck,
  entra: EntraClient,
  cloud: Cloud,
  io: Io,
  locale: Locale,
): (() => Promise<TokenAttempt>) | null {
  const { tenant, clientId, userPrincipalName: user, flow } = integration;
  if (!clientId) return null;
  const attempt = (answer: Answer<TokenSet>): TokenAttempt => {
    const at = new Date().toISOString();
    return answer.ok ? { ok: true, flow, at, tokens: answer.value } : { ok: false, flow, at, refusal: answer.refusal };
  };
  const client = { tenant, clientId, secret, certificate };
  if (flow === "password")
    return user && password
      ? async () => attempt(await entra.password(client, cloud.partnerCenterResource, user, password))
      : null;
  const who = user ?? cliTexts(locale).integrationUser;
  return async () =>
    // A device code is asked for without a credential, whatever the client has.
    attempt(await byDeviceCode(entra, client, [partnerCenterScope(cloud)], who, io, locale));
}

async function byDeviceCode(
  entra: EntraClient,
  client: Parameters<EntraClient["startDeviceCode"]>[0],
  scopes: readonly string[],
  who: string,
  io: Io,
  locale: Locale,
): Promise<Answer<TokenSet>> {
  const started = await entra.startDeviceCode(client, scopes, io.signal);
  if (!started.ok) return started;
  io.err(cliTexts(locale).openAndType(started.value.verificationUri, started.value.userCode, who));
  return started.value.completion;
}

function partnerCenterScope(cloud: Cloud): string {
  return `${cloud.partnerCenterResource}/${PARTNER_CENTER_SCOPE}`;
}
