import type { CardContext } from "@/components/setup/card-context";
import type { Visitor } from "@/app/visitor";
import type { Check, CheckResult, InputId, StageId } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { portalUrl } from "@/lib/clouds/portal";
import { type Texts, texts } from "@/lib/locales";
import type { Run } from "@/lib/run";
import { type Summary, summarize } from "@/lib/summary";
import type { Flash } from "@/lib/vault";
import type { WalkInput } from "@/lib/walk";

/** Everything a stage's page is drawn from. */
export interface StageView {
  readonly stage: StageId;
  readonly person: Visitor;
  readonly words: Texts;
  readonly context: CardContext;
  /** Null until there is a tenant to ask about. */
  readonly input: WalkInput | null;
  readonly run: Run | null;
  readonly summary: Promise<Summary> | null;
  readonly flash: Flash | null;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly now: Date;
}

/** The checks of a stage, in the chain's order. */
export function checksOf(stage: StageId): readonly Check[] {
  return (checks as readonly Check[]).filter((check) => check.stage === stage);
}

/** What the run comes to, once all of it has settled. */
export async function summaryOf(run: Run): Promise<Summary> {
  const { results } = await run.record;
  return summarize(checks, new Map(results.map((result) => [result.id, result])));
}

/** Results that settled, by id. */
export async function settledOf(run: Run): Promise<ReadonlyMap<string, CheckResult>> {
  const { results } = await run.record;
  return new Map(results.map((result) => [result.id, result]));
}

/** Words and places for the cards of a page. */
export function cardContext(person: Visitor, words: Texts): CardContext {
  const { locale, integration, cloud } = person;
  const byId: Readonly<Record<string, CardContext["textOf"] extends (id: string) => infer T ? T : never>> = words.checks;
  return {
    locale,
    ui: words.ui,
    reasons: words.reasons,
    textOf: (id) => (Object.hasOwn(byId, id) ? (byId[id] ?? null) : null),
    checkHref: (id) => `/setup/${checkOf(id)?.stage ?? "sign-in"}#check-${id}`,
    inputHref: (id) => INPUT_PLACE[id],
    portalHref: (page) =>
      portalUrl(cloud, page, {
        ...(integration?.clientId && { clientId: integration.clientId }),
        ...(integration?.tenantId && { tenantId: integration.tenantId }),
      }),
  };
}

const INPUT_PLACE: Readonly<Record<InputId, string>> = {
  "client-id": "/setup/app",
  secret: "/setup/app",
  user: "/setup/sign-in#user",
  graph: "/setup/sign-in",
  "graph-read": "/setup/sign-in#rights",
  "partner-center": "/setup/enrollment#partner-center",
  "test-token": "/setup/token",
};
