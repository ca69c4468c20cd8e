import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { takesEffect } from "@/lib/diagnosis/catalogue/takes-effect";
import type { ErrorTexts } from "@/lib/locales/error-texts";

/** Who, when and what else is known, a line each; lines of which nothing is known are left out. */
export function CodeFacts({ code, errors }: { readonly code: CatalogueCode; readonly errors: ErrorTexts }) {
  const { facts, who, retry, effect, passwordProven } = errors;
  const effectOf = takesEffect(code);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [facts.who, code.who && who[code.who]],
    [facts.retry, code.retry && retry[code.retry]],
    [facts.effect, effectOf && effect[effectOf]],
    [facts.password, code.passwordProven !== null && (code.passwordProven ? passwordProven.yes : passwordProven.no)],
    [facts.oauth, code.oauthErrors.length > 0 && <Values of={code.oauthErrors} />],
    [facts.status, code.statuses.length > 0 && <Values of={code.statuses.map(String)} />],
    [facts.says, code.says && <span lang="en">{code.says}</span>],
  ];
  const known = lines.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <Card aria-label={errors.sections.facts} className="mt-5">
      <dl className="divide-y divide-line">
        {known.map(([label, value]) => (
          <div key={label} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="text-ink-3">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Values({ of }: { readonly of: readonly string[] }) {
  return <span className="font-mono">{of.join(", ")}</span>;
}
