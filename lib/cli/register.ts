import type { PlannedRequest } from "@/lib/action";
import { parseClientId } from "@/lib/clean";
import type { Cloud } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import { readConfig } from "@/lib/config";
import { texts as words } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { createEntra, createMicrosoft } from "@/lib/microsoft/microsoft";
import { microsoftNetwork } from "@/lib/microsoft/network";
import type { GraphClient, TokenSet } from "@/lib/microsoft/types";
import { RunError } from "@/lib/run";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { scenarioOf, scenarios } from "@/lib/sandbox/scenarios";
import { createWorld } from "@/lib/sandbox/world";
import { type Command, EXIT, type Io, localeOf, readOptions, UsageError } from "./command";
import { type EnvFile, openEnvFile, readEnvFile } from "./env-file";
import { readLive, signIn } from "./live-run";
import { applyRegistration, type NoPlan, planRegistration, requestsOf, saidBy, type Wanted } from "./registration";
import { adminGraphByDeviceCode, type Outlet } from "./sandbox-sign-in";
import { type CliTexts, cliTexts } from "./texts";

const NAME = "Insights Preflight sign-in";
type Given = ReadonlyMap<string, readonly string[]>;

/** `insights-preflight register`: the operator's own Entra app, planned in the open, safe to repeat. */
export const register: Command = {
  name: "register",
  options: {
    sandbox: { type: "string" },
    cloud: { type: "string" },
    tenant: { type: "string" },
    name: { type: "string" },
    url: { type: "string" },
    adopt: { type: "string" },
    settings: { type: "string" },
    "new-secret": { type: "boolean" },
    "secret-days": { type: "string" },
    yes: { type: "boolean" },
  },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = cliTexts(locale);
    const given = readOptions(register, args, locale);
    const redirectUri = `${originOf(given, io)}/api/auth/callback/microsoft`;
    if (given.has("yes") && !given.has("settings")) throw new UsageError(texts.needs("--yes", "--settings"));
    const secretDays = daysOf(given, texts);
    const settings = await settingsIn(given.get("settings")?.[0]);
    const own = adopted(given, texts, locale) ?? (settings.PREFLIGHT_CLIENT_ID || null);
    const holdsSecret = own === settings.PREFLIGHT_CLIENT_ID && Boolean(settings.PREFLIGHT_CLIENT_SECRET);
    try {
      const subject = given.has("sandbox")
        ? await sandboxTenant(String(given.get("sandbox")?.[0]), given, texts)
        : await liveTenant(given, io, locale);
      if (subject === null) return EXIT.undecided;
      const asked = { name: given.get("name")?.[0] ?? NAME, redirectUri, own, secretDays };
      const wanted = { ...asked, newSecret: given.has("new-secret"), holdsSecret, now: new Date(subject.now()) };
      return await registerIn(subject, wanted, given, io, texts);
    } catch (problem) {
      if (!(problem instanceof RunError) || io.signal.aborted) throw problem;
      io.err(texts.noAnswer(problem.host ?? "", words(locale).ui.errors[problem.code].title));
      return EXIT.undecided;
    }
  },
};

/** Where the app is registered, and as whom. */
export interface RegisterSubject {
  readonly cloud: Cloud;
  /** As the settings will name it. */
  readonly tenant: string;
  readonly graph: GraphClient;
  readonly now: () => number;
}

/** Shows the plan and, when told to, carries it out. */
export async function registerIn(
  subject: RegisterSubject,
  wanted: Wanted,
  given: Given,
  io: Pick<Io, "out" | "err">,
  texts: CliTexts,
): Promise<number> {
  const plan = await planRegistration(subject.graph, wanted);
  if ("reason" in plan) {
    io.err(whyNoPlan(plan, wanted, texts));
    return EXIT.failed;
  }
  const file = given.get("settings")?.[0];
  const requests = requestsOf(plan, wanted, subject.cloud);
  if (requests.length === 0) io.out(texts.nothingToChange(plan.present?.appId ?? ""));
  else io.out(planText(requests, texts));
  if (plan.secret === null && !wanted.holdsSecret) io.out(texts.secretElsewhere);
  if (requests.length === 0) return EXIT.ready;
  if (!given.has("yes") || file === undefined) {
    io.out(texts.sayYes);
    return EXIT.ready;
  }
  const envFile = await opened(file, texts);
  const done = await applyRegistration(subject.graph, plan, wanted).catch(async (problem: unknown) => {
    await envFile.drop();
    throw problem;
  });
  if (!done.ok) {
    await envFile.drop();
    io.err(texts.registerRefused(done.said, done.clientId));
    return EXIT.failed;
  }
  await envFile.write({
    PREFLIGHT_MODE: "live",
    PREFLIGHT_CLOUD: subject.cloud.id,
    PREFLIGHT_TENANT: subject.tenant,
    PREFLIGHT_CLIENT_ID: done.clientId,
    ...(done.secret && { PREFLIGHT_CLIENT_SECRET: done.secret.reveal() }),
    PREFLIGHT_URL: new URL(wanted.redirectUri).origin,
  });
  io.out(texts.registered(done.clientId, file, done.secret !== null));
  return EXIT.ready;
}

