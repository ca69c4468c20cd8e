import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill } from "@/lib/locales/text";
import type { Outcome } from "@/lib/report/work";
import { tag } from "@/lib/values";

/** What became of what was asked of Partner Center; its own words when it refused. */
export function OutcomeNotice({
  outcome,
  texts,
  locale,
  className,
}: {
  readonly outcome: Outcome;
  readonly texts: ReportTexts["outcomes"];
  readonly locale: Locale;
  readonly className?: string;
}) {
  if (outcome.kind === "failed")
    return (
      <Notice tone="bad" live="alert" title={texts.failed} {...(className && { className })}>
        {texts.failedText}
      </Notice>
    );
  if (outcome.kind !== "refused")
    return (
      <Notice
        tone="ok"
        live="status"
        title={fill(texts[outcome.kind], { name: tag("plain", outcome.name) }, locale)}
        {...(className && { className })}
      />
    );
  const isToken = outcome.status === 401 || outcome.status === 403;
  return (
    <Notice tone="bad" live="alert" title={`${texts.refused} (${outcome.status})`} {...(className && { className })}>
      {outcome.message && (
        <p className="[overflow-wrap:anywhere]">
          {texts.words}: {outcome.message}
        </p>
      )}
      {isToken && (
        <>
          <p className="mb-3">{texts.refusedToken}</p>
          <ButtonLink href="/setup/token">{texts.toToken}</ButtonLink>
        </>
      )}
    </Notice>
  );
}
