import type { ReactNode } from "react";
import { applyAction } from "@/app/setup/actions";
import { SetUpForm } from "@/app/setup/set-up-form";
import { ActionPlan } from "@/components/setup/action-plan";
import type { ResultOf } from "@/components/setup/card-context";
import { Button } from "@/components/ui/button";
import type { Action } from "@/lib/action";
import { actionOf } from "@/lib/actions";
import type { ActionId, Check } from "@/lib/check";
import { fill } from "@/lib/locales/text";
import { tag, type Values } from "@/lib/values";
import type { StageView } from "./stage";

/** A change offered for a finding: its words, its plan, and what the reader lacks to make it. */
export interface OfferedFix {
  readonly action: Action;
  readonly changes: readonly string[];
  readonly button: string;
  readonly plan: ReactNode;
  /** Which sign-in is needed first; null when it can be done now. */
  readonly missing: "set-up" | "partner-center" | null;
}

/** The changes that cure a finding, the usual one first; none where there is none, or nobody is signed in to make it. */
export function fixesOf(view: StageView, check: Check, result: ResultOf<"fail">): readonly OfferedFix[] {
  const { fix, instead } = check.findings[result.finding] ?? {};
  return [fix, instead].flatMap((id) => fixOf(view, id) ?? []);
}

function fixOf(view: StageView, id: ActionId | undefined): OfferedFix | undefined {
  const action = id ? actionOf(id) : null;
  const { input, person, words, now } = view;
  if (!action || !input || !person.admin) return undefined;
  const { integration, cloud, visit } = input;
  const values: Values = {
    app: tag("app-id", integration.clientId),
    user: tag("upn", integration.userPrincipalName),
    uri: tag("url", integration.redirectUri),
  };
  const text = words.actions[action.id];
  const tenantId = person.integration?.tenantId ?? integration.tenant;
  const scopes = visit.session?.graph?.scopes ?? [];
  const hasScope = action.scope === "partner-center" ? visit.partnerCenter !== null : scopes.includes(action.scope);
  return {
    action,
    changes: text.changes.map((change) => fill(change, values, person.locale)),
    button: text.button,
    plan: (
      <ActionPlan
        action={action}
        requests={action.plan({ cloud, integration, tenantId, now })}
        undo={text.undo}
        ui={words.ui}
        locale={person.locale}
      />
    ),
    missing: hasScope ? null : action.scope === "partner-center" ? "partner-center" : "set-up",
  };
}

/** The one primary button of a finding: does it, or first asks for the permission it needs. */
export function FixForm({
  view,
  fix,
  isPrimary,
}: {
  readonly view: StageView;
  readonly fix: OfferedFix;
  readonly isPrimary: boolean;
}) {
  if (fix.missing === "set-up") return <AllowSetUp view={view} />;
  if (fix.missing === "partner-center")
    return (
      <a className="contents" href="/setup/enrollment#partner-center">
        <Button type="button" variant="primary">
          {view.words.ui.inputs["partner-center"].needs}
        </Button>
      </a>
    );
  return (
    <form action={applyAction}>
      <input type="hidden" name="action" value={fix.action.id} />
      <input type="hidden" name="back" value={view.back} />
      <Button variant={isPrimary ? "primary" : "secondary"}>{fix.button}</Button>
    </form>
  );
}

/** Incremental consent: the set-up permissions are asked for when a change needs them. */
export function AllowSetUp({ view }: { readonly view: StageView }) {
  return <SetUpForm back={view.back} label={view.words.pages.rights.button} />;
}