function originOf(given: Given, { env }: Io): string {
  const url = given.get("url")?.[0] ?? (env.PREFLIGHT_URL || "http://localhost:3000");
  const read = readConfig({ PREFLIGHT_MODE: "live", PREFLIGHT_URL: url });
  if (!read.ok) throw new UsageError(...read.problems);
  return read.config.url;
}

function daysOf(given: Given, texts: CliTexts): number {
  const days = given.get("secret-days")?.[0] ?? "180";
  if (/^[1-9]\d{0,2}$/.test(days) && Number(days) <= 180) return Number(days);
  throw new UsageError(texts.badDays);
}

/** An app is ours when we are told so; the file of settings may name it already. */
function adopted(given: Given, texts: CliTexts, locale: Locale): string | null {
  const adopt = given.get("adopt")?.[0];
  if (adopt === undefined) return null;
  const parsed = parseClientId(adopt);
  if (parsed.ok) return parsed.value;
  throw new UsageError(texts.badValue("--adopt", words(locale).ui.fieldProblems.clientId[parsed.reason]));
}

/** A file that cannot be read names nothing; whether it can be written is found out before anything is changed. */
async function settingsIn(file: string | undefined): Promise<NodeJS.Dict<string>> {
  return file === undefined ? {} : readEnvFile(file).catch(() => ({}));
}

async function liveTenant(given: Given, io: Io, locale: Locale): Promise<RegisterSubject | null> {
  const { integration } = await readLive(given, io, locale);
  const { tenant } = integration;
  const cloud = cloudOf(integration.cloud);
  const entra = createEntra({ cloud, outlet: microsoftNetwork, signal: io.signal });
  const { graph } = await signIn(entra, cloud, tenant, io, locale);
  return graph && subjectOf({ cloud, tenant, outlet: microsoftNetwork, now: Date.now }, graph, io.signal);
}

async function sandboxTenant(id: string, given: Given, texts: CliTexts): Promise<RegisterSubject | null> {
  const live = ["tenant", "cloud"].filter((name) => given.has(name));
  if (live.length > 0) throw new UsageError(texts.notBoth(live.map((name) => `--${name}`)));
  const scenario = scenarioOf(id);
  const known = scenarios.map((one) => one.id);
  if (!scenario) throw new UsageError(texts.unknownScenario(id, known));
  const { state, kit } = scenario.build();
  const world = createWorld(state, `register-${id}`, id);
  const cloud = cloudOf(kit.cloud);
  const outlet = sandboxFetch(world);
  const now = () => Date.now() + world.state.advancedMs;
  const entraThrough = (by: Outlet) => createEntra({ cloud, outlet: by, now });
  const stage = { world, kit, cloud, outlet, now, entraThrough, entra: entraThrough(outlet) };
  const graph = await adminGraphByDeviceCode(stage);
  return graph && subjectOf({ cloud, tenant: kit.tenant, outlet, now }, graph, new AbortController().signal);
}

/** Graph with the signed-in admin's token. */
export function subjectOf(
  { cloud, tenant, outlet, now }: Omit<RegisterSubject, "graph"> & { readonly outlet: Outlet },
  tokens: TokenSet,
  signal: AbortSignal,
): RegisterSubject {
  const admin = { graph: tokens, partnerCenter: null };
  const { graph } = createMicrosoft({ cloud, outlet, now, admin, shared: false })([], signal);
  if (!graph) throw new TypeError("a client was asked for without a token");
  return { cloud, tenant, graph, now };
}

function whyNoPlan(why: NoPlan, { name }: Wanted, texts: CliTexts): string {
  switch (why.reason) {
    case "refused":
      return texts.registerRefused(saidBy(why.refusal), null);
    case "taken":
      return texts.nameTaken(name, why.clientIds);
    case "absent":
      return texts.noSuchApp(why.clientId);
    case "no-such-permission":
      return texts.noSuchPermission(why.permission);
  }
}

function planText(requests: readonly PlannedRequest[], texts: CliTexts): string {
  const shown = requests.flatMap(({ method, url, body }) => [`${method} ${url}`, JSON.stringify(body, null, 2), ""]);
  return [`${texts.plan}:`, "", ...shown].join("\n");
}

async function opened(file: string, texts: CliTexts): Promise<EnvFile> {
  try {
    return await openEnvFile(file);
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "error";
    throw new UsageError(texts.cannotWrite(file, code));
  }
}
