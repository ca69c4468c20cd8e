import { SIGNS } from "@/lib/cli/record-text";
import { cliTexts } from "@/lib/cli/texts";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { formatDateTime, formatDuration } from "@/lib/locales/text";
import type { SafeRun } from "@/lib/redact";
import { type Entry, entriesOf } from "./entries";
import type { ReportFormat } from "./format";

/** For a ticket: what it comes to, the broken link with its cure, every check, and what was asked of Microsoft. */
export const markdown: ReportFormat = {
  id: "markdown",
  extension: "md",
  contentType: "text/markdown",
  write(run, locale) {
    const entries = entriesOf(run, locale);
    const broken = entries.find(({ check }) => check.id === run.summary.brokenLink?.check);
    const parts = [
      ...head(run, locale),
      ...(broken ? brokenLink(broken, locale) : []),
      ...checkTable(entries, locale),
      ...exchangeTable(entries, locale),
      `_${inline(texts(locale).shares.notes[run.redaction.mode])}_`,
    ];
    return `${parts.join("\n")}\n`;
  },
};

function head(run: SafeRun, locale: Locale): string[] {
  const { shares, ui } = texts(locale);
  const { integration, summary } = run;
  const say = cliTexts(locale);
  const state =
    summary.state === "ready"
      ? say.ready
      : summary.brokenLink
        ? say.notReady(summary.brokenLink.check)
        : say.undecided(summary.next?.check ?? null);
  const facts: readonly (readonly [string, string | null])[] = [
    [ui.facts.tenant, integration.tenant],
    [ui.facts.user, integration.userPrincipalName],
    [ui.facts.clientId, integration.clientId],
    [ui.facts.partnerId, integration.partnerId],
    [ui.facts.cloud, ui.clouds[integration.cloud]],
    [shares.facts.checkedAt, formatDateTime(run.finishedAt, locale)],
    [shares.facts.run, run.id],
  ];
  return [
    `# ${inline(shares.report)}`,
    "",
    `**${inline(state)}**`,
    "",
    ...facts.flatMap(([label, value]) => (value === null ? [] : [`- ${inline(label)}: ${inline(value)}`])),
    "",
  ];
}

function brokenLink({ title, cause, cure }: Entry, locale: Locale): string[] {
  const say = cliTexts(locale);
  const lines = [`## ${inline(title)}`, "", inline(cause ?? ""), ""];
  if (cure === null) return lines;
  return [
    ...lines,
    `${inline(say.fix)}: ${inline(cure.action)}`,
    "",
    ...cure.steps.map((step, index) => `${index + 1}. ${inline(step)}`),
    "",
    `- ${inline(say.who)}: ${inline(cure.who)}`,
    `- ${inline(say.docs)}: <${cure.docs}>`,
    "",
  ];
}

function checkTable(entries: readonly Entry[], locale: Locale): string[] {
  const { shares } = texts(locale);
  const rows = entries.map(({ check, status, statusWord, title, cause }) => {
    const sign = SIGNS[status];
    const said = cause === null || status === "pass" ? title : `${title}: ${cause}`;
    return `| ${sign} ${inline(statusWord)} | ${code(check.id)} | ${inline(said)} |`;
  });
  const { status, check, said } = shares.columns;
  return [`## ${inline(shares.checks)}`, "", ...table([status, check, said]), ...rows, ""];
}

function exchangeTable(entries: readonly Entry[], locale: Locale): string[] {
  const { shares, ui } = texts(locale);
  const rows = entries.flatMap(({ check, result }) =>
    result.exchanges.map(
      ({ method, url, status, durationMs, requestId }) =>
        `| ${code(check.id)} | ${code(`${method} ${url}`)} | ${status ?? inline(ui.evidence.noAnswer)} | ${inline(
          formatDuration(durationMs, locale),
        )} | ${requestId === null ? "" : code(requestId)} |`,
    ),
  );
  if (rows.length === 0) return [];
  const { request, answer, time, requestId } = ui.evidence;
  return [
    `## ${inline(shares.exchanges)}`,
    "",
    ...table([shares.columns.check, request, answer, time, requestId]),
    ...rows,
    "",
  ];
}

const table = (head: readonly string[]) => [
  `| ${head.map(inline).join(" | ")} |`,
  `|${head.map(() => " --- |").join("")}`,
];

/** Text that stays text: no markup, link, mention, HTML or table cell comes out of what Microsoft or a tenant wrote. */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("://", "\\://")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/(^|[^\w.+-])@/g, "$1&#64;");
}

/** A code span that nothing can end early, in a table cell or out of it. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
