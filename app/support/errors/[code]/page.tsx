import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { ChainPlace } from "@/components/support/errors/chain-place";
import { CodeChecks } from "@/components/support/errors/code-checks";
import { CodeFacts } from "@/components/support/errors/code-facts";
import { CodeShapes } from "@/components/support/errors/code-shapes";
import { OfficialPages } from "@/components/support/errors/official-pages";
import { RelatedCodes } from "@/components/support/errors/related-codes";
import { MAX_QUERY } from "@/lib/diagnosis/catalogue/search";
import { codeFor, slugOf } from "@/lib/diagnosis/catalogue/slug";
import { explanationOf } from "@/lib/locales/code-words";
import { ErrorsFrame, readerOf } from "../frame";

interface PageProps {
  readonly params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const code = codeFor((await params).code);
  if (!code) return {};
  const { locale } = await readerOf();
  return { title: [code.code, code.name].filter(Boolean).join(" "), description: explanationOf(code, locale).meaning };
}

/** One code: what it means, which link it breaks, the fix, and how it looks where people meet it. */
export default async function CodePage({ params }: PageProps) {
  const written = (await params).code;
  const code = codeFor(written);
  // The search says that there is none, and where else to look.
  if (!code) redirect(`/support/errors?q=${encodeURIComponent(written.slice(0, MAX_QUERY))}`);
  const slug = slugOf(code);
  if (written !== slug) permanentRedirect(`/support/errors/${slug}`);
  const reader = await readerOf();
  const { locale, words } = reader;
  const { errors } = words;
  const { meaning, fix } = explanationOf(code, locale);
  return (
    <ErrorsFrame reader={reader} path={`/support/errors/${slug}`}>
      <p className="mb-1 flex flex-wrap gap-x-2 text-sm">
        <a href="/support" className="link">
          {errors.toSupport}
        </a>
        <span aria-hidden="true" className="text-ink-3">
          /
        </span>
        <a href="/support/errors" className="link">
          {errors.title}
        </a>
      </p>
      <h1 className="font-mono text-2xl [overflow-wrap:anywhere]">{code.code}</h1>
      <p className="mt-0.5 text-ink-3 [overflow-wrap:anywhere]">
        {[code.name, errors.systems[code.system]].filter(Boolean).join(" · ")}
      </p>
      <h2 className="mt-6 text-xl">{errors.sections.meaning}</h2>
      <p className="mt-1 max-w-[68ch] text-lg">{meaning}</p>
      <h2 className="mt-6 text-xl">{errors.sections.fix}</h2>
      <p className="mt-1 max-w-[68ch] text-lg">{fix}</p>
      <CodeFacts code={code} errors={errors} />
      <ChainPlace stage={code.stage} words={words} locale={locale} />
      <CodeChecks code={code} words={words} />
      <RelatedCodes code={code} errors={errors} locale={locale} />
      <CodeShapes code={code} errors={errors} />
      <OfficialPages code={code} words={words} />
    </ErrorsFrame>
  );
}
