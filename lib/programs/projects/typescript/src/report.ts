// Runs a Partner Center insights report and saves it as CSV.
import { renameSync, writeFileSync } from "node:fs";
import { fetchReport } from "./insights.js";
import { EXIT, loadSettings, Stop, say } from "./settings.js";
import { Tokens } from "./sign-in.js";

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    process.stdout.write(`${say("help")}\n`);
    return;
  }
  const unknown = args.find((argument) => argument !== "--sign-in");
  if (unknown !== undefined) throw new Stop(EXIT.badSettings, say("unknownArgument", { argument: unknown }));
  const settings = loadSettings();
  const tokens = await Tokens.open(settings);
  if (args.includes("--sign-in")) await tokens.signIn();
  const { content, cleanUp } = await fetchReport(settings, tokens);
  save(settings.outputFile, content);
  process.stdout.write(`${say("saved", { file: settings.outputFile, bytes: content.length })}\n`);
  await cleanUp();
}

/** A reader of the file sees the old report or the new one, never half of it. */
function save(file: string, content: Buffer): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

try {
  await main(process.argv.slice(2));
} catch (problem) {
  process.exitCode = problem instanceof Stop ? problem.exitCode : 1;
  process.stderr.write(
    `${problem instanceof Stop ? problem.message : say("fileProblem", { reason: String(problem) })}\n`,
  );
}
