import { applyAction } from "@/app/setup/actions";
import { SetUpForm } from "@/app/setup/set-up-form";
import type { Visitor } from "@/app/visitor";
import { ActionPlan } from "@/components/setup/action-plan";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Action } from "@/lib/action";
import { removeEverything } from "@/lib/actions/remove-everything";
import { removeSecret } from "@/lib/actions/remove-secret";
import type { Change } from "@/lib/change";
import type { Integration } from "@/lib/integration";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { mayChange } from "./undo";

/** The changes that cure nothing and only tidy up. */
export function CleanUp(props: CleanUpProps) {
  const { audit } = texts(props.person.locale);
  return (
    <section aria-labelledby="clean-up" className="mt-10">
      <h2 id="clean-up" className="text-lg">
        {audit.more.title}
      </h2>
      <p className="mb-3 text-ink-2">{audit.more.text}</p>
      <Card className="grid divide-y divide-line">
        {props.integration.clientId && <Offer {...props} action={removeSecret} />}
        <Offer {...props} action={removeEverything} />
      </Card>
    </section>
  );
}

interface CleanUpProps {
  readonly person: Visitor;
  readonly integration: Integration;
  /** What still stands of what was made. */
  readonly made: readonly Change[];
}

function Offer({ person, integration, made, action }: CleanUpProps & { readonly action: Action }) {
  const { locale, cloud, now } = person;
  const { actions, pages, ui } = texts(locale);
  const words = actions[action.id];
  const tenantId = person.integration?.tenantId ?? integration.tenant;
  return (
    <div className="px-4.5 py-4">
      <ul className="mb-3 list-disc pl-5">
        {words.changes.map((change) => (
          <li key={change}>{fill(change, { app: tag("app-id", integration.clientId) }, locale)}</li>
        ))}
      </ul>
      {mayChange(person, action.scope) ? (
        <form action={applyAction}>
          <input type="hidden" name="action" value={action.id} />
          <input type="hidden" name="back" value="/audit" />
          <Button>{words.button}</Button>
        </form>
      ) : (
        <SetUpForm back="/audit" label={pages.rights.button} />
      )}
      <ActionPlan
        action={action}
        requests={action.plan({ cloud, integration, tenantId, now, made })}
        undo={words.undo}
        ui={ui}
        locale={locale}
      />
    </div>
  );
}
