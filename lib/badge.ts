import type { Locale } from "./locales/locale";
import type { StatusTexts } from "./locales/status-texts";
import { formatRelative } from "./locales/text";
import { shownState } from "./standing";
import type { BadgeFacts } from "./store/badges";

/** All that a badge tells: an old answer and none at all are `unknown`. */
export interface BadgeView {
  readonly state: "ready" | "not-ready" | "undecided" | "unknown";
  /** When the last run ended, RFC 3339; null when there was none. */
  readonly checkedAt: string | null;
}

/** What a badge shows at a moment. */
export function badgeView(standing: BadgeFacts["standing"], now: Date): BadgeView {
  if (standing === null) return { state: "unknown", checkedAt: null };
  const state = shownState(standing, now);
  return { state: state === "stale" || state === "never" ? "unknown" : state, checkedAt: standing.finishedAt };
}

/** A badge as JSON. */
export function badgeJson({ state, checkedAt }: BadgeView, now: Date): string {
  const ageSeconds =
    checkedAt === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(checkedAt)) / 1_000));
  return `${JSON.stringify({ schema: 1, state, checkedAt, ageSeconds })}\n`;
}

const COLOURS: Readonly<Record<BadgeView["state"], string>> = {
  ready: "#0e7a3a",
  "not-ready": "#b3261e",
  undecided: "#5f6873",
  unknown: "#5f6873",
};

/** A badge as a picture that needs nothing but itself. */
export function badgeSvg(
  { state, checkedAt }: BadgeView,
  now: Date,
  texts: StatusTexts["badge"],
  locale: Locale,
): string {
  const age = checkedAt === null ? "" : ` · ${formatRelative(checkedAt, now, locale)}`;
  const [label, value] = [texts.label, `${texts.shown[state]}${age}`];
  const [labelWidth, valueWidth] = [widthOf(label), widthOf(value)];
  const width = labelWidth + valueWidth;
  const said = escaped(`${label}: ${value}`);
  const text = (x: number, words: string) => `<text x="${x}" y="14" text-anchor="middle">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${said}"><title>${said}</title><clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath><g clip-path="url(#r)"><rect width="${labelWidth}" height="20" fill="#1b1f24"/><rect x="${labelWidth}" width="${valueWidth}" height="20" fill="${COLOURS[state]}"/></g><g fill="#fff" font-family="Segoe UI,system-ui,sans-serif" font-size="11">${text(labelWidth / 2, label)}${text(labelWidth + valueWidth / 2, value)}</g></svg>\n`;
}

/** About as wide as the text will be, at 11 px; Hangul fills its square. */
function widthOf(text: string): number {
  const units = [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 11 : 6.4), 0);
  return Math.ceil(units) + 14;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? "");
