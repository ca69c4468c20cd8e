import { Button } from "@/components/ui/button";

/** The button of a form that asks again; `only` names the checks, blank-separated, or everything when empty. */
export function RecheckForm({
  action,
  only,
  back,
  label,
  variant = "secondary",
}: {
  readonly action: string | ((form: FormData) => Promise<void>);
  readonly only: readonly string[];
  /** Where to come back to. */
  readonly back: string;
  readonly label: string;
  readonly variant?: "secondary" | "quiet";
}) {
  return (
    <form {...(typeof action === "string" ? { action, method: "post" } : { action })}>
      <input type="hidden" name="only" value={only.join(" ")} />
      <input type="hidden" name="back" value={back} />
      <Button variant={variant}>{label}</Button>
    </form>
  );
}
