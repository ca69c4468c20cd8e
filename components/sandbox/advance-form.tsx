"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import { StatusIcon } from "@/components/ui/status-icon";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { type FormAction, NOTHING_SENT } from "./form-state";

const UNITS = { hours: "H", days: "D", months: "M", years: "Y" } as const;

/** Moves time by a span of the reader's own. */
export function AdvanceForm({
  action,
  texts,
}: {
  readonly action: FormAction;
  readonly texts: Pick<SandboxTexts["time"], "amount" | "unit" | "units" | "move">;
}) {
  const [state, send] = useActionState(action, NOTHING_SENT);
  const problem = state.problem?.message;
  return (
    <form action={send} key={state.count}>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="advance-amount" className="text-sm text-ink-2">
          {texts.amount}
        </label>
        <span className="w-20">
          <input
            id="advance-amount"
            name="amount"
            inputMode="numeric"
            required
            pattern="[0-9]{1,6}"
            autoComplete="off"
            defaultValue={state.values.amount}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "advance-problem" : undefined}
            className={INPUT_CLASS}
          />
        </span>
        <span className="min-w-0 flex-1 basis-20">
          <select
            name="unit"
            aria-label={texts.unit}
            defaultValue={state.values.unit ?? "days"}
            className={INPUT_CLASS}
          >
            {(Object.keys(UNITS) as (keyof typeof UNITS)[]).map((unit) => (
              <option key={unit} value={unit}>
                {texts.units[unit]}
              </option>
            ))}
          </select>
        </span>
        <Button>{texts.move}</Button>
      </div>
      {problem && (
        <p id="advance-problem" role="alert" className="mt-1.5 flex gap-2 text-sm text-bad">
          <StatusIcon status="fail" size="sm" className="mt-0.5" />
          {problem}
        </p>
      )}
    </form>
  );
}
