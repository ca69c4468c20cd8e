"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Fetches the token when asked and hands it to the clipboard; it is never in the page nor in this component's state. */
export function RevealButton({
  from,
  texts,
}: {
  /** Answers a same-origin POST with the token as `text/plain`; 404 when there is none. */
  readonly from: string;
  readonly texts: { readonly button: string; readonly copied: string; readonly gone: string; readonly failed: string };
}) {
  const [outcome, setOutcome] = useState<"copied" | "gone" | "failed" | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const copy = async () => {
    setIsBusy(true);
    setOutcome(await copyFrom(from));
    setIsBusy(false);
  };
  return (
    <div className="js-only flex flex-wrap items-center gap-3">
      <Button type="button" onClick={copy} disabled={isBusy}>
        {texts.button}
      </Button>
      <span role="status" className={outcome === "copied" || outcome === null ? "text-ink-2" : "text-bad"}>
        {outcome && texts[outcome]}
      </span>
    </div>
  );
}

class NoToken extends Error {}

async function copyFrom(url: string): Promise<"copied" | "gone" | "failed"> {
  const token = fetch(url, { method: "POST", cache: "no-store" }).then((answer) => {
    if (!answer.ok) throw new NoToken();
    return answer.blob();
  });
  try {
    // The promise goes in before the answer is there: Safari forgets the click while a fetch is awaited.
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": token.then((blob) => new Blob([blob], { type: "text/plain" })) }),
    ]);
    return "copied";
  } catch {
    return token.then(
      () => "failed" as const,
      (problem: unknown) => (problem instanceof NoToken ? ("gone" as const) : ("failed" as const)),
    );
  }
}
