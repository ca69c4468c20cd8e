"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own print dialog; without JavaScript its menu does the same. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button type="button" className="js-only no-print" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
