"use client";

import { useSyncExternalStore } from "react";
import { MessagePage } from "@/components/shell/message-page";
import { buttonClass } from "@/components/ui/button";
import { problem as en } from "@/lib/locales/en/problem";
import { problem as ko } from "@/lib/locales/ko/problem";

const noChanges = () => () => undefined;

/** Our own side broke. Says so, shows no message of the error itself. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  const language = useSyncExternalStore(
    noChanges,
    () => document.documentElement.lang,
    () => "en",
  );
  const texts = language === "ko" ? ko : en;
  return (
    <main id="main">
      <div role="alert">
        <MessagePage title={texts.title} text={texts.text}>
          <button type="button" onClick={reset} className={buttonClass("primary")}>
            {texts.again}
          </button>
          <a href="/" className={buttonClass()}>
            {texts.home}
          </a>
          {error.digest && (
            <p className="mt-4 basis-full text-sm text-ink-3">
              {texts.reference}: <code>{error.digest}</code>
            </p>
          )}
        </MessagePage>
      </div>
    </main>
  );
}
