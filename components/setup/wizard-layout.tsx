import type { ReactNode } from "react";

/** The rail beside the stage; above it on narrow screens. */
export function WizardLayout({
  rail,
  facts,
  children,
}: {
  readonly rail: ReactNode;
  /** `IntegrationFacts`; under the rail, or after the stage on narrow screens. */
  readonly facts?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="wizard">
      <div className="wizard-rail no-print">{rail}</div>
      <div className="wizard-stage">{children}</div>
      {facts && <div className="wizard-facts">{facts}</div>}
    </div>
  );
}
