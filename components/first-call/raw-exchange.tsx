import { CodeBlock } from "@/components/ui/code-block";
import { Disclosure } from "@/components/ui/disclosure";
import type { CapturedCall } from "@/lib/capture";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import { maskedHeaders } from "@/lib/masked-headers";
import { ScrollRegion } from "./scroll-region";

const MAX_BODY = 6_000;

/** The raw request and answer with every credential masked, and the ids Microsoft's support asks for. */
export function RawExchange({
  call,
  open,
  locale,
}: {
  readonly call: CapturedCall;
  readonly open?: boolean;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).exchange;
  const status = call.answer ? call.answer.status : "–";
  return (
    <Disclosure
      {...(open === undefined ? {} : { open })}
      summary={`${texts.title} · ${status} · ${plural(texts.duration, call.durationMs, locale)}`}
    >
      <div className="grid gap-3">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
          <Id name={texts.requestId} value={call.requestId} />
          <Id name={texts.correlationId} value={call.correlationId} />
        </dl>
        <div>
          <p className="mb-1 font-semibold">{texts.request}</p>
          <CodeBlock>{`${call.method} ${call.url}\n${lines(call.requestHeaders)}`}</CodeBlock>
          <p className="mt-1 text-ink-3">{texts.masked}</p>
        </div>
        <div>
          <p className="mb-1 font-semibold">{texts.answer}</p>
          {call.answer === null ? (
            <p>{texts.noAnswer}</p>
          ) : (
            <Answer answer={call.answer} label={`${texts.answer}: ${call.method} ${call.url}`} locale={locale} />
          )}
        </div>
      </div>
    </Disclosure>
  );
}

function Answer({
  answer,
  label,
  locale,
}: {
  answer: NonNullable<CapturedCall["answer"]>;
  label: string;
  locale: Locale;
}) {
  const body = indented(answer.body);
  const cut = body.length - MAX_BODY;
  return (
    <>
      <ScrollRegion label={label} className="max-h-112 overflow-y-auto rounded-md">
        <CodeBlock>{`${answer.status}\n${lines(answer.headers)}\n\n${body.slice(0, MAX_BODY)}`}</CodeBlock>
      </ScrollRegion>
      {cut > 0 && <p className="mt-1 text-ink-3">{plural(tokenTexts(locale).exchange.cut, cut, locale)}</p>}
    </>
  );
}

function Id({ name, value }: { name: string; value: string | null }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">
        <code>{value ?? "–"}</code>
      </dd>
    </>
  );
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(maskedHeaders(headers))
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** JSON laid out to be read; anything else as it came. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body.replace(/^\uFEFF/, "")), null, 2);
  } catch {
    return body;
  }
}
