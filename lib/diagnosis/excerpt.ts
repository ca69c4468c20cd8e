import type { Span } from "./cause";

/** A text up to this many units is read whole. */
export const WHOLE_UNITS = 96 * 1024;
const HEAD_UNITS = 32 * 1024;
const TAIL_UNITS = 64 * 1024;
const LINE_UNITS = 1024;

/** Words that a line worth reading has; letters, or digits, only. */
const STRONG =
  "aadsts aadb error_description error_codes suberror invalid_client invalid_grant invalid_resource invalid_scope unauthorized_client interaction_required consent_required access_denied invalid_token msalserviceexception msaluirequiredexception adalserviceexception adalexception interactionrequiredautherror servererror clientautherror mfa amr";
const WEAK =
  "error errors err fatal critical fail failed fails failure failing exception exceptions unauthorized forbidden denied refused rejected invalid insufficient expired missing consent consented required blocked throttled timeout timed unreachable certificate unavailable acquired obtained succeeded partnercenter insights bearer eyj statuscode econnrefused econnreset enotfound etimedout econnaborted eai getaddrinfo self_signed_cert_in_chain http https codes 401 403 404 429 500 502 503 504 900420 900421 900329 900308 900309 10001 3000";

const STRONG_BIT = 2;
const WEAK_BIT = 1;
const table = tableOf([
  [STRONG, STRONG_BIT],
  [WEAK, WEAK_BIT],
]);

/** The pieces of a long text worth reading, in its order: what stands near a word of trouble, from its beginning and its end. */
export function excerptOf(text: string): readonly Span[] {
  if (text.length <= WHOLE_UNITS) return [{ start: 0, end: text.length }];
  const lines = interesting(text);
  const strong = lines.filter(({ bits }) => bits >= STRONG_BIT);
  const weak = lines.filter(({ bits }) => bits < STRONG_BIT);
  const chosen = [...within(strong, HEAD_UNITS, TAIL_UNITS)];
  const left = (HEAD_UNITS + TAIL_UNITS - sizeOf(chosen)) / 2;
  chosen.push(...within(weak, left, left));
  return joined(chosen.sort((a, b) => a.start - b.start));
}

interface Line extends Span {
  readonly bits: number;
}

/** Every line, or piece of a long one, that has a listed word, with the one before and the one after it. */
function interesting(text: string): Line[] {
  const found: Line[] = [];
  let before: Line | null = null;
  let wantsNext = 0;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = Math.min(lineBreak < 0 ? text.length : lineBreak + 1, start + LINE_UNITS, text.length);
    const bits = bitsIn(text, start, end);
    const line: Line = { start, end, bits: Math.max(bits, wantsNext) };
    if (bits > 0 && before !== null && wantsNext === 0) found.push({ ...before, bits });
    if (line.bits > 0) found.push(line);
    wantsNext = bits;
    before = line.bits > 0 ? null : line;
    start = end;
  }
  return found;
}

/** One step a unit, however long the line: words are hashed while they are read. */
function bitsIn(text: string, start: number, end: number): number {
  let bits = 0;
  let hash = 0;
  let kind = 0;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) | 0 : 0;
    const next =
      (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 ? 1 : unit >= 48 && unit <= 57 ? 2 : 0;
    if (next !== kind) {
      if (kind !== 0) bits |= table[hash & 0xffff] ?? 0;
      hash = 0;
      kind = next;
    }
    if (next !== 0) hash = mixed(hash, unit | 32);
  }
  return bits >= STRONG_BIT ? STRONG_BIT : bits;
}

function mixed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** A collision only makes a line be read for nothing. */
function tableOf(lists: readonly (readonly [string, number])[]): Uint8Array {
  const bits = new Uint8Array(65_536);
  for (const [words, bit] of lists)
    for (const word of words.split(" ")) {
      let hash = 0;
      for (const unit of word) hash = mixed(hash, unit.charCodeAt(0) | 32);
      bits[hash & 0xffff] = (bits[hash & 0xffff] ?? 0) | bit;
    }
  return bits;
}

/** As many lines from the beginning and from the end as fit. */
function within(lines: readonly Line[], head: number, tail: number): Line[] {
  const last: Line[] = [];
  let from = lines.length;
  for (let units = 0; from > 0; from--) {
    const line = lines[from - 1];
    if (line === undefined) break;
    units += line.end - line.start;
    if (units > tail) break;
    last.push(line);
  }
  const first: Line[] = [];
  let units = 0;
  for (const line of lines.slice(0, from)) {
    units += line.end - line.start;
    if (units > head) break;
    first.push(line);
  }
  return [...first, ...last.reverse()];
}

function sizeOf(lines: readonly Span[]): number {
  return lines.reduce((sum, { start, end }) => sum + end - start, 0);
}

function joined(lines: readonly Span[]): readonly Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = pieces.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else pieces.push({ start, end });
  }
  return pieces;
}
