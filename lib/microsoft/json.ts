/** A body that is no JSON, or JSON that says two things under one name. */
export class NotJsonError extends Error {
  override readonly name = "NotJsonError";
}

/** Text as JSON. An object with the same key twice is refused: which value was meant is anybody's guess, and parsers differ. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    throw new NotJsonError();
  }
  if (keysWritten(text) !== keysHeld(value)) throw new NotJsonError();
  return value;
}

/** In valid JSON a string before a colon is a key, and nothing else is. */
function keysWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1;
  return count;
}

function keysHeld(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) count += Object.keys(value).length;
    for (const item of Object.values(value)) open.push(item);
  }
  return count;
}
