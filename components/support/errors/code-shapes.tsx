import { CodeBlock } from "@/components/ui/code-block";
import { Disclosure } from "@/components/ui/disclosure";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { shapesOf } from "@/lib/diagnosis/catalogue/sdk-shapes";
import type { ErrorTexts } from "@/lib/locales/error-texts";

/** The code as libraries and tools print it; the answer's body is open, the others are a click away. */
export function CodeShapes({ code, errors }: { readonly code: CatalogueCode; readonly errors: ErrorTexts }) {
  return (
    <section aria-labelledby="looks" className="mt-8">
      <h2 id="looks" className="text-xl">
        {errors.sections.looks}
      </h2>
      <p className="mt-1 mb-2 text-ink-2">{errors.sections.looksText}</p>
      <div className="grid gap-1.5">
        {shapesOf(code).map(({ sdk, text }, index) => (
          <Disclosure key={sdk} open={index === 0} summary={errors.sdks[sdk]}>
            <CodeBlock>{text}</CodeBlock>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
