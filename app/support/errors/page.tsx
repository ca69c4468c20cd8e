import type { Metadata } from "next";
import { CodeList } from "@/components/support/errors/code-list";
import { SearchForm } from "@/components/support/errors/search-form";
import { UnknownNumber } from "@/components/support/errors/unknown-number";
import { codes } from "@/lib/diagnosis/catalogue/codes";
import { findCodes, MAX_QUERY } from "@/lib/diagnosis/catalogue/search";
import { fill, plural } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { ErrorsFrame, readerOf } from "./frame";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerOf()).words.errors.title };
}

/** Every code by stage, or those that a search finds; the search is in the address. */
export default async function ErrorsPage({ searchParams }: PageProps) {
  const [reader, { q }] = await Promise.all([readerOf(), searchParams]);
  const query = (typeof q === "string" ? q : "").slice(0, MAX_QUERY).trim();
  const { locale, words } = reader;
  const { errors } = words;
  const found = findCodes(query);
  const values = { query: tag("plain", query) };
  return (
    <ErrorsFrame
      reader={reader}
      path={query === "" ? "/support/errors" : `/support/errors?q=${encodeURIComponent(query)}`}
    >
      <p className="mb-1 text-sm">
        <a href="/support" className="link">
          {errors.toSupport}
        </a>
      </p>
      <h1 className="text-2xl">{errors.title}</h1>
      <p className="mt-1 mb-5 max-w-[62ch] text-lg text-ink-2">{errors.lead}</p>
      <SearchForm errors={errors} query={query} />
      <p className="mt-4 flex flex-wrap items-baseline gap-x-4 font-semibold">
        {query === ""
          ? plural(errors.search.count, codes.length, locale)
          : found.length === 0
            ? fill(errors.search.none, values, locale)
            : plural(errors.search.found, found.length, locale, values)}
        {query !== "" && (
          <a href="/support/errors" className="link font-normal">
            {errors.search.all}
          </a>
        )}
      </p>
      {found.length === 0 && <p className="mt-1 text-ink-2">{errors.search.noneText}</p>}
      <UnknownNumber written={query} words={words} locale={locale} />
      <CodeList codes={found} words={words} locale={locale} isSearch={query !== ""} />
    </ErrorsFrame>
  );
}
