import { Button } from "@/components/ui/button";
import { SET_UP_SCOPES } from "@/lib/sign-in-scopes";

/** Asks for the permissions that changes need, and comes back. */
export function SetUpForm({ back, label }: { readonly back: string; readonly label: string }) {
  return (
    <form action="/api/sign-in" method="post">
      <input type="hidden" name="way" value="microsoft" />
      <input type="hidden" name="stage" value="set-up" />
      <input type="hidden" name="back" value={back} />
      <Button variant="primary" title={SET_UP_SCOPES.join(", ")}>
        {label}
      </Button>
    </form>
  );
}
