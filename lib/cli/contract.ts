import { writeFile } from "node:fs/promises";
import { contracts } from "@/lib/contracts";
import { driftMarkdown } from "@/lib/drift/markdown";
import { countsOf, type DriftReport, driftReport } from "@/lib/drift/report";
import { texts as words } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { RunError } from "@/lib/run";
import { scenarioOf, scenarios } from "@/lib/sandbox/scenarios";
import type { Secret } from "@/lib/secret";
import packageJson from "@/package.json" with { type: "json" };
import { type Command, EXIT, type Io, localeOf, oneOf, readOptions, UsageError } from "./command";
import { probe } from "./contract-probes";
import { type ContractSubject, liveSubject, sandboxSubject } from "./contract-subject";
import { runChain } from "./engine";
import { readLive } from "./live-run";
import { type CliTexts, cliTexts } from "./texts";

const LIVE_ONLY = ["tenant", "cloud", "client-id", "user", "flow"] as const;

/** `insights-preflight contract`: do answers keep to what is written down, and what do they tell that is not. Changes nothing. */
export const contract: Command = {
  name: "contract",
  options: {
    sandbox: { type: "string" },
    live: { type: "boolean" },
    ...Object.fromEntries(LIVE_ONLY.map((name) => [name, { type: "string" as const }])),
    out: { type: "string" },
    format: { type: "string" },
  },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const texts = cliTexts(locale);
    const given = readOptions(contract, args, locale);
    const format = oneOf(given, "format", ["text", "json"], locale);
    const isLive = given.has("live");
    const subject = isLive ? await liveGiven(given, io, locale) : await sandboxGiven(given, texts);
    if (subject === null) return EXIT.undecided;
    if (isLive && !subject.admin.graph) {
      io.err(texts.contractNeedsSignIn);
      return EXIT.undecided;
    }
    const report = await askEverything(subject, isLive ? "live" : "sandbox", io.signal);
    const out = given.get("out")?.[0];
    if (out !== undefined) await writeReport(out, report, locale, texts);
    io.out(format === "json" ? JSON.stringify(report, null, 2) : reportText(report, texts));
    if (out !== undefined) io.err(texts.reportWritten(out));
    return exitCodeOf(report, subject);
  },
};

type Given = ReadonlyMap<string, readonly string[]>;

/** Null when the sign-in got no answer; the reader is told. */
async function liveGiven(given: Given, io: Io, locale: Locale): Promise<ContractSubject | null> {
  if (given.has("sandbox")) throw new UsageError(cliTexts(locale).notBoth(["--live"]));
  const live = await readLive(given, io, locale);
  try {
    return await liveSubject(live, io, locale);
  } catch (problem) {
    if (!(problem instanceof RunError) || io.signal.aborted) throw problem;
    io.err(cliTexts(locale).noAnswer(problem.host ?? "", words(locale).ui.errors[problem.code].title));
    return null;
  }
}

async function sandboxGiven(given: Given, texts: CliTexts): Promise<ContractSubject> {
  const live = LIVE_ONLY.filter((name) => given.has(name));
  if (live.length > 0) throw new UsageError(texts.needs(`--${live[0]}`, "--live"));
  const id = given.get("sandbox")?.[0] ?? "ready";
  const scenario = scenarioOf(id);
  if (!scenario) {
    const known = scenarios.map((one) => one.id);
    throw new UsageError(texts.unknownScenario(id, known));
  }
  return sandboxSubject(scenario);
}

/** Every check, then what checks do not ask, then what came of it. */
export async function askEverything(
  subject: ContractSubject,
  source: DriftReport["source"],
  signal: AbortSignal,
): Promise<DriftReport> {
  const { recorder, testToken, now, ...about } = subject;
  let user: Secret | null = null;
  const keeping =
    testToken &&
    (async () => {
      const attempt = await testToken();
      user = attempt.ok ? attempt.tokens.accessToken : null;
      return attempt;
    });
  await runChain({ ...about, outlet: recorder.outlet, testToken: keeping, now, signal });
  await probe(subject, user, signal);
  signal.throwIfAborted();
  const date = new Date(now()).toISOString().slice(0, 10);
  const version = packageJson.version;
  const facts = { version, node: process.versions.node, cloud: about.cloud.id, source, date, lost: recorder.lost() };
  return driftReport(recorder.seen(), contracts, facts);
}

/** 0 no breach, 1 a breach, 3 nothing to judge: nobody could ask Graph and Partner Center, or no answer came. */
function exitCodeOf(report: DriftReport, { admin, cloud, recorder }: ContractSubject): number {
  if (report.breaches.length > 0) return EXIT.failed;
  const asked = new Set(recorder.seen().map(({ url }) => new URL(url).hostname));
  const isAnswered = asked.has(cloud.graphHost) && asked.has(cloud.partnerCenterHost);
  return admin.graph && isAnswered ? EXIT.ready : EXIT.undecided;
}

async function writeReport(out: string, report: DriftReport, locale: Locale, texts: CliTexts): Promise<void> {
  try {
    await writeFile(out, driftMarkdown(report, locale));
  } catch (problem) {
    throw new UsageError(texts.cannotWrite(out, codeOf(problem)));
  }
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && "code" in problem ? String(problem.code) : "error";
}

/** One line an endpoint and status, then the sums. */
function reportText(report: DriftReport, texts: CliTexts): string {
  const rows = new Map<string, { count: number; breaches: number; isUnknown: boolean }>();
  for (const { endpoint, status, breaches, isUnknown } of report.exchanges) {
    const key = `${endpoint}\t${status}`;
    const known = rows.get(key) ?? { count: 0, breaches: 0, isUnknown: false };
    rows.set(key, {
      count: known.count + 1,
      breaches: known.breaches + breaches,
      isUnknown: known.isUnknown || isUnknown,
    });
  }
  const lines = [...rows].map(([key, { count, breaches, isUnknown }]) => {
    const [endpoint = "", status = ""] = key.split("\t");
    const said = breaches > 0 ? texts.breachCount(breaches) : isUnknown ? texts.noContract : texts.keepsContract;
    return `${endpoint.padEnd(64)} ${status}  ${String(count).padStart(3)}×  ${said}`;
  });
  const { breaches, answered, all } = countsOf(report);
  const broken = report.breaches.map(({ contract: id, where, message }) => `  ${id}  ${where}  ${message}`);
  const sums = texts.contractSums(report.exchanges.length, breaches, answered, all);
  return [...lines.sort(), "", ...(broken.length > 0 ? [...broken, ""] : []), sums].join("\n");
}
