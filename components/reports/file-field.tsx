import { FieldLabel, INPUT_CLASS } from "@/components/ui/field";

/** A file to choose, or its text to paste. */
export function FileField({
  name,
  label,
  paste,
}: {
  readonly name: string;
  readonly label: string;
  readonly paste: string;
}) {
  return (
    <div className="grid gap-3">
      <div>
        <FieldLabel id={`file-${name}`} label={label} />
        <input
          id={`file-${name}`}
          type="file"
          name={name}
          accept=".json,application/json"
          className={`${INPUT_CLASS} file:mr-3 file:rounded-sm file:border file:border-line-strong file:bg-surface file:px-2.5 file:py-1 file:text-ink`}
        />
      </div>
      <div>
        <FieldLabel id={`text-${name}`} label={paste} />
        <textarea
          id={`text-${name}`}
          name={`${name}-text`}
          rows={4}
          spellCheck={false}
          className={`${INPUT_CLASS} font-mono text-sm`}
        />
      </div>
    </div>
  );
}
