import { CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import type { Dataset } from "@/lib/microsoft/types";

/** The datasets Partner Center offers this account now, with their columns one click away. */
export function DatasetList({ datasets, locale }: { readonly datasets: readonly Dataset[]; readonly locale: Locale }) {
  const texts = tokenTexts(locale).datasets;
  return (
    <section aria-labelledby="datasets" className="grid gap-3">
      <h2 id="datasets" className="flex flex-wrap items-baseline gap-x-2 text-lg">
        {texts.title}
        {datasets.length > 0 && (
          <span className="text-sm font-normal text-ink-3">{plural(texts.count, datasets.length, locale)}</span>
        )}
      </h2>
      {datasets.length === 0 ? (
        <Notice tone="warn" title={texts.none}>
          {texts.noneDetail}
        </Notice>
      ) : (
        <CardList>
          {datasets.map((dataset) => (
            <li key={dataset.name} className="px-4.5 py-2.5" data-dataset={dataset.name}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <code className="font-semibold [overflow-wrap:anywhere]">{dataset.name}</code>
                <span className="text-sm text-ink-3 [overflow-wrap:anywhere]">
                  {dataset.dateRanges.length === 0 ? texts.noDateRanges : dataset.dateRanges.join(", ")}
                </span>
              </div>
              <Disclosure summary={plural(texts.columns, dataset.selectableColumns.length, locale)}>
                <Names names={dataset.selectableColumns} />
                {dataset.metrics.length > 0 && (
                  <>
                    <p className="mt-3 mb-1.5 text-ink-3">{plural(texts.metrics, dataset.metrics.length, locale)}</p>
                    <Names names={dataset.metrics} />
                  </>
                )}
              </Disclosure>
            </li>
          ))}
        </CardList>
      )}
    </section>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="grid grid-cols-1 gap-x-4 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-3">
      {names.map((name) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
