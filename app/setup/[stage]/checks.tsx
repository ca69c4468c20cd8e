import { Suspense } from "react";
import { recheck } from "@/app/setup/actions";
import { CheckCard } from "@/components/setup/check-card";
import { CheckingCard } from "@/components/setup/checking-card";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Check, CheckResult } from "@/lib/check";
import type { Run } from "@/lib/run";
import { FixForm, fixesOf } from "./fix";
import { checksOf, outcomeOf, type RunOutcome, type StageView } from "./stage";

/** The stage's checks, each drawn when it settles; a run that is over is drawn at once, with or without JavaScript. */
export function Checks({ view }: { readonly view: StageView }) {
  const { run, stage } = view;
  if (!run) return null;
  return (
    <ul className="card check-list">
      {checksOf(stage).map((check) => {
        const result = view.outcome?.results.get(check.id);
        if (view.outcome && result)
          return <Card key={check.id} view={view} check={check} result={result} outcome={view.outcome} />;
        return (
          // The key makes every run its own boundary: a new one shows that it is asking.
          <Suspense key={`${run.id} ${check.id}`} fallback={<Checking view={view} check={check} />}>
            <Streamed view={view} check={check} run={run} />
          </Suspense>
        );
      })}
    </ul>
  );
}

function Checking({ view, check }: { readonly view: StageView; readonly check: Check }) {
  const text = view.context.textOf(check.id);
  return <CheckingCard check={check} text={{ title: text?.title ?? check.id }} ui={view.words.ui} />;
}

async function Streamed({ view, check, run }: { readonly view: StageView; readonly check: Check; readonly run: Run }) {
  const result = await run.results.get(check.id);
  if (!result) return null;
  // Only the whole run tells whether a later call settled this one's doubt.
  const isOpen = result.status === "blocked" || result.status === "inconclusive";
  return <Card view={view} check={check} result={result} outcome={isOpen ? await outcomeOf(run) : null} />;
}

function Card({
  view,
  check,
  result,
  outcome,
}: {
  readonly view: StageView;
  readonly check: Check;
  readonly result: CheckResult;
  readonly outcome: RunOutcome | null;
}) {
  const isOpen = result.status === "blocked" || result.status === "inconclusive";
  const proved = isOpen && (outcome?.summary.proved.includes(check.id) ?? false);
  const [fix, instead] = result.status === "fail" ? fixesOf(view, check, result) : [];
  return (
    <CheckCard
      context={view.context}
      check={check}
      result={result}
      now={view.now}
      proved={proved}
      fix={
        fix && {
          changes: fix.changes,
          form: <FixForm view={view} fix={fix} isRequired={check.level === "required"} />,
          plan: fix.plan,
          instead: instead && {
            changes: instead.changes,
            form: <FixForm view={view} fix={instead} isRequired={false} />,
            plan: instead.plan,
          },
        }
      }
      recheck={<Again view={view} only={check.id} label={view.words.ui.check.again} />}
      handOff={result.status === "fail" && isForOthers(check, result) && <AskSomeone view={view} />}
    />
  );
}

/** Whether the cure may be beyond the reader's own rights. */
function isForOthers(check: Check, { finding }: Extract<CheckResult, { status: "fail" }>): boolean {
  const who = check.findings[finding]?.who;
  return who !== undefined && who !== "operator" && who !== "integration-user";
}

function AskSomeone({ view }: { readonly view: StageView }) {
  return (
    <ButtonLink variant="quiet" href="/approval">
      {view.words.ui.check.askSomeone}
    </ButtonLink>
  );
}

/** Asks again: one check, or several by their ids. */
export function Again({
  view,
  only,
  label,
}: {
  readonly view: StageView;
  readonly only: string;
  readonly label: string;
}) {
  return (
    <form action={recheck}>
      <input type="hidden" name="only" value={only} />
      <input type="hidden" name="back" value={`/setup/${view.stage}`} />
      <Button>{label}</Button>
    </form>
  );
}
