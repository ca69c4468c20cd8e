import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { MessagePage } from "@/components/shell/message-page";
import { Shell } from "@/components/shell/shell";
import { ButtonLink } from "@/components/ui/button";
import { STAGES } from "@/lib/check";
import { config } from "@/lib/config";
import { texts } from "@/lib/locales";
import { LOCALE_COOKIE, negotiateLocale } from "@/lib/locales/locale";

export const metadata: Metadata = { title: "404" };

/** An address that leads nowhere; names the stages, because theirs are the addresses that get mistyped. */
export default async function NotFound() {
  const accepted = (await headers()).get("accept-language");
  const locale = negotiateLocale(accepted, (await cookies()).get(LOCALE_COOKIE)?.value);
  const { ui } = texts(locale);
  const isSandbox = config().mode === "sandbox";
  return (
    <Shell locale={locale} ui={ui} current={null} path="/" sandbox={isSandbox ? { scenario: null } : null}>
      <MessagePage title={ui.states.notFoundTitle} text={ui.states.notFoundText}>
        <ButtonLink variant="primary" href="/setup">
          {ui.states.toSetup}
        </ButtonLink>
        <ButtonLink href="/">{ui.states.home}</ButtonLink>
        <div className="mt-4 basis-full">
          <p className="mb-1 text-sm text-ink-3">{ui.states.notFoundKnown}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {STAGES.map((stage) => (
              <li key={stage}>
                <a href={`/setup/${stage}`} className="link">
                  {ui.stages[stage].name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </MessagePage>
    </Shell>
  );
}
