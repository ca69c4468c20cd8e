"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { plural } from "@/lib/locales/text";
import type { LoggedExchange } from "@/lib/sandbox/types";
import { ExchangeRow } from "./exchange-row";
import { type Connection, useExchanges } from "./use-exchanges";

interface ExchangeListProps {
  /** What passed before this page was made, oldest first. */
  readonly before: readonly LoggedExchange[];
  /** Where newer ones come from. */
  readonly from: string;
  readonly texts: SandboxTexts["exchanges"];
  readonly kinds: SandboxTexts["faults"]["kinds"];
  readonly locale: Locale;
}

/** Every exchange as it happens, newest first; without JavaScript those that were there when the page was made. */
export function ExchangeList({ before, from, texts, kinds, locale }: ExchangeListProps) {
  const { exchanges, connection } = useExchanges(before, from);
  const [host, setHost] = useState("");
  /** Number of the newest one that is shown; null while the list is live. */
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  const here = exchanges.filter((exchange) => host === "" || exchange.host === host);
  const shown = here.filter(({ number }) => pausedAt === null || number <= pausedAt).toReversed();
  const waiting = here.length - shown.length;
  return (
    <>
      <div className="js-only flex flex-wrap items-center gap-2 border-t border-line px-4.5 py-2.5">
        <select
          aria-label={texts.host}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
          className={`${INPUT_CLASS} flex-1 basis-40`}
        >
          <option value="">{texts.allHosts}</option>
          {[...new Set(exchanges.map((exchange) => exchange.host))].sort().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <Button type="button" onClick={() => setPausedAt(pausedAt === null ? (exchanges.at(-1)?.number ?? 0) : null)}>
          {pausedAt === null ? texts.pause : texts.resume}
        </Button>
        <p role="status" className="flex min-w-16 items-center gap-1.5 text-sm text-ink-3" data-connection={connection}>
          <ConnectionMark connection={connection} isPaused={pausedAt !== null} />
          {pausedAt === null
            ? { open: texts.live, lost: texts.lost, gone: texts.gone }[connection]
            : waiting > 0
              ? plural(texts.waiting, waiting, locale)
              : texts.paused}
        </p>
      </div>
      <p className="no-js-only border-t border-line px-4.5 py-2 text-sm text-ink-3">{texts.reload}</p>
      {shown.length === 0 ? (
        <p className="border-t border-line px-4.5 py-3 text-sm text-ink-3">
          {host === "" ? texts.empty : texts.emptyHere}
        </p>
      ) : (
        <ol className="border-t border-line" data-exchanges="">
          {shown.map((exchange) => (
            <ExchangeRow key={exchange.number} exchange={exchange} texts={texts} kinds={kinds} locale={locale} />
          ))}
        </ol>
      )}
    </>
  );
}

function ConnectionMark({ connection, isPaused }: { readonly connection: Connection; readonly isPaused: boolean }) {
  if (isPaused) return <StatusIcon status="not-applicable" size="sm" />;
  return <StatusIcon size="sm" status={({ open: "pass", lost: "waiting", gone: "error" } as const)[connection]} />;
}
