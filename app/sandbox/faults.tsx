import { FaultForm } from "@/components/sandbox/fault-form";
import { FaultList } from "@/components/sandbox/fault-list";
import { GroupTitle, Section } from "@/components/sandbox/section";
import { Button } from "@/components/ui/button";
import type { FaultPreset } from "@/lib/locales/sandbox-texts";
import type { SandboxFault } from "@/lib/sandbox/fault";
import { addOwnFault, addPreset, dropAllFaults, dropFault } from "./actions";
import type { ConsoleView } from "./console";

type Preset = Partial<SandboxFault> & Pick<SandboxFault, "host" | "kind">;

const LOGIN = "login.microsoftonline.com";
const GRAPH = "graph.microsoft.com";
const PARTNER_CENTER = "api.partnercenter.microsoft.com";

const PRESETS: Readonly<Record<FaultPreset, Preset>> = {
  throttled: {
    host: PARTNER_CENTER,
    pathPrefix: "/insights/",
    kind: "status",
    status: 429,
    retryAfter: "5",
    times: 1,
  },
  unreachable: { host: PARTNER_CENTER, kind: "reset" },
  flaky: { host: GRAPH, kind: "status", status: 503, share: 0.25, seed: 1 },
  slow: { host: LOGIN, kind: "delay", delayMs: 3_000 },
  captive: { host: PARTNER_CENTER, kind: "html" },
  huge: { host: PARTNER_CENTER, pathPrefix: "/insights/", kind: "huge" },
};

/** The faults that are set, some at hand, and a form for any other. */
export function Faults({ view }: { readonly view: ConsoleView }) {
  const { person, words, described } = view;
  const { faults } = words.sandbox;
  return (
    <Section
      id="faults"
      title={faults.title}
      text={faults.text}
      aside={
        described.faults.length > 1 && (
          <form action={dropAllFaults}>
            <Button>{faults.removeAll}</Button>
          </form>
        )
      }
    >
      <FaultList faults={described.faults} remove={dropFault} texts={faults} locale={person.locale} />
      <div className="border-t border-line px-4.5 py-3.5">
        <GroupTitle>{faults.presets}</GroupTitle>
        <div className="mt-2 flex flex-wrap gap-2">
          {Object.entries(PRESETS).map(([id, preset]) => (
            <form key={id} action={addPreset}>
              {Object.entries(preset).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={String(value)} />
              ))}
              <Button className="min-h-8! py-1! text-sm! font-normal! coarse:min-h-11!">
                {faults.preset[id as FaultPreset]}
              </Button>
            </form>
          ))}
        </div>
      </div>
      <div className="border-t border-line px-4.5 py-3">
        <FaultForm action={addOwnFault} hosts={described.hosts} texts={faults} />
      </div>
    </Section>
  );
}
