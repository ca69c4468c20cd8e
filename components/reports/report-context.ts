import type { CardContext } from "@/components/setup/card-context";
import { cloudOf } from "@/lib/clouds";
import { portalUrl } from "@/lib/clouds/portal";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { PublishedRun } from "@/lib/record-schema";

/** Words and places for the cards of a run that is only looked at: every link stays on the page or leads to a portal. */
export function reportContext(run: PublishedRun, words: Texts, locale: Locale): CardContext {
  const byId: Readonly<Record<string, CardContext["textOf"] extends (id: string) => infer T ? T : never>> =
    words.checks;
  const cloud = cloudOf(run.integration.cloud);
  // A stand-in in a portal's address would lead nowhere.
  const isRedacted = run.redaction?.mode === "redacted";
  const clientId = isRedacted ? null : run.integration.clientId;
  const { ui } = words;
  return {
    locale,
    ui: {
      ...ui,
      // A run that is over asks nothing by itself.
      check: { ...ui.check, blockedGoOn: "" },
      evidence: { ...ui.evidence, ...(isRedacted && { supportNote: words.shares.standInIds }) },
    },
    reasons: words.reasons,
    textOf: (id) => (Object.hasOwn(byId, id) ? (byId[id] ?? null) : null),
    checkHref: (id) => `#check-${id}`,
    inputHref: () => "#facts-title",
    portalHref: (page) => portalUrl(cloud, page, clientId === null ? {} : { clientId }),
  };
}
