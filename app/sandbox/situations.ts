import type { SituationGroup } from "@/components/sandbox/situation-form";
import { STAGES } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";

/** Every situation, under the stage where its chain breaks; those with no broken link come first. */
export async function situationGroups(locale: Locale): Promise<SituationGroup[]> {
  const { scenarios } = await import("@/lib/sandbox/scenarios");
  const { ui, sandbox } = texts(locale);
  const groups = [null, ...STAGES].map((stage) => ({
    label: stage === null ? sandbox.situation.nothingBroken : ui.stages[stage].name,
    situations: scenarios
      .filter(({ brokenLink }) => (brokenLink === null ? null : (checkOf(brokenLink)?.stage ?? null)) === stage)
      .map(({ id, title }) => ({ id, title: title[locale] })),
  }));
  return groups.filter(({ situations }) => situations.length > 0);
}
