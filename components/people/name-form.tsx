import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import type { PeopleTexts } from "@/lib/locales/people-texts";
import { NAMED_ROLES, type NamedRole } from "@/lib/people/roles";

/** Names a colleague and says what they are. */
export function NameForm({
  action,
  problem,
  role,
  words,
}: {
  readonly action: (form: FormData) => Promise<void>;
  /** Why nobody was named a moment ago. */
  readonly problem: "name" | "self" | null;
  /** The role that is chosen at first. */
  readonly role: NamedRole;
  readonly words: PeopleTexts;
}) {
  const { form } = words.page;
  return (
    <Card aria-labelledby="name" className="px-4.5 py-4.5">
      <h2 id="name" className="text-lg">
        {form.title}
      </h2>
      <form action={action} className="mt-3 grid gap-4">
        <Field
          name="person"
          label={form.name}
          hint={form.nameHint}
          required
          maxLength={113}
          problem={problem ? form.problems[problem] : undefined}
          className="max-w-md"
        />
        <fieldset>
          <legend className="mb-2 font-semibold">{form.role}</legend>
          <ul className="grid gap-2">
            {NAMED_ROLES.map((one) => (
              <li key={one}>
                <label className="flex min-h-6 items-start gap-2.5 coarse:min-h-11">
                  <input
                    type="radio"
                    name="role"
                    value={one}
                    defaultChecked={one === role}
                    className="mt-1 size-4 accent-(--accent)"
                  />
                  <span>
                    {words.roles[one]}
                    <span className="block max-w-[62ch] text-sm text-ink-3">{form.explain[one]}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Button variant="primary" className="w-fit">
          {form.button}
        </Button>
      </form>
    </Card>
  );
}
