import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { ChainLink } from "@/lib/access-chain";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { ChainTexts } from "@/lib/locales/support-texts";

const ICONS: Readonly<Record<ChainLink["state"], DisplayStatus>> = {
  holds: "pass",
  broken: "fail",
  waiting: "waiting",
  unknown: "inconclusive",
};

export interface AccessChainProps {
  readonly links: readonly ChainLink[];
  readonly words: ChainTexts;
  /** Where a check is explained; leave it out where there is nothing to lead to, as in a shared report. */
  readonly hrefOf?: (check: string) => string | null;
  readonly className?: string;
}

/** Ten links from the tenant to the call, joined in green as far as they hold: a row where there is room, else a column. */
export function AccessChain({ links, words, hrefOf, className }: AccessChainProps) {
  return (
    <ol aria-label={words.title} className={classNames("grid grid-cols-1 wide:grid-cols-10", className)}>
      {links.map((link, index) => (
        <li
          key={link.id}
          data-link={link.id}
          data-state={link.state}
          data-reached={link.isReached}
          className={classNames(
            "relative pb-4 last:pb-0 wide:pb-0",
            index < links.length - 1 && joint(links[index + 1]),
          )}
        >
          <Link link={link} words={words} href={link.check ? (hrefOf?.(link.check) ?? null) : null} />
        </li>
      ))}
    </ol>
  );
}

/** The bar to the next link; coloured only when that one is reached as well. */
function joint(next: ChainLink | undefined): string {
  return classNames(
    "before:absolute before:top-5 before:-bottom-0 before:left-[9px] before:w-0.5",
    "wide:before:top-[9px] wide:before:right-0 wide:before:bottom-auto wide:before:left-5 wide:before:h-0.5 wide:before:w-auto",
    next?.isReached
      ? "before:bg-ok forced-colors:before:bg-[CanvasText]"
      : "before:bg-line-strong forced-colors:before:bg-[GrayText]",
  );
}

function Link({
  link,
  words,
  href,
}: {
  readonly link: ChainLink;
  readonly words: ChainTexts;
  readonly href: string | null;
}) {
  const name = words.links[link.id];
  return (
    <div className="flex gap-3 wide:block wide:pr-1">
      <span className="relative flex-none wide:mb-2 wide:block">
        <StatusIcon status={ICONS[link.state]} className="rounded-full bg-surface" />
      </span>
      <span className="min-w-0">
        {href ? (
          <a href={href} className="link block font-semibold leading-snug wide:text-sm">
            {name}
          </a>
        ) : (
          <span className="block font-semibold leading-snug wide:text-sm">{name}</span>
        )}
        <span
          className={classNames("block text-sm leading-snug", link.isNamed ? "font-semibold text-bad" : "text-ink-3")}
        >
          {link.isNamed ? words.named : words.states[link.state]}
        </span>
      </span>
    </div>
  );
}
