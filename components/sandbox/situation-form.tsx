import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FieldLabel, INPUT_CLASS } from "@/components/ui/field";

/** Situations under one heading. */
export interface SituationGroup {
  readonly label: string;
  readonly situations: readonly { readonly id: string; readonly title: string }[];
}

/** Chooses a situation, grouped by where its chain breaks. */
export function SituationForm({
  action,
  groups,
  chosen,
  label,
  button,
  isPrimary,
  children,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly groups: readonly SituationGroup[];
  readonly chosen: string;
  readonly label: string;
  readonly button: string;
  readonly isPrimary: boolean;
  /** What else can be done, beside the button. */
  readonly children?: ReactNode;
}) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <FieldLabel id="situation-choice" label={label} />
        {/* The key makes the list follow the world when another situation began. */}
        <select key={chosen} id="situation-choice" name="scenario" defaultValue={chosen} className={INPUT_CLASS}>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.situations.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Button variant={isPrimary ? "primary" : "secondary"}>{button}</Button>
      {children}
    </form>
  );
}
