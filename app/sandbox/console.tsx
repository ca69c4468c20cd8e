import { giveIds } from "@/app/setup/actions";
import type { Visitor } from "@/app/visitor";
import { AccountTable } from "@/components/sandbox/account-table";
import { AdvanceForm } from "@/components/sandbox/advance-form";
import { ExchangeList } from "@/components/sandbox/exchange-list";
import { KitPanel } from "@/components/sandbox/kit-panel";
import { ProgramPanel } from "@/components/sandbox/program-panel";
import { Section } from "@/components/sandbox/section";
import { SituationForm } from "@/components/sandbox/situation-form";
import { StateLine } from "@/components/sandbox/state-line";
import { SwitchList } from "@/components/sandbox/switch-list";
import { type TimedEvent, TimePanel } from "@/components/sandbox/time-panel";
import { ID_FIELDS } from "@/components/setup/manual-ids-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { type Texts, texts } from "@/lib/locales";
import type { ControlDescription } from "@/lib/sandbox/control/describe";
import type { World } from "@/lib/sandbox/types";
import { chooseSituation, moveClock, moveClockBy, turnSwitch } from "./actions";
import { Faults } from "./faults";
import { situationGroups } from "./situations";

/** What every part of the console is drawn from. */
export interface ConsoleView {
  readonly person: Visitor;
  readonly words: Texts;
  readonly described: ControlDescription;
}

const SHOWN_EXCHANGES = 50;

/** The control page of one world. */
export async function Console({ person, world }: { readonly person: Visitor; readonly world: World }) {
  const [{ describeWorld }, { keeper }] = await Promise.all([
    import("@/lib/sandbox/control/describe"),
    import("@/lib/sandbox/keeper"),
  ]);
  await keeper().refreshLog(world);
  const words = texts(person.locale);
  const view: ConsoleView = { person, words, described: describeWorld(world) };
  const { sandbox, ui } = words;
  const { accounts, switches, exchanges, program } = sandbox;
  const address = `/sandbox/${world.state.id}`;
  return (
    <div className="grid gap-5">
      <StateLine world={view.described} texts={sandbox} locale={person.locale} />
      <SectionLinks view={view} />
      <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <Situation view={view} />
        <Time view={view} />
      </div>
      <Section id="accounts" title={accounts.title} text={accounts.text}>
        <AccountTable accounts={view.described.accounts} texts={accounts} copy={ui.copy} locale={person.locale} />
      </Section>
      <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="grid min-w-0 gap-5">
          <Section id="switches" title={switches.title} text={switches.text}>
            <SwitchList
              switches={view.described.switches}
              action={turnSwitch}
              texts={switches}
              stages={ui.stages}
              locale={person.locale}
            />
          </Section>
          <Faults view={view} />
        </div>
        <Section
          id="exchanges"
          title={exchanges.title}
          text={exchanges.text}
          className="wide:sticky wide:top-18 wide:max-h-[calc(100dvh-5.75rem)] wide:overflow-y-auto"
        >
          <ExchangeList
            key={world.state.id}
            before={world.log.after(0).slice(-SHOWN_EXCHANGES)}
            from={`${address}/control/exchanges/stream`}
            texts={exchanges}
            kinds={sandbox.faults.kinds}
            locale={person.locale}
          />
        </Section>
      </div>
      <Section id="program" title={program.title} text={program.text}>
        <ProgramPanel
          base={`${person.config.url}${address}`}
          controlKey={world.controlKey}
          texts={program}
          copy={ui.copy}
        />
      </Section>
    </div>
  );
}

interface PartProps {
  readonly view: ConsoleView;
}

function SectionLinks({ view }: PartProps) {
  const { sandbox } = view.words;
  const parts = ["situation", "time", "accounts", "switches", "faults", "exchanges", "program"] as const;
  return (
    <nav aria-label={sandbox.sections} className="-my-2">
      <ul className="-mx-2 flex flex-wrap text-sm">
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              className="inline-flex min-h-8 items-center rounded-sm px-2 text-ink-2 hover:bg-sunken hover:text-ink coarse:min-h-11"
            >
              {sandbox[part].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function Situation({ view }: PartProps) {
  const { person, words, described } = view;
  const { situation, kit } = words.sandbox;
  const ids = described.kit;
  return (
    <Section id="situation" title={situation.title} text={situation.text}>
      <div className="px-4.5 pb-4">
        <SituationForm
          action={chooseSituation}
          groups={await situationGroups(person.locale)}
          chosen={described.scenario.id}
          label={situation.label}
          button={situation.button}
          isPrimary
        />
      </div>
      {ids && (
        <KitPanel
          kit={ids}
          texts={kit}
          copy={words.ui.copy}
          use={
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <form action={giveIds}>
                <input type="hidden" name="back" value="/setup" />
                {ID_FIELDS.map((name) => (
                  <input key={name} type="hidden" name={name} value={ids[name] ?? ""} />
                ))}
                <Button title={kit.useHint}>{kit.use}</Button>
              </form>
              <ButtonLink variant="quiet" href="/setup">
                {situation.toSetup}
              </ButtonLink>
            </div>
          }
        />
      )}
    </Section>
  );
}

function Time({ view }: PartProps) {
  const { person, words, described } = view;
  const { time } = words.sandbox;
  return (
    <Section id="time" title={time.title} text={time.text}>
      <TimePanel
        clock={described.clock}
        events={eventsOf(view)}
        action={moveClock}
        other={
          <AdvanceForm
            action={moveClockBy}
            texts={{ amount: time.amount, unit: time.unit, units: time.units, move: time.move }}
          />
        }
        texts={time}
        locale={person.locale}
      />
    </Section>
  );
}

/** The world's own events, and those of the tokens that this browser's walk holds. */
function eventsOf({ person, described }: ConsoleView): TimedEvent[] {
  const { visit } = person;
  const test = visit?.testToken?.ok ? visit.testToken.tokens.expiresAt : null;
  const admin = visit?.session?.graph?.expiresAt ?? null;
  const tokens: TimedEvent[] = [
    ...(test ? [{ kind: "test-token-ends" as const, subject: null, at: test }] : []),
    ...(admin ? [{ kind: "admin-token-ends" as const, subject: null, at: admin }] : []),
  ];
  return [...described.upcoming, ...tokens.filter(({ at }) => Date.parse(at) > person.now.getTime())].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}
