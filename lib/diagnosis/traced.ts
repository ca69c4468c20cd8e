import type { Span } from "./cause";

/** A text made from another one, which knows of each of its places where in the original it stands. */
export class Traced {
  readonly text: string;
  /** Pieces by where they start here, and where in the original; what is between two starts runs in step. */
  readonly #starts: readonly number[];
  readonly #origins: readonly number[];

  private constructor(text: string, starts: readonly number[], origins: readonly number[]) {
    this.text = text;
    this.#starts = starts;
    this.#origins = origins;
  }

  /** The original itself, or only the given pieces of it with line breaks between them. */
  static from(original: string, pieces: readonly Span[] = [{ start: 0, end: original.length }]): Traced {
    const parts: string[] = [];
    const starts: number[] = [];
    const origins: number[] = [];
    let length = 0;
    for (const { start, end } of pieces) {
      starts.push(length, length + end - start);
      origins.push(start, end);
      parts.push(original.slice(start, end));
      length += end - start + 2;
    }
    return new Traced(`${parts.join("\n\n")}`, starts, origins);
  }

  /** Replaces every match of a global pattern; linear in text and pieces. */
  replace(pattern: RegExp, by: (match: RegExpExecArray) => string | null): Traced {
    const parts: string[] = [];
    const starts: number[] = [];
    const origins: number[] = [];
    let length = 0;
    let piece = 0;
    let copied = 0;
    const copyTo = (end: number) => {
      if (end === copied) return;
      while ((this.#starts[piece + 1] ?? Number.POSITIVE_INFINITY) <= copied) piece++;
      starts.push(length);
      origins.push(this.#originIn(piece, copied));
      for (let next = piece + 1; (this.#starts[next] ?? end) < end; next++) {
        starts.push(length + (this.#starts[next] ?? 0) - copied);
        origins.push(this.#origins[next] ?? 0);
        piece = next;
      }
      parts.push(this.text.slice(copied, end));
      length += end - copied;
    };
    for (const match of this.text.matchAll(pattern)) {
      const replacement = by(match);
      if (replacement === null) continue;
      copyTo(match.index);
      if (replacement !== "") {
        starts.push(length);
        origins.push(this.origin(match.index));
        parts.push(replacement);
        length += replacement.length;
      }
      copied = match.index + match[0].length;
    }
    if (copied === 0) return this;
    const end = this.origin(this.text.length);
    copyTo(this.text.length);
    starts.push(length);
    origins.push(end);
    return new Traced(parts.join(""), starts, origins);
  }

  /** Where in the original a place of this text stands. */
  origin(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#originIn(low, index);
  }

  #originIn(piece: number, index: number): number {
    const origin = (this.#origins[piece] ?? 0) + index - (this.#starts[piece] ?? 0);
    return Math.min(origin, this.#origins[piece + 1] ?? this.#origins[piece] ?? 0);
  }
}
