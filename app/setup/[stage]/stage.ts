import { setTimeout } from "node:timers/promises";
import type { Visitor } from "@/app/visitor";
import type { CardContext } from "@/components/setup/card-context";
import type { ActionId, Check, CheckResult, InputId, StageId } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { portalUrl } from "@/lib/clouds/portal";
import type { Texts } from "@/lib/locales";
import type { Run } from "@/lib/run";
import { type Summary, summarize } from "@/lib/summary";
import type { Flash } from "@/lib/vault";
import type { WalkInput } from "@/lib/walk";

/** Everything a stage's page is drawn from. */
export interface StageView {
  readonly stage: StageId;
  /** Path of the page, for forms that come back to it. */
  readonly back: string;
  readonly person: Visitor;
  readonly words: Texts;
  readonly context: CardContext;
  /** Null until there is a tenant to ask about. */
  readonly input: WalkInput | null;
  readonly run: Run | null;
  /** The whole outcome when the run was over before the page was drawn; null while it goes on. */
  readonly outcome: RunOutcome | null;
  readonly flash: Flash | null;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly now: Date;
  /** Changes that somebody else was asked for and has not made yet. */
  readonly asked: ReadonlySet<ActionId>;
  /** What the page is told apart by while it waits for them; null when it waits for nothing. */
  readonly revision: string | null;
}

/** What a panel with a sign-in in it is drawn from, on whatever page it stands. */
export type PanelView = Pick<StageView, "person" | "words" | "now" | "back">;

/** The checks of a stage, in the chain's order. */
export function checksOf(stage: StageId): readonly Check[] {
  return (checks as readonly Check[]).filter((check) => check.stage === stage);
}

/** A run that is over. */
export interface RunOutcome {
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly summary: Summary;
  readonly finishedAt: string;
}

/** What the run comes to, once all of it has settled. */
export async function outcomeOf(run: Run): Promise<RunOutcome> {
  const { results: all, finishedAt } = await run.record;
  const results = new Map(all.map((result) => [result.id, result]));
  return { results, summary: summarize(checks, results), finishedAt };
}

const GRACE_MS = 400;

/** A run that ends within a moment is drawn whole; a longer one streams in. */
export function quickOutcomeOf(run: Run): Promise<RunOutcome | null> {
  return Promise.race([outcomeOf(run), setTimeout(GRACE_MS, null)]);
}

/** Words and places for the cards of a page. */
export function cardContext(person: Visitor, words: Texts): CardContext {
  const { locale, integration, cloud } = person;
  const byId: Readonly<Record<string, CardContext["textOf"] extends (id: string) => infer T ? T : never>> =
    words.checks;
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
