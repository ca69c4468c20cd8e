import { ScrollRegion } from "@/components/first-call/scroll-region";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { EXPORTS } from "@/lib/exports";
import { exportInput, type Owner } from "@/lib/exports/for-integration";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** The whole set-up as files for the reader's own tools: native disclosures, one open at a time, and a download for each. */
export function TakeWithYou({ owner, isSandbox }: { readonly owner: Owner; readonly isSandbox: boolean }) {
  const { locale } = owner;
  const { panel } = texts(locale).exports;
  const input = exportInput(owner);
  if (input === "no-integration") return null;
  return (
    <Card id="take-with-you" aria-labelledby="take-with-you-title" className="divide-y divide-line overflow-clip">
      <div className="px-4.5 py-4.5">
        <h2 id="take-with-you-title" className="text-lg">
          {panel.title}
        </h2>
        <p className="mt-1 text-ink-2">
          {panel.lead} {panel.noSecret}
        </p>
        {isSandbox && input !== "no-user" && <p className="mt-2 text-sm text-ink-2">{panel.inSandbox}</p>}
        <p className="mt-3">
          {input === "no-user" ? (
            <>
              {panel.noUser}{" "}
              <a href="/setup/sign-in#user" className="link">
                {panel.chooseUser}
              </a>
            </>
          ) : (
            <a href="/setup/sign-in?way=manual" className="link">
              {panel.afterwards}
            </a>
          )}
        </p>
      </div>
      {input !== "no-user" &&
        EXPORTS.map(({ id, title, file, write }) => (
          <details key={id} name="exports" className="disclosure" data-export={id}>
            <summary className="w-full! px-4.5 py-2 coarse:min-h-11">
              <span>
                <span className="block font-semibold">{title}</span>
                <span className="block text-sm font-normal text-ink-2">{panel.formats[id]}</span>
              </span>
            </summary>
            <div className="grid gap-2 px-4.5 pb-4">
              <div className="flex flex-wrap items-center justify-end gap-2">
                <CopyButton
                  from={`export-${id}`}
                  labels={{ copy: panel.copy, copied: panel.copied, failed: panel.copyFailed }}
                />
                <ButtonLink href={`/api/exports/${id}`} download={file}>
                  {fill(panel.download, { file: tag("plain", file) }, locale)}
                </ButtonLink>
              </div>
              <ScrollRegion
                label={fill(panel.preview, { format: tag("plain", title) }, locale)}
                className="max-h-120 overflow-auto rounded-md bg-sunken"
              >
                <pre id={`export-${id}`} className="w-max min-w-full px-3.5 py-3 text-xs leading-relaxed">
                  {write(input)}
                </pre>
              </ScrollRegion>
            </div>
          </details>
        ))}
    </Card>
  );
}
