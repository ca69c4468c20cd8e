import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";

/** Back, check again, continue: the same three at the same place in every stage. */
export function StageFooter({
  ui,
  backHref,
  nextHref,
  recheck,
  isHeld,
}: {
  readonly ui: InterfaceTexts;
  readonly backHref: string | null;
  readonly nextHref: string | null;
  /** A form whose button checks this stage again. */
  readonly recheck?: ReactNode;
  /** Going on is what to do next; otherwise the finding's own button is. */
  readonly isHeld: boolean;
}) {
  return (
    <div className="no-print mt-6 flex flex-wrap items-center gap-2 max-sm:flex-col max-sm:items-stretch max-sm:[&_a]:w-full max-sm:[&_button]:w-full">
      {backHref && (
        <ButtonLink href={backHref} className="max-sm:order-3">
          {ui.stage.back}
        </ButtonLink>
      )}
      <div className="flex flex-wrap gap-2 max-sm:flex-col sm:ml-auto">
        <div className="max-sm:order-2">{recheck}</div>
        {nextHref && (
          <ButtonLink href={nextHref} variant={isHeld ? "primary" : "secondary"}>
            {ui.stage.next}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
