import { Suspense } from "react";
import { recheck } from "@/app/setup/actions";
import { CheckCard } from "@/components/setup/check-card";
import { CheckingCard } from "@/components/setup/checking-card";
import { Button } from "@/components/ui/button";
import type { Check } from "@/lib/check";
import { FixForm, fixOf } from "./fix";
import { checksOf, type StageView } from "./stage";

/** The stage's checks, each drawn when it settles; a run that is over is drawn at once, with or without JavaScript. */
export function Checks({ view }: { readonly view: StageView }) {
  const { run, stage } = view;
  if (!run) return null;
  return (
    <ul className="card check-list">
      {checksOf(stage).map((check) => (
        // The key makes every run its own boundary: a new one shows that it is asking.
        <Suspense key={`${run.id} ${check.id}`} fallback={<Checking view={view} check={check} />}>
          <Settled view={view} check={check} />
        </Suspense>
      ))}
    </ul>
  );
}

function Checking({ view, check }: { readonly view: StageView; readonly check: Check }) {
  const text = view.context.textOf(check.id);
  return <CheckingCard check={check} text={{ title: text?.title ?? check.id }} ui={view.words.ui} />;
}

async function Settled({ view, check }: { readonly view: StageView; readonly check: Check }) {
  const result = await view.run?.results.get(check.id);
  if (!result) return null;
  const isOpen = result.status === "blocked" || result.status === "inconclusive";
  const proved = isOpen && view.summary !== null && (await view.summary).proved.includes(check.id);
  const fix = result.status === "fail" ? await fixOf(view, check, result) : undefined;
  return (
    <CheckCard
      context={view.context}
      check={check}
      result={result}
      now={view.now}
      proved={proved}
      fix={fix && { changes: fix.changes, form: <FixForm view={view} fix={fix} isRequired={check.level === "required"} />, plan: fix.plan }}
      recheck={<Again view={view} only={check.id} label={view.words.ui.check.again} />}
    />
  );
}

/** Asks again: one check, or several by their ids. */
export function Again({ view, only, label }: { readonly view: StageView; readonly only: string; readonly label: string }) {
  return (
    <form action={recheck}>
      <input type="hidden" name="only" value={only} />
      <input type="hidden" name="back" value={`/setup/${view.stage}`} />
      <Button>{label}</Button>
    </form>
  );
}
