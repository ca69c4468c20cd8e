import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { StageId } from "@/lib/check";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import type { ControlSwitch } from "@/lib/sandbox/control/describe";
import { GroupTitle } from "./section";

const SHAPE = { whole: "pass", broken: "fail", unavailable: "not-applicable" } as const;

interface SwitchListProps {
  readonly switches: readonly ControlSwitch[];
  /** Breaks or mends one of them. */
  readonly action: (form: FormData) => Promise<void>;
  readonly texts: SandboxTexts["switches"];
  readonly stages: InterfaceTexts["stages"];
  readonly locale: Locale;
}

/** Everything that can be broken and mended, under the stage that notices. */
export function SwitchList({ switches, stages, ...row }: SwitchListProps) {
  const inOrder = [...new Set(switches.map(({ stage }) => stage))];
  return (
    <ul>
      {inOrder.map((stage) => (
        <li key={stage} className="border-t border-line pt-2.5 pb-1.5">
          <StageTitle stage={stage} name={stages[stage].name} see={row.texts.see} />
          <ul>
            {switches
              .filter((known) => known.stage === stage)
              .map((known) => (
                <SwitchRow key={known.id} known={known} {...row} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function StageTitle({ stage, name, see }: { readonly stage: StageId; readonly name: string; readonly see: string }) {
  return (
    <div className="px-4.5">
      <GroupTitle>
        <a
          href={`/setup/${stage}`}
          title={see}
          className="inline-flex min-h-6 items-center hover:text-ink hover:underline coarse:min-h-11"
        >
          {name}
        </a>
      </GroupTitle>
    </div>
  );
}

function SwitchRow({
  known,
  action,
  texts,
  locale,
}: Omit<SwitchListProps, "switches" | "stages"> & { readonly known: ControlSwitch }) {
  const { id, state, title } = known;
  const isBroken = state === "broken";
  const said = { whole: texts.whole, broken: known.broken[locale], unavailable: known.reason?.[locale] }[state];
  return (
    <li
      id={`switch-${id}`}
      data-switch={id}
      data-switch-state={state}
      className={classNames(
        "relative flex scroll-mt-20 items-center gap-3 px-4.5 py-1.5",
        isBroken && "before:absolute before:inset-y-0 before:left-0 before:border-l-3 before:border-bad",
      )}
    >
      <StatusIcon status={SHAPE[state]} />
      <div className="min-w-0 flex-1">
        <h4 className={classNames("text-md", isBroken ? "font-semibold" : "font-normal")}>
          {title[locale]}
          <span className="sr-only">
            : {{ whole: texts.whole, broken: texts.broken, unavailable: texts.unavailable }[state]}
          </span>
        </h4>
        {state !== "whole" && <p className="text-sm text-ink-2">{said}</p>}
      </div>
      {state !== "unavailable" && (
        <form action={action} className="flex-none">
          <input type="hidden" name="switch" value={id} />
          <input type="hidden" name="state" value={isBroken ? "whole" : "broken"} />
          <Button
            className={classNames(
              "min-h-8! min-w-20 py-1! text-sm! coarse:min-h-11!",
              !isBroken && "font-normal! text-ink-2!",
            )}
            aria-label={`${isBroken ? texts.mend : texts.break}: ${title[locale]}`}
          >
            {isBroken ? texts.mend : texts.break}
          </Button>
        </form>
      )}
    </li>
  );
}
