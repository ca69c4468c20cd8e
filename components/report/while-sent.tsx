"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { classNames } from "@/components/ui/class-names";

/**
 * What a form asks, at rest while the form is on its way: the answer draws the form anew, so that what is ticked or typed
 * meanwhile would be lost, and a second press would send it twice. Stands within its form.
 */
export function WhileSent({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <div
      className={classNames("transition-opacity delay-150 inert:opacity-60", className)}
      inert={pending}
      aria-busy={pending || undefined}
    >
      {children}
    </div>
  );
}
