import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import { SAMPLES } from "@/lib/samples";
import { SAMPLE_REDIRECT_URI, type SampleInput } from "@/lib/samples/sample";
import { tag } from "@/lib/values";
import { ScrollRegion } from "./scroll-region";

/** The same call in five languages with the reader's ids in place; native disclosures, one open at a time. */
export function CodeSamples({
  input,
  locale,
}: {
  readonly input: Omit<SampleInput, "locale">;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).samples;
  return (
    <section aria-labelledby="samples" className="grid gap-3">
      <div>
        <h2 id="samples" className="text-lg">
          {texts.title}
        </h2>
        <p className="text-ink-2">{texts.lead}</p>
      </div>
      {input.flow !== "device" && (
        <Notice>{fill(texts.redirect, { uri: tag("url", SAMPLE_REDIRECT_URI) }, locale)}</Notice>
      )}
      <Card className="divide-y divide-line overflow-clip">
        {SAMPLES.map(({ id, title, file, sample }, index) => (
          <details key={id} name="samples" open={index === 0} className="disclosure" data-sample={id}>
            <summary className="w-full! px-4.5 py-2 font-semibold coarse:min-h-11">{title}</summary>
            <div className="grid gap-2 px-4.5 pb-4">
              <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-2">
                <span>{fill(texts.saveAs, { file: tag("plain", file) }, locale)}</span>
                <CopyButton
                  from={`sample-${id}`}
                  labels={{ copy: texts.copy, copied: texts.copied, failed: texts.copyFailed }}
                />
              </div>
              <Source
                id={`sample-${id}`}
                label={fill(texts.code, { language: tag("plain", title) }, locale)}
                text={sample({ ...input, locale })}
              />
            </div>
          </details>
        ))}
      </Card>
    </section>
  );
}

/** Code keeps its lines, so it scrolls both ways. */
function Source({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <ScrollRegion label={label} className="max-h-120 overflow-auto rounded-md bg-sunken">
      <pre id={id} className="w-max min-w-full px-3.5 py-3 text-xs leading-relaxed">
        {text}
      </pre>
    </ScrollRegion>
  );
}
