import { notFound } from "next/navigation";
import { Suspense } from "react";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { giveIds, recheck } from "@/app/setup/actions";
import { Choices } from "@/app/setup/choices";
import { AppShell } from "@/app/shell";
import { type Visitor, walkInput } from "@/app/visitor";
import { ChangeWatch } from "@/components/hand-off/change-watch";
import { FlashNotice } from "@/components/setup/flash-notice";
import { IntegrationFacts } from "@/components/setup/integration-facts";
import { ManualIdsForm } from "@/components/setup/manual-ids-form";
import { Rail } from "@/components/setup/rail";
import { RecheckForm } from "@/components/setup/recheck-form";
import { StageFooter } from "@/components/setup/stage-footer";
import { StageHeader } from "@/components/setup/stage-header";
import { VerdictBanner } from "@/components/setup/verdict-banner";
import { WizardLayout } from "@/components/setup/wizard-layout";
import { ButtonLink } from "@/components/ui/button";
import { type Check, STAGES, type StageId } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import { revisionOf, stateOf } from "@/lib/hand-off";
import { texts } from "@/lib/locales";
import type { Run } from "@/lib/run";
import { handOffsOf } from "@/lib/store/hand-offs";
import { countsTowardsReady } from "@/lib/summary";
import { takeFlash } from "@/lib/vault";
import { currentRun } from "@/lib/walk";
import { Checks } from "./checks";
import { FirstCall } from "./first-call";
import { PartnerCenterPanel, RightsPanel, UserPanel } from "./panels";
import { SignIn } from "./sign-in";
import { cardContext, checksOf, outcomeOf, quickOutcomeOf, type RunOutcome, type StageView } from "./stage";
import { TakeAlong } from "./take-along";
import { NewSecret, Token } from "./token";

