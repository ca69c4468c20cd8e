import type { SignInsTexts } from "@/lib/locales/support-texts";

/** What a policy demands, in words; a demand without words is shown as Microsoft writes it. */
export function demandWords(demands: readonly string[], { demands: words }: SignInsTexts): string {
  const known: Readonly<Record<string, string>> = words;
  const named = demands.map((demand) => {
    const name = demand.toLowerCase();
    return Object.hasOwn(known, name) ? (known[name] ?? demand) : demand;
  });
  return [...new Set(named)].join(", ") || "–";
}
