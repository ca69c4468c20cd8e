"use client";

import { useRef, useState } from "react";
import { type ButtonVariant, buttonClass } from "./button";

/** Copies the text of the element named by `from`, and says that it did. Reads the page, so the value is not sent twice. */
export function CopyButton({
  from,
  labels,
  variant = "secondary",
}: {
  /** Id of the element whose text is copied. */
  readonly from: string;
  readonly labels: { readonly copy: string; readonly copied: string; readonly failed: string };
  readonly variant?: ButtonVariant;
}) {
  const [state, setState] = useState<"copy" | "copied" | "failed">("copy");
  const timer = useRef<number>(undefined);
  const copy = async () => {
    const text = document.getElementById(from)?.textContent ?? "";
    setState(await write(text));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setState("copy"), 4_000);
  };
  return (
    <button type="button" onClick={copy} className={buttonClass(variant, "js-only min-w-24")}>
      <span aria-live="polite">{labels[state]}</span>
    </button>
  );
}

/** The clipboard is missing on plain http and may be refused. */
async function write(text: string): Promise<"copied" | "failed"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "failed";
  }
}
