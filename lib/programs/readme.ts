import { texts } from "../locales";
import { type ReadmeTexts, SETTING_NAMES } from "../locales/programs-texts";
import { fill } from "../locales/text";
import { tag } from "../values";
import type { Program, ProgramInput } from "./program";
import { isRegistered, settingsFor } from "./settings";

/** README.md in the reader's language. */
export function readmeFor(program: Program, input: ProgramInput): string {
  const t = texts(input.locale).programs.readme;
  const parts = [
    `# Insights report (${program.title})`,
    t.lead,
    ...start(program, input, t),
    ...section(t.signInTitle, t.signIn),
    ...settingsTable(t),
    `## ${t.doesTitle}`,
    t.does.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    ...section(t.scheduleTitle, t.schedule),
    t.cron,
    code(`0 6 * * * cd ~/insights-report && set -a && . ./secret.env && ${program.run} >> report.log 2>&1`),
    t.windows,
    code(
      `schtasks /Create /SC DAILY /ST 06:00 /TN "Insights report" /TR "cmd /c cd /d C:\\insights-report && ${program.run}"`,
    ),
    `## ${t.exitTitle}`,
    table([t.exitCode, t.meaning], t.exits),
    `## ${t.keepTitle}`,
    t.keep.map((line) => `- ${line}`).join("\n"),
    ...section(t.sandboxTitle, [t.sandbox]),
    elsewhere(program, input),
  ];
  return `${parts.join("\n\n")}\n`;
}

function start(program: Program, input: ProgramInput, t: ReadmeTexts): string[] {
  const { signIn, redirectUri } = settingsFor(input);
  const redirect = fill(
    isRegistered(input) ? t.redirectShared : t.redirect,
    { uri: tag("url", redirectUri) },
    input.locale,
  );
  const steps = [
    fill(t.needs, { needs: tag("plain", program.needs) }, input.locale),
    ...(signIn === "code" ? [redirect, t.secret] : [t.device]),
  ];
  const first = [...(program.prepare === null ? [] : [program.prepare]), program.signIn];
  const listed = steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
  return [`## ${t.startTitle}`, listed, t.first, code(first.join("\n")), t.again, code(program.run)];
}

function settingsTable(t: ReadmeTexts): string[] {
  const rows = SETTING_NAMES.map((name) => [`\`${name}\``, t.settings[name]] as const);
  return [`## ${t.settingsTitle}`, t.settingsLead, table([t.setting, t.meaning], rows)];
}

function elsewhere({ id, run }: Program, { cloud }: ProgramInput): string {
  const base = "http://localhost:4010";
  const [login, partnerCenter] = [`${base}/${cloud.loginHost}`, `${base}/${cloud.partnerCenterHost}`];
  if (id === "powershell")
    return code(`$env:LOGIN_URL = '${login}'\n$env:PARTNER_CENTER_URL = '${partnerCenter}'\n./report.ps1`);
  return code(`LOGIN_URL=${login} \\\nPARTNER_CENTER_URL=${partnerCenter} \\\n${run}`);
}

function section(title: string, paragraphs: readonly string[]): string[] {
  return [`## ${title}`, ...paragraphs];
}

function code(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  return [head, ["---", "---"] as const, ...rows].map(([one, other]) => `| ${one} | ${other} |`).join("\n");
}
