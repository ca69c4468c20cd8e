import { people } from "@/lib/locales/en/people";
import { API_ACCESS, GRANTED, type Place, POWERS, type Power } from "@/lib/people/access";
import { PLACES, type PlaceId } from "@/lib/people/places";
import { PERSON_ROLES } from "@/lib/people/roles";

const WORDS: Readonly<Record<Power, string>> = {
  anyone: "nothing of anybody's, or only what this browser brought",
  look: "see the integrations, with names",
  work: "walk the set-up, check, ask others, share, write notes",
  keep: "watch, channels, badges, API tokens, kept sign-ins",
  name: "name people",
  sessions: "see and end sign-ins of colleagues",
  support: "see every tenant's integrations, redacted",
  try: "play with the sandbox (sandbox mode only)",
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Role × power. */
export function powersTable(): string {
  const head = ["", ...PERSON_ROLES.map((role) => people.roles[role])];
  const rows = POWERS.map((power) => [
    `**${power}**: ${WORDS[power]}`,
    ...PERSON_ROLES.map((role) => (GRANTED[power].includes(role) ? "yes" : "–")),
  ]);
  return table(head, rows);
}

/** Place × what it asks for; with the table of powers that is role × route × action. */
export function placesTable(): string {
  const ids = Object.keys(PLACES) as PlaceId[];
  const rows = ids.map((id) => {
    const { power, key }: Place = PLACES[id];
    return [`\`${id}\``, [power && `**${power}**`, key && KEYS[key]].filter(Boolean).join(", and ")];
  });
  return table(["page, route or action", "asks for"], rows);
}

/** Operation of the API × scope. */
export function scopesTable(): string {
  return table(
    ["operation", "scope"],
    Object.entries(API_ACCESS).map(([operation, scope]) => [`\`${operation}\``, `\`${scope}\``]),
  );
}

const KEYS: Readonly<Record<NonNullable<Place["key"]>, string>> = {
  "api-token": "an API token with the operation's scope",
  "badge-link": "the badge's link",
  "calendar-link": "the calendar's link",
  "share-link": "the share's link",
  "hand-off-link": "the hand-off's link",
  "metrics-token": "the operator's metrics token",
  world: "the id of a living sandbox world",
};

/** A page with its tables drawn anew, between the marks that name them. */
export function withTables(page: string): string {
  const tables = { powers: powersTable(), places: placesTable(), scopes: scopesTable() };
  return Object.entries(tables).reduce(
    (text, [name, drawn]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open, close) => `${open}${drawn}\n${close}`,
      ),
    page,
  );
}
