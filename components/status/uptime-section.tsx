import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { fill, plural } from "@/lib/locales/text";
import type { Uptime } from "@/lib/uptime";
import { tag } from "@/lib/values";
import { formatShare, UptimeStrip } from "./uptime-strip";

/** The last 90 days with what their bars mean. */
export function UptimeSection({
  uptime,
  texts,
  locale,
}: {
  readonly uptime: Uptime;
  readonly texts: StatusTexts["uptime"];
  readonly locale: Locale;
}) {
  const { up, down, unknown, share } = uptime;
  const said = share === null ? null : { share: tag("plain", formatShare(share, locale)) };
  const counts = [
    plural(texts.days.up, up, locale),
    plural(texts.days.down, down, locale),
    plural(texts.days.unknown, unknown, locale),
  ];
  return (
    <section aria-labelledby="uptime" className="min-w-0 text-sm">
      <h2 id="uptime" className="mb-3 text-xs text-ink-3">
        {texts.title}
      </h2>
      <UptimeStrip uptime={uptime} texts={texts} locale={locale} className="h-8 w-full max-w-[540px]" />
      <p className="mt-2">
        <span className="font-semibold">{said ? fill(texts.share, said, locale) : texts.noShare}</span> ·{" "}
        {counts.join(" · ")}
      </p>
      <p className="mt-1 max-w-[66ch] text-ink-3">{texts.lead}</p>
    </section>
  );
}
