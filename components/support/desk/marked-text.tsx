import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { Locale } from "@/lib/locales/locale";
import type { DeskTexts } from "@/lib/locales/support-texts";
import { plural } from "@/lib/locales/text";
import type { TextBlock } from "@/lib/support/marked-text";

/** The masked text with its evidence marked in place, the best cause's strongest. */
export function MarkedText({
  blocks,
  words,
  locale,
}: {
  readonly blocks: readonly TextBlock[];
  readonly words: DeskTexts;
  readonly locale: Locale;
}) {
  let at = 0;
  const placed = blocks.map((block) => {
    const key = at;
    at += block.kind === "gap" ? block.characters : block.parts.reduce((sum, { text }) => sum + text.length, 0);
    return { key, block };
  });
  return (
    <section aria-labelledby="desk-text-marked">
      <h2 id="desk-text-marked" className="text-lg">
        {words.text}
      </h2>
      <p className="mb-3 text-ink-2">{words.textLead}</p>
      <Card className="overflow-clip">
        {placed.map(({ key, block }) =>
          block.kind === "gap" ? (
            <p
              key={key}
              className="border-y border-line bg-sunken px-4 py-1 text-center text-xs text-ink-3 first:border-t-0 last:border-b-0"
            >
              {plural(words.gap, block.characters, locale)}
            </p>
          ) : (
            <pre
              key={key}
              className="whitespace-pre-wrap px-4 py-3 text-sm leading-relaxed [word-break:normal] [overflow-wrap:anywhere]"
            >
              <Parts block={block} />
            </pre>
          ),
        )}
      </Card>
    </section>
  );
}

/** A secret's length says nothing to a reader, and a token's would fill the screen. */
function shortened(text: string): string {
  return text.replace(/•{9,}/g, "••••••••");
}

function Parts({ block }: { readonly block: Extract<TextBlock, { kind: "text" }> }) {
  let at = 0;
  return block.parts.map(({ text, cause, number }) => {
    const key = at;
    at += text.length;
    if (number === null) return <span key={key}>{shortened(text)}</span>;
    return (
      <mark
        key={key}
        id={`evidence-${number}`}
        data-evidence={number}
        className={classNames(
          "scroll-mt-20 rounded-sm px-0.5 text-ink target:outline-2 target:outline-offset-1 target:outline-accent",
          cause === 0
            ? "bg-warn-soft shadow-[inset_0_-2px_0_var(--warn)]"
            : "bg-idle-soft shadow-[inset_0_-1px_0_var(--idle)]",
        )}
      >
        {shortened(text)}
        <sup className="ml-0.5 select-none font-sans text-xs font-semibold">{number}</sup>
      </mark>
    );
  });
}
