import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { fill, formatDuration, plural } from "@/lib/locales/text";
import type { NumberedFault } from "@/lib/sandbox/control/faults";
import { tag } from "@/lib/values";

interface FaultListProps {
  readonly faults: readonly NumberedFault[];
  /** Takes one off, by its number. */
  readonly remove: (form: FormData) => Promise<void>;
  readonly texts: SandboxTexts["faults"];
  readonly locale: Locale;
}

/** The faults that are set, in the order in which they are tried. */
export function FaultList({ faults, ...row }: FaultListProps) {
  if (faults.length === 0)
    return <p className="border-t border-line px-4.5 py-3 text-sm text-ink-3">{row.texts.none}</p>;
  return (
    <ul data-faults="">
      {faults.map((fault) => (
        <FaultRow key={fault.number} fault={fault} {...row} />
      ))}
    </ul>
  );
}

function FaultRow({
  fault,
  remove,
  texts,
  locale,
}: Omit<FaultListProps, "faults"> & { readonly fault: NumberedFault }) {
  const name = texts.kinds[fault.kind];
  const where = [fault.method ?? "", addressOf(fault, texts)].join(" ").trim();
  return (
    <li className="flex items-center gap-3 border-t border-line px-4.5 py-2" data-fault={fault.kind}>
      <StatusIcon status="warning" className={fault.times === 0 ? "opacity-40" : ""} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{name}</span>
          <span className="text-ink-2">
            {" "}
            · {[...detailsOf(fault, locale), frequencyOf(fault, texts, locale)].join(" · ")}
          </span>
        </p>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{where}</p>
      </div>
      <form action={remove} className="flex-none">
        <input type="hidden" name="number" value={fault.number} />
        <Button
          className="min-h-8! py-1! text-sm! font-normal! coarse:min-h-11!"
          aria-label={`${texts.remove}: ${name}, ${where}`}
        >
          {texts.remove}
        </Button>
      </form>
    </li>
  );
}

function addressOf({ host, pathPrefix }: NumberedFault, texts: SandboxTexts["faults"]): string {
  const path = pathPrefix === "/" ? "" : pathPrefix;
  return host === "*" ? `${texts.anyHost}${path && `, ${path}`}` : `${host}${path}`;
}

function detailsOf({ status, retryAfter, delayMs, location }: NumberedFault, locale: Locale): string[] {
  return [
    status === undefined ? "" : String(status),
    retryAfter === undefined ? "" : `Retry-After ${retryAfter}`,
    delayMs === undefined ? "" : formatDuration(delayMs, locale),
    location ?? "",
  ].filter(Boolean);
}

function frequencyOf({ times, share, seed }: NumberedFault, texts: SandboxTexts["faults"], locale: Locale): string {
  if (times !== null) return plural(texts.times, times, locale);
  if (share === undefined) return texts.always;
  const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const percent = tag("plain", format.format(share));
  const drawn = fill(texts.share, { percent }, locale);
  return seed === undefined ? drawn : `${drawn}, ${fill(texts.seeded, { seed: tag("plain", String(seed)) }, locale)}`;
}
