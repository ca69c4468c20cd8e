"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 2_500;

/** Draws the page anew as soon as somebody else has changed what it shows; asks for a few bytes until then. */
export function ChangeWatch({ revision }: { readonly revision: string }) {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await fetch("/api/hand-offs", { cache: "no-store" }).catch(() => null);
      const seen: unknown = answer?.ok ? await answer.json() : null;
      const now = typeof seen === "object" && seen !== null && "revision" in seen ? seen.revision : revision;
      if (now !== revision) router.refresh();
    };
    const timer = window.setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router, revision]);
  return null;
}
