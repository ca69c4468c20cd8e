/** A bash word that means exactly this text. */
export function bashQuoted(text: string): string {
  return `'${storable(text).replaceAll("'", "'\\''")}'`;
}

/** A PowerShell literal; PowerShell ends one at typographic single quotes too, so each is doubled. */
export function powershellQuoted(text: string): string {
  return `'${storable(text).replace(/['\u2018\u2019\u201a\u201b]/g, "$&$&")}'`;
}

/** A double-quoted literal that Python, C# and TypeScript read alike. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Line ends C# knows beside the usual ones, and characters that make code read otherwise than it runs. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Shells cannot hold a NUL in a string. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "");
}