interface PageProps {
  readonly params: Promise<{ stage: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One stage of the walk: what must hold, its checks as they settle, and what to do next. */
export default async function StagePage({ params, searchParams }: PageProps) {
  const { stage } = await params;
  if (!isStage(stage)) notFound();
  const { person, refusal } = await admit("/setup/[stage]");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={`/setup/${stage}`} />;
  const view = await viewOf(stage, person, await searchParams);
  const { words, input } = view;
  const { ui } = words;
  const index = STAGES.indexOf(stage);
  const hrefAt = (at: number) => (STAGES[at] ? `/setup/${STAGES[at]}` : null);
  return (
    <AppShell person={person} current="setup" path={`/setup/${stage}`}>
      <WizardLayout rail={<LiveRail view={view} />} facts={input && <Facts view={view} />}>
        <StageHeader stage={stage} ui={ui} locale={person.locale} />
        <FlashOf view={view} />
        {input && <Verdict view={view} />}
        <div className="grid gap-5 empty:hidden">
          {view.query.way === "manual" ? <Ids view={view} /> : <Panels view={view} />}
          <Checks view={view} />
          <After view={view} />
          <TakeAlong view={view} />
          <ShareThis view={view} />
        </div>
        {view.revision && <ChangeWatch revision={view.revision} />}
        <StageFooter
          ui={ui}
          backHref={hrefAt(index - 1)}
          nextHref={hrefAt(index + 1)}
          isHeld={view.outcome?.summary.stages.find((one) => one.stage === stage)?.state === "holds"}
          recheck={
            input && (
              <RecheckForm
                action={recheck}
                only={checksOf(stage).map(({ id }) => id)}
                back={`/setup/${stage}`}
                label={ui.stage.again}
              />
            )
          }
        />
      </WizardLayout>
    </AppShell>
  );
}

/** Leads to what support would see of this run; quiet, because most readers need it once. */
function ShareThis({ view }: { readonly view: StageView }) {
  if (!view.run) return null;
  return (
    <p>
      <ButtonLink variant="quiet" href={`/reports/new?run=${view.run.id}`}>
        {view.words.shares.make.link}
      </ButtonLink>
    </p>
  );
}

function isStage(text: string): text is StageId {
  return STAGES.some((stage) => stage === text);
}

async function viewOf(stage: StageId, person: Visitor, query: StageView["query"]): Promise<StageView> {
  const words = texts(person.locale);
  const input = await walkInput(person);
  const run = input && (await currentRun(input));
  const flash = await takeFlash(person.visit);
  const context = cardContext(person, words);
  const made = input ? await handOffsOf(input.integration.id) : [];
  const open = made.filter((one) => stateOf(one, person.now) === "open");
  return {
    stage,
    back: `/setup/${stage}`,
    person,
    words,
    context,
    input,
    run,
    outcome: run && (await quickOutcomeOf(run)),
    flash,
    query,
    now: person.now,
    asked: new Set(open.flatMap(({ actions }) => actions)),
    revision: person.integration && open.length > 0 ? revisionOf(person.integration, made) : null,
  };
}

/** What the reader can do that the checks wait for: above them, so that nobody has to look for it. */
function Panels({ view }: { readonly view: StageView }) {
  const { stage, input } = view;
  if (stage === "sign-in")
    return (
      <>
        <SignIn view={view} />
        {input && <UserPanel view={view} />}
        <RightsPanel view={view} />
      </>
    );
  if (!input) return <SignIn view={view} />;
  if (stage === "enrollment" || stage === "role")
    return input.visit.partnerCenter ? null : <PartnerCenterPanel view={view} input={input} />;
  if (stage === "token") return input.visit.testToken ? null : <Token view={view} />;
  return (
    <>
      <RightsPanel view={view} />
      {stage === "app" && <NewSecret view={view} />}
    </>
  );
}

/** What stands under the checks once they have something to say. */
function After({ view }: { readonly view: StageView }) {
  const { stage, input } = view;
  if (stage === "token" && input?.visit.testToken) return <Token view={view} />;
  return stage === "first-call" && input ? <FirstCall view={view} /> : null;
}

function Ids({ view }: { readonly view: StageView }) {
  const { person, flash, words, input } = view;
  const mine = flash?.about === "ids" ? flash : null;
  const { integration } = person;
  const stored = {
    tenant: integration?.tenant ?? "",
    clientId: integration?.clientId ?? "",
    userPrincipalName: integration?.userPrincipalName ?? "",
    partnerId: integration?.partnerId ?? "",
  };
  return (
    <ManualIdsForm
      action={giveIds}
      hidden={{ back: "/setup/sign-in" }}
      values={mine && mine.outcome === "invalid" ? mine.values : stored}
      errors={mine?.errors ?? {}}
      cleaned={mine?.cleaned ?? {}}
      secretHint={input?.secret?.hint ?? null}
      certificate={input?.certificate ?? null}
      ui={words.ui}
      locale={person.locale}
    />
  );
}

function FlashOf({ view }: { readonly view: StageView }) {
  const { flash, words } = view;
  if (!flash || flash.outcome === "invalid" || flash.about === "ids" || flash.about === "sign-in") return null;
  const action =
    flash.about === "action" && flash.subject ? words.actions[flash.subject as keyof typeof words.actions] : null;
  if (flash.outcome === "choice-needed")
    return <Choices flash={flash} words={words} locale={view.person.locale} back={view.back} />;
  const done = flash.outcome === "done" ? action?.done : action?.nothingToDo;
  return <FlashNotice outcome={flash.outcome} {...(done && { done })} detail={flash.detail} ui={words.ui} />;
}

function LiveRail({ view }: { readonly view: StageView }) {
  const { words, person, stage, run } = view;
  const rail = {
    ui: words.ui,
    locale: person.locale,
    current: stage,
    hrefOf: (to: StageId) => `/setup/${to}`,
  } as const;
  if (!run) return <Rail {...rail} stages={NOTHING_ASKED} brokenStage={null} />;
  if (view.outcome) return <SettledRail view={view} rail={rail} outcome={view.outcome} />;
  return (
    <Suspense key={run.id} fallback={<Rail {...rail} stages={null} brokenStage={null} />}>
      <StreamedRail view={view} rail={rail} run={run} />
    </Suspense>
  );
}

/** Before there is a tenant to ask about. */
const NOTHING_ASKED = STAGES.map((stage) => ({ stage, state: "unknown", failed: 0, warnings: 0, total: 0 }) as const);

type RailFrame = Pick<Parameters<typeof Rail>[0], "ui" | "locale" | "current" | "hrefOf">;

interface RailProps {
  readonly view: StageView;
  readonly rail: RailFrame;
}

async function StreamedRail({ view, rail, run }: RailProps & { readonly run: Run }) {
  return <SettledRail view={view} rail={rail} outcome={await outcomeOf(run)} />;
}

function SettledRail({ view, rail, outcome }: RailProps & { readonly outcome: RunOutcome }) {
  const { brokenLink, stages } = outcome.summary;
  const broken = brokenLink ? (checkOf(brokenLink.check)?.stage ?? null) : null;
  return <Rail {...rail} stages={stages} brokenStage={broken} facts={factsOf(view, outcome)} />;
}

/** One fact of worth a stage, from what its checks saw. */
function factsOf({ input, words }: StageView, { results }: RunOutcome): Partial<Record<StageId, string>> {
  const profile = results.get("partner-profile");
  const partnerId = profile?.status === "pass" ? profile.values.partnerId?.value : undefined;
  return {
    ...(input && { "sign-in": input.integration.tenant }),
    ...(partnerId && { enrollment: `${words.ui.facts.partnerId} ${partnerId}` }),
  };
}

function Verdict({ view }: { readonly view: StageView }) {
  const { words, person, run, now } = view;
  const banner = { ui: words.ui, locale: person.locale, now } as const;
  if (!run) return null;
  if (view.outcome) return <SettledVerdict view={view} banner={banner} outcome={view.outcome} />;
  return (
    <Suspense key={run.id} fallback={<VerdictBanner {...banner} summary={null} />}>
      <StreamedVerdict view={view} banner={banner} run={run} />
    </Suspense>
  );
}

type BannerFrame = Pick<Parameters<typeof VerdictBanner>[0], "ui" | "locale" | "now">;

interface VerdictProps {
  readonly view: StageView;
  readonly banner: BannerFrame;
}

async function StreamedVerdict({ view, banner, run }: VerdictProps & { readonly run: Run }) {
  return <SettledVerdict view={view} banner={banner} outcome={await outcomeOf(run)} />;
}

function SettledVerdict({ view, banner, outcome }: VerdictProps & { readonly outcome: RunOutcome }) {
  const { results, summary, finishedAt } = outcome;
  const mine = summary.stages.find(({ stage }) => stage === view.stage);
  const isOpen = ({ id, level }: Check) =>
    level === "required" &&
    results.get(id)?.status !== "fail" &&
    !countsTowardsReady(results.get(id), summary.proved.includes(id));
  const open = checksOf(view.stage).filter(isOpen).length;
  return <VerdictBanner {...banner} summary={mine ?? null} open={open} checkedAt={finishedAt} />;
}

function Facts({ view }: { readonly view: StageView }) {
  const { input, words, person } = view;
  if (!input) return null;
  return (
    <IntegrationFacts
      integration={input.integration}
      secretHint={input.secret?.hint ?? null}
      certificate={input.certificate}
      ui={words.ui}
      locale={person.locale}
      changeHref="/setup/sign-in?way=manual"
    />
  );
}
