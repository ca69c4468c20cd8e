import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { ExternalLink } from "@/components/ui/external-link";
import type { Check, CheckResult, Role } from "@/lib/check";
import type { FindingText } from "@/lib/locales/check-texts";
import { confirmedText } from "@/lib/locales/confirmed-text";
import { fill, formatDateTime, formatDuration, formatRelative } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { BlockedBody } from "./blocked-body";
import type { CardContext, ResultOf } from "./card-context";
import { CheckFrame, type FrameProps, RowHead } from "./check-frame";
import { Countdown } from "./countdown";
import { displayStatus } from "./display-status";
import { Evidence, ExchangeTable } from "./evidence";
import { FindingBody, type Fix } from "./finding-body";

/** A settled check. */
export interface CheckCardProps {
  readonly context: CardContext;
  readonly check: Pick<Check, "id" | "level" | "findings">;
  readonly result: CheckResult;
  /** When this page was made. */
  readonly now: Date;
  /** A later check settled this one's doubt. */
  readonly proved?: boolean;
  readonly fix?: Fix | undefined;
  readonly viewerRoles?: readonly Role[] | undefined;
  /** A form that asks this one check again. */
  readonly recheck?: ReactNode;
  /** Where a person's word counts: the form by which the reader confirms, or takes it back. */
  readonly confirm?: ReactNode;
  readonly handOff?: ReactNode;
}

/** One check as a card; each status has its own body. */
export function CheckCard(props: CheckCardProps) {
  switch (props.result.status) {
    case "pass":
    case "not-applicable":
      return <SettledCard {...props} />;
    case "fail":
      return <FindingCard {...props} result={props.result} />;
    case "waiting":
      return <WaitingCard {...props} result={props.result} />;
    case "blocked":
      return <BlockedCard {...props} result={props.result} />;
    case "error":
      return <ErrorCard {...props} result={props.result} />;
    case "inconclusive":
      return <InconclusiveCard {...props} result={props.result} />;
    case "manual":
      return <ManualCard {...props} result={props.result} />;
  }
}

type CardOf<S extends CheckResult["status"]> = CheckCardProps & { readonly result: ResultOf<S> };

function frameOf({ context, check, result }: CheckCardProps): Omit<FrameProps, "children"> {
  const text = context.textOf(check.id);
  return {
    id: check.id,
    level: check.level,
    status: displayStatus(result.status, check.level),
    ui: context.ui,
    title: text?.title ?? check.id,
    text: text?.why,
  };
}

/** A row that holds, or does not matter: the whole line opens the evidence. */
function SettledCard(props: CheckCardProps) {
  const { context, result, recheck } = props;
  const { id, ...frame } = frameOf(props);
  const holds = context.textOf(id)?.holds;
  const meta = <span>{formatDuration(result.durationMs, context.locale)}</span>;
  const reason =
    result.status === "not-applicable"
      ? fill(context.reasons.notApplicable[result.reason], result.values, context.locale)
      : holds && "values" in result && fill(holds, result.values, context.locale);
  return (
    <li
      id={`check-${id}`}
      data-check={id}
      data-status={result.status}
      data-level={frame.level}
      className="check check-settled"
    >
      <details>
        <summary>
          <RowHead {...frame} text={reason || frame.text} meta={meta} />
        </summary>
        <div className="check-body">
          {reason && <p className="mb-2 text-sm text-ink-2">{frame.text}</p>}
          <ExchangeTable result={result} ui={context.ui} locale={context.locale} />
          {recheck && <div className="mt-3">{recheck}</div>}
        </div>
      </details>
    </li>
  );
}

function FindingCard(props: CardOf<"fail">) {
  const { context, check, result } = props;
  const words: FindingText | undefined = context.textOf(check.id)?.findings[result.finding];
  const remedy = check.findings[result.finding];
  const frame = frameOf(props);
  if (!words || !remedy) return <CheckFrame {...frame}>{props.recheck}</CheckFrame>;
  const say = (text: string) => fill(text, result.values, context.locale);
  return (
    <CheckFrame {...frame} title={say(words.title)} text={say(words.cause)}>
      <FindingBody {...props} remedy={remedy} words={words} />
    </CheckFrame>
  );
}

