import { ExternalLink } from "@/components/ui/external-link";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { lookUpOf, referenceOf } from "@/lib/diagnosis/catalogue/links";
import type { Texts } from "@/lib/locales";

/** Microsoft's look-up of the code and its reference page. */
export function OfficialPages({ code, words }: { readonly code: CatalogueCode; readonly words: Texts }) {
  const { errors, ui } = words;
  const lookUp = lookUpOf(code);
  const links = [
    ...(lookUp ? [[lookUp, errors.links.lookUp] as const] : []),
    [referenceOf(code.system), errors.links.reference] as const,
  ];
  return (
    <section aria-labelledby="official" className="mt-8">
      <h2 id="official" className="text-xl">
        {errors.sections.official}
      </h2>
      <ul className="mt-1 grid gap-1">
        {links.map(([href, text]) => (
          <li key={href}>
            <ExternalLink href={href} opensNewTab={ui.check.opensNewTab}>
              {text}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
