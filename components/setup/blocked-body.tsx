import { StatusIcon } from "@/components/ui/status-icon";
import type { CardContext, ResultOf } from "./card-context";

/** What a check waits for, by name, each with a way to it. */
export function BlockedBody({
  context,
  result,
}: {
  readonly context: CardContext;
  readonly result: ResultOf<"blocked">;
}) {
  const { ui } = context;
  // What is missing is said once, at the check that all of these wait for.
  const missing = result.by.length > 0 ? [] : result.missing;
  return (
    <ul className="space-y-1.5">
      {missing.map((input) => (
        <li key={input} className="[overflow-wrap:anywhere]">
          <a href={context.inputHref(input)} className="link font-semibold">
            {ui.inputs[input].needs}
          </a>
          <span className="block text-sm text-ink-2">{ui.inputs[input].how}</span>
        </li>
      ))}
      {result.by.map((id) => (
        <li key={id} className="flex items-start gap-2">
          <StatusIcon status="blocked" size="sm" className="mt-0.5" />
          <span>
            <span className="text-ink-3">{ui.check.blockedBy}: </span>
            <a href={context.checkHref(id)} className="link">
              {context.textOf(id)?.title ?? id}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