function WaitingCard(props: CardOf<"waiting">) {
  const { context, result, now } = props;
  const { ui, locale } = context;
  const ago = tag("plain", formatRelative(result.changedAt, now, locale));
  const at = tag("plain", formatDateTime(result.nextTryAt, locale));
  return (
    <CheckFrame
      {...frameOf(props)}
      text={
        <>
          {fill(ui.check.waiting, { ago }, locale)} {ui.check.waitingNothing}
        </>
      }
    >
      <div className="js-only">
        <Countdown
          from={result.changedAt}
          nextTryAt={result.nextTryAt}
          serverNow={now.toISOString()}
          texts={{ next: ui.check.nextTry, now: ui.check.nextTryNow }}
        />
      </div>
      <p className="no-js-only text-sm text-ink-2">{fill(ui.check.reloadHint, { time: at }, locale)}</p>
      <Foot {...props} />
    </CheckFrame>
  );
}

function BlockedCard(props: CardOf<"blocked">) {
  const { context, proved } = props;
  const { ui } = context;
  const text = proved ? ui.check.proved : `${ui.check.blockedLead} ${ui.check.blockedGoOn}`;
  return (
    <CheckFrame {...frameOf(props)} text={text}>
      {!proved && <BlockedBody context={context} result={props.result} />}
      {props.confirm && <div className="mt-2.5 empty:hidden">{props.confirm}</div>}
    </CheckFrame>
  );
}

function ErrorCard(props: CardOf<"error">) {
  const { context, result } = props;
  const { ui, locale } = context;
  const { title, text } = ui.errors[result.code];
  const host = result.host && fill(ui.check.host, { host: tag("plain", result.host) }, locale);
  return (
    <CheckFrame
      {...frameOf(props)}
      text={
        <>
          <span className="font-semibold text-ink">{title}.</span> {text} {ui.check.errorLead}
          {host && <span className="block text-ink-3">{host}</span>}
        </>
      }
    >
      <Foot {...props} />
    </CheckFrame>
  );
}

function InconclusiveCard(props: CardOf<"inconclusive">) {
  const { context, result, proved } = props;
  const { ui, reasons, locale } = context;
  const reason = fill(reasons.inconclusive[result.reason], result.values, locale);
  return (
    <CheckFrame {...frameOf(props)} text={proved ? ui.check.proved : reason}>
      <Foot {...props} />
      {props.confirm && <div className="mt-2 empty:hidden">{props.confirm}</div>}
    </CheckFrame>
  );
}

function ManualCard(props: CardOf<"manual">) {
  const { context, check, result, confirm } = props;
  const remedy = Object.values(check.findings)[0];
  const confirmed = result.confirmed ? confirmedText(result.values, context.ui, context.locale) : null;
  const frame = { ...frameOf(props), ...(result.confirmed && { status: "confirmed" as const }) };
  return (
    <CheckFrame {...frame} text={confirmed ?? context.textOf(check.id)?.why}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {confirm}
        {remedy && (
          <ExternalLink href={remedy.docs} opensNewTab={context.ui.check.opensNewTab}>
            {context.ui.check.documentation}
          </ExternalLink>
        )}
      </div>
    </CheckFrame>
  );
}

function Foot({ context, result, recheck }: CheckCardProps) {
  return (
    <div className={classNames("flex flex-wrap items-start gap-x-4 gap-y-2", "mt-2 first:mt-0")}>
      {recheck}
      <div className="min-w-0 flex-1 basis-64 has-[[open]]:basis-full">
        <Evidence result={result} ui={context.ui} locale={context.locale} />
      </div>
    </div>
  );
}
