import { Suspense } from "react";
import { confirmCheck, recheck, takeBack } from "@/app/setup/actions";
import { CheckCard } from "@/components/setup/check-card";
import { CheckingCard } from "@/components/setup/checking-card";
import { ConfirmForm, TakeBackForm } from "@/components/setup/confirm-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { isOpenToWord } from "@/lib/attestations";
import type { Check, CheckResult, Role } from "@/lib/check";
import type { Run } from "@/lib/run";
import { mayAct, viewerRoles } from "@/lib/viewer-roles";
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
  const roles = outcome ? viewerRoles(outcome.results) : null;
  const isBeyond = result.status === "fail" && isBeyondRights(roles, check.findings[result.finding]?.who);
  return (
    <CheckCard
      context={view.context}
      check={check}
      result={result}
      now={view.now}
      proved={proved}
      viewerRoles={roles ?? undefined}
      fix={
        fix && {
          changes: fix.changes,
          form: <FixForm view={view} fix={fix} isPrimary={check.level === "required" && !isBeyond} />,
          plan: fix.plan,
          instead: instead && {
            changes: instead.changes,
            form: <FixForm view={view} fix={instead} isPrimary={false} />,
            plan: instead.plan,
          },
        }
      }
      recheck={<Again view={view} only={check.id} label={view.words.ui.check.again} />}
      confirm={!proved && <Word view={view} check={check} result={result} outcome={outcome} />}
      handOff={
        result.status === "fail" && (
          <AskSomeone view={view} check={check} finding={result.finding} isBeyond={isBeyond} />
        )
      }
    />
  );
}

/** Where no call can tell: the form by which a person says so, or takes it back. */
function Word({
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
  const shared = { check, back: view.back, context: view.context, texts: view.words.attest };
  if (result.status === "manual") return <TakeBackForm action={takeBack} {...shared} />;
  if (!outcome || !isOpenToWord(result, (id) => outcome.results.get(id))) return null;
  return <ConfirmForm action={confirmCheck} {...shared} />;
}

/** Whether the reader is known not to hold the role that a cure takes. */
function isBeyondRights(roles: readonly Role[] | null, who: Role | undefined): boolean {
  return roles !== null && (who === "global-admin" || who === "application-admin") && !mayAct(roles, who);
}

/** Leads to whoever can, where the cure may be beyond the reader's own rights. */
function AskSomeone({
  view,
  check,
  finding,
  isBeyond,
}: {
  readonly view: StageView;
  readonly check: Check;
  readonly finding: string;
  readonly isBeyond: boolean;
}) {
  const { who, fix } = check.findings[finding] ?? {};
  if (who === undefined || who === "operator" || who === "integration-user") return null;
  return (
    <ButtonLink
      variant={isBeyond ? "primary" : "quiet"}
      className={isBeyond ? "order-first" : ""}
      href={fix ? `/hand-offs?for=${fix}` : "/hand-offs"}
    >
      {fix && view.asked.has(fix) ? view.words.ui.check.asked : view.words.ui.check.askSomeone}
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
      <input type="hidden" name="back" value={view.back} />
      <Button>{label}</Button>
    </form>
  );
}
