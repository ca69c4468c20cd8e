/** What is left of a token's life, at one moment. */
export function Remaining({
  issuedAtMs,
  expiresAtMs,
  nowMs,
  locale,
  texts,
}: {
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  readonly nowMs: number;
  readonly locale: string;
  readonly texts: { readonly left: string; readonly ended: string; readonly title: string };
}) {
  const leftSeconds = Math.max(0, Math.floor((expiresAtMs - nowMs) / 1_000));
  if (leftSeconds === 0) {
    return (
      <p role="status" className="font-semibold text-bad">
        {texts.ended}
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <p role="timer" className="text-xl font-semibold tabular-nums">
        {texts.left.replace("{time}", clock(leftSeconds, locale))}
      </p>
      <progress
        className="waitbar"
        max={Math.max(1, expiresAtMs - issuedAtMs)}
        value={leftSeconds * 1_000}
        aria-label={texts.title}
      />
    </div>
  );
}

/** `58 min 12 s`, `58분 12초`. */
function clock(seconds: number, locale: string): string {
  const part = (value: number, unit: "hour" | "minute" | "second") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: "short",
    }).format(value);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return [
    hours > 0 && part(hours, "hour"),
    (hours > 0 || minutes > 0) && part(minutes, "minute"),
    part(seconds % 60, "second"),
  ]
    .filter(Boolean)
    .join(" ");
}
