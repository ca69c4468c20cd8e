import { Notice } from "@/components/ui/notice";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";

/** What became of the change the reader just asked for. */
export function FlashNotice({
  outcome,
  done,
  detail,
  ui,
}: {
  readonly outcome: "done" | "nothing-to-do" | "refused" | "sign-in-missing" | "prerequisite-missing" | "failed";
  /** The action's own words for `done` and `nothing-to-do`. */
  readonly done?: string;
  /** Microsoft's own text, when it refused. */
  readonly detail?: string | null;
  readonly ui: InterfaceTexts;
}) {
  if (outcome === "done" || outcome === "nothing-to-do")
    return done ? <Notice tone="ok" live="status" title={done} className="mb-4" /> : null;
  const { title, text } = ui.outcomes[outcome];
  return (
    <Notice
      tone={outcome === "refused" || outcome === "failed" ? "bad" : "warn"}
      live="alert"
      title={title}
      className="mb-4"
    >
      <p>{text}</p>
      {detail && outcome === "refused" && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          {ui.outcomes.inMicrosoftsWords}: {detail}
        </p>
      )}
    </Notice>
  );
}
