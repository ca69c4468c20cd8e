import { SetUpForm } from "@/app/setup/set-up-form";
import type { Visitor } from "@/app/visitor";
import { ActionPlan } from "@/components/setup/action-plan";
import { Button } from "@/components/ui/button";
import { actionOf } from "@/lib/actions";
import { planOfTakingBack } from "@/lib/actions/take-back";
import type { AuditEntry } from "@/lib/audit";
import { texts } from "@/lib/locales";
import { undo } from "./actions";

/** Takes one attempt back, after saying what that sends. */
export function Undo({ person, entry }: { readonly person: Visitor; readonly entry: AuditEntry }) {
  const { audit, pages, ui } = texts(person.locale);
  const action = actionOf(entry.action);
  if (!action) return null;
  return (
    <div className="mt-3">
      {mayChange(person, action.scope) ? (
        <form action={undo}>
          <input type="hidden" name="attempt" value={entry.attempt} />
          <Button>
            {audit.undo}
            <span className="sr-only">: {audit.actions[entry.action]}</span>
          </Button>
        </form>
      ) : (
        <SetUpForm back="/audit" label={pages.rights.button} />
      )}
      <ActionPlan
        action={action}
        requests={planOfTakingBack(person.cloud, entry.changes)}
        undo={audit.redo}
        ui={ui}
        locale={person.locale}
      />
    </div>
  );
}

/** Whether the visitor's sign-in carries the permission that a change needs. */
export function mayChange({ visit, admin }: Visitor, scope: string): boolean {
  return admin !== null && (visit?.session?.graph?.scopes ?? []).includes(scope);
}
