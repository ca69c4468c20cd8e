import { Button, type ButtonVariant } from "@/components/ui/button";
import { SET_UP_SCOPES } from "@/lib/sign-in-scopes";

/** Asks for the permissions that changes need, and comes back. */
export function SetUpForm({
  back,
  label,
  variant = "primary",
}: {
  readonly back: string;
  readonly label: string;
  readonly variant?: ButtonVariant;
}) {
  return (
    <form action="/api/sign-in" method="post">
      <input type="hidden" name="way" value="microsoft" />
      <input type="hidden" name="stage" value="set-up" />
      <input type="hidden" name="back" value={back} />
      <Button variant={variant} title={SET_UP_SCOPES.join(", ")}>
        {label}
      </Button>
    </form>
  );
}
