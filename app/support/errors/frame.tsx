import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { config } from "@/lib/config";
import { type Texts, texts } from "@/lib/locales";
import { LOCALE_COOKIE, type Locale, negotiateLocale } from "@/lib/locales/locale";

/** Who reads, as far as the catalogue wants to know: a language. It is read without a visit, so that it asks nobody. */
export interface Reader {
  readonly locale: Locale;
  readonly words: Texts;
}

/** The language of the request. */
export async function readerOf(): Promise<Reader> {
  const accepted = (await headers()).get("accept-language");
  const locale = negotiateLocale(accepted, (await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, words: texts(locale) };
}

/** The shell and measure of the catalogue's pages. */
export function ErrorsFrame({
  reader,
  path,
  children,
}: {
  readonly reader: Reader;
  readonly path: string;
  readonly children: ReactNode;
}) {
  const { locale, words } = reader;
  const sandbox = config().mode === "sandbox" ? { scenario: null } : null;
  return (
    <Shell locale={locale} ui={words.ui} current="support" path={path} sandbox={sandbox}>
      <div className="mx-auto max-w-[860px] px-4 pt-8 pb-20 wide:px-6">{children}</div>
    </Shell>
  );
}
