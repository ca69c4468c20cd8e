/** What a value shown to a reader is, so that redaction goes by type and never by pattern over prose. */
export type ValueKind =
  | "upn"
  | "name"
  | "tenant-id"
  | "app-id"
  | "object-id"
  | "domain"
  | "partner-id"
  | "url"
  | "date"
  | "number"
  | "plain";

/** A value and what it is; `date` values are RFC 3339, `number` values are decimal digits. */
export interface Tagged {
  readonly kind: ValueKind;
  readonly value: string;
}

/** Named values that a text's `{placeholders}` are filled from. */
export type Values = Readonly<Record<string, Tagged>>;

/** Tags a value; `null` and `undefined` become an en dash so that a text never shows "undefined". */
export function tag(kind: ValueKind, value: string | number | null | undefined): Tagged {
  return { kind, value: value === null || value === undefined || value === "" ? "–" : String(value) };
}
