import { CHAIN_LINKS, type ChainLink } from "@/lib/access-chain";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import type { ChainTexts } from "@/lib/locales/support-texts";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

const STEP = 12;

/** The ten links as small shapes: a disc holds, a square is broken, a ring waits, a dash is unknown. */
export function ChainShapes({
  links,
  words,
  chain,
  locale,
}: {
  readonly links: readonly ChainLink["state"][];
  readonly words: StatusTexts["links"];
  readonly chain: ChainTexts;
  readonly locale: Locale;
}) {
  return (
    <svg
      viewBox={`0 0 ${CHAIN_LINKS.length * STEP} 10`}
      role="img"
      aria-label={chainWords(links, words, chain, locale)}
      className="mt-1.5 block h-2.5 w-30"
    >
      {CHAIN_LINKS.map((id, index) => (
        <Shape key={id} state={links[index] ?? "unknown"} x={index * STEP} />
      ))}
    </svg>
  );
}

function Shape({ state, x }: { readonly state: ChainLink["state"]; readonly x: number }) {
  if (state === "holds") return <circle cx={x + 5} cy="5" r="4" className="fill-ok" />;
  if (state === "broken") return <rect x={x + 0.5} y="0.5" width="9" height="9" className="fill-bad" />;
  if (state === "waiting") return <circle cx={x + 5} cy="5" r="3.25" className="fill-none stroke-wait stroke-[1.5]" />;
  return <rect x={x + 2} y="4.25" width="6" height="1.5" className="fill-control" />;
}

/** The chain in a few words: where it breaks, or from where it is not known. */
export function chainWords(
  links: readonly ChainLink["state"][],
  words: StatusTexts["links"],
  chain: ChainTexts,
  locale: Locale,
): string {
  const named = (index: number) => {
    const id = CHAIN_LINKS[index];
    return { link: tag("plain", id && chain.links[id]) };
  };
  const broken = links.indexOf("broken");
  if (broken >= 0) return fill(words.broken, named(broken), locale);
  const open = links.findIndex((state) => state !== "holds");
  if (open === 0) return words.unknown;
  return open < 0 ? words.all : fill(words.open, named(open), locale);
}
