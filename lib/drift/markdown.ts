import type { Locale } from "../locales/locale";
import type { DriftReport, UnknownRow } from "./report";
import { type DriftTexts, driftTexts } from "./texts";

/** The report as a page to attach to an issue. */
export function driftMarkdown(report: DriftReport, locale: Locale): string {
  const texts = driftTexts(locale);
  const answered = report.unknowns.filter((row) => row.answered);
  const open = report.unknowns.filter((row) => !row.answered);
  return [
    `# ${texts.title}`,
    "",
    report.source === "sandbox" ? texts.sandboxIntro : texts.intro,
    "",
    `## ${texts.about}`,
    "",
    ...aboutRows(report, texts),
    "",
    `## ${texts.answered} (${answered.length})`,
    "",
    ...(answered.length > 0 ? answered.flatMap((row) => answeredLines(row, texts)) : [texts.noneAnswered, ""]),
    `## ${texts.open} (${open.length})`,
    "",
    ...open.map((row) => openLine(row, texts)),
    "",
    `## ${texts.breaches} (${report.breaches.length})`,
    "",
    ...breachLines(report, texts),
    "",
    `## ${texts.exchanges} (${report.exchanges.length})`,
    "",
    ...exchangeLines(report, texts),
    "",
  ].join("\n");
}

function aboutRows(report: DriftReport, { rows, source }: DriftTexts): string[] {
  return [
    `- ${rows.date}: ${report.date}`,
    `- ${rows.version}: ${report.version}`,
    `- ${rows.node}: ${report.node}`,
    `- ${rows.cloud}: ${report.cloud}`,
    `- ${rows.source}: ${source[report.source]}`,
    `- ${rows.exchanges}: ${report.exchanges.length}`,
    `- ${rows.lost}: ${report.lost}`,
  ];
}

function answeredLines({ id, facts, evidence }: UnknownRow, texts: DriftTexts): string[] {
  return [
    `### ${texts.unknowns[id].question}`,
    "",
    ...facts.map(({ name, value }) => `- ${texts.facts[name]}: \`${value}\``),
    `- ${texts.evidence}: ${evidence.join(", ")}`,
    "",
  ];
}

function openLine({ id, facts }: UnknownRow, texts: DriftTexts): string {
  const { question, needs } = texts.unknowns[id];
  const seen = facts.map(({ name, value }) => `${texts.facts[name]}: \`${value}\``);
  return [`- ${question} ${texts.wouldNeed}: ${needs}.`, ...(seen.length > 0 ? [` (${seen.join("; ")})`] : [])].join(
    "",
  );
}

function breachLines({ breaches }: DriftReport, { columns, noBreaches }: DriftTexts): string[] {
  if (breaches.length === 0) return [noBreaches];
  return [
    ...heading([columns.contract, columns.where, columns.what, columns.number]),
    ...breaches.map(
      ({ contract, where, message, exchanges }) =>
        `| ${contract} | \`${where}\` | ${message} | ${exchanges.join(", ")} |`,
    ),
  ];
}

function exchangeLines({ exchanges }: DriftReport, { columns, noContract }: DriftTexts): string[] {
  return [
    ...heading([columns.number, columns.endpoint, columns.status, columns.breaches]),
    ...exchanges.map(
      ({ number, endpoint, status, breaches, isUnknown }) =>
        `| ${number} | \`${endpoint}\` | ${status} | ${isUnknown ? noContract : breaches} |`,
    ),
  ];
}

function heading(titles: readonly string[]): string[] {
  return [`| ${titles.join(" | ")} |`, `|${titles.map(() => "---").join("|")}|`];
}
