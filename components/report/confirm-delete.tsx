import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

/** A deletion that is asked for twice: the first press says what it means. */
export function ConfirmDelete({
  action,
  step,
  id,
  name,
  texts,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly step: "delete-query" | "delete-report";
  readonly id: string;
  readonly name: string;
  readonly texts: { readonly delete: string; readonly deleteConfirm: string; readonly deleteButton: string };
}) {
  return (
    <Disclosure
      summary={
        <>
          {texts.delete}
          <span className="sr-only"> {name}</span>
        </>
      }
    >
      <form action={action} className="grid justify-items-start gap-2">
        <p className="max-w-[66ch] text-ink-2">{texts.deleteConfirm}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        <Button name="step" value={step}>
          {texts.deleteButton}
        </Button>
      </form>
    </Disclosure>
  );
}
