import { ScrollRegion } from "@/components/first-call/scroll-region";
import { CodeBlock } from "@/components/ui/code-block";
import type { Problem } from "@/lib/query/problem";

const LONGEST = 4_000;

/** A query with each problem's place marked and numbered as in the list below it. */
export function MarkedQuery({
  text,
  problems,
  label,
}: {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly label: string;
}) {
  return (
    <ScrollRegion label={label} className="max-h-72 overflow-y-auto rounded-md">
      <CodeBlock>
        {piecesOf(text.slice(0, LONGEST), problems).map(({ start, piece, number }) =>
          number === null ? (
            <span key={start}>{piece}</span>
          ) : (
            <span key={`${start} ${number}`} data-problem-place={number}>
              <mark className="rounded-sm bg-bad-soft px-px text-bad underline decoration-wavy underline-offset-4">
                {piece === "" ? "‸" : piece}
              </mark>
              <sup className="text-xs text-bad">{number}</sup>
            </span>
          ),
        )}
        {text.length > LONGEST && "…"}
      </CodeBlock>
    </ScrollRegion>
  );
}

interface Piece {
  readonly start: number;
  readonly piece: string;
  /** The problem's number; null for what is not marked. */
  readonly number: number | null;
}

/** Problems are in the text's order; one that begins inside another is not marked a second time. */
function piecesOf(text: string, problems: readonly Problem[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, { start, end }] of problems.entries()) {
    if (start < at || start > text.length) continue;
    if (start > at) pieces.push({ start: at, piece: text.slice(at, start), number: null });
    pieces.push({ start, piece: text.slice(start, end), number: index + 1 });
    at = Math.min(end, text.length);
  }
  if (at < text.length) pieces.push({ start: at, piece: text.slice(at), number: null });
  return pieces;
}
