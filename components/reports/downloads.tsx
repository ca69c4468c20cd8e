import type { ShareTexts } from "@/lib/locales/shares-texts";
import { reportFormats } from "@/lib/run-report";

/** The report in every format that can be written. */
export function Downloads({
  hrefOf,
  texts,
}: {
  readonly hrefOf: (format: string) => string;
  readonly texts: ShareTexts;
}) {
  return (
    <section aria-labelledby="downloads" className="no-print">
      <h2 id="downloads" className="mb-1 text-md font-semibold">
        {texts.download}
      </h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {reportFormats.map(({ id }) => (
          <li key={id}>
            <a className="link coarse:inline-flex coarse:min-h-11 coarse:items-center" href={hrefOf(id)} download>
              {texts.formats[id]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
