import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Certificate } from "@/lib/certificate";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { cleaningNote, fieldProblem } from "./field-words";
import { certificateValues } from "./integration-facts";

/** The form's fields; the names of its inputs. */
export const ID_FIELDS = ["tenant", "clientId", "secret", "certificate", "userPrincipalName", "partnerId"] as const;
export type IdField = (typeof ID_FIELDS)[number];
/** Never shown again. */
const CREDENTIALS: readonly IdField[] = ["secret", "certificate"];

/** What already exists, pasted in: keeps what was typed, says what is wrong at the field, tells what was cleaned. */
export function ManualIdsForm({
  action,
  hidden,
  values,
  errors,
  cleaned,
  secretHint,
  certificate,
  ui,
  locale,
}: {
  /** A server action, or the path the form is posted to. */
  readonly action: string | ((form: FormData) => Promise<void>);
  readonly hidden?: Readonly<Record<string, string>>;
  /** What to show in the fields; a secret is never among it. */
  readonly values: Partial<Record<IdField, string | null>>;
  /** Field → reason of `lib/clean`. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Field → what was taken off. */
  readonly cleaned?: Readonly<Record<string, readonly string[]>>;
  /** First characters of the stored secret. */
  readonly secretHint?: string | null;
  /** The stored certificate. */
  readonly certificate?: Pick<Certificate, "thumbprint" | "endAt"> | null;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}) {
  const { ids } = ui;
  const wrong = ID_FIELDS.filter((name) => errors?.[name]);
  const common = (name: IdField) => ({
    name,
    problem: fieldProblem(ui, name, errors?.[name]),
    note: cleaningNote(ui, cleaned?.[name]),
    defaultValue: CREDENTIALS.includes(name) ? undefined : (values[name] ?? ""),
  });
  const stored = secretHint ? fill(ids.secretStored, { hint: tag("plain", secretHint) }, locale) : null;
  const marks = { optional: ids.optional };
  return (
    <form {...(typeof action === "string" ? { action, method: "post" } : { action })} noValidate className="max-w-xl">
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2 className="text-lg">{ids.title}</h2>
      <p className="mb-4 text-ink-2">{ids.lead}</p>
      {wrong.length > 0 && (
        <Notice tone="bad" live="alert" title={ids.errorSummary} className="mb-4">
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {wrong.map((name) => (
              <li key={name}>
                <a href={`#field-${name}`} className="link">
                  {ids[name]}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid gap-4.5">
        <Field
          {...common("tenant")}
          label={ids.tenant}
          hint={ids.tenantHint}
          required
          autoFocus={wrong[0] === "tenant"}
        />
        <Field {...common("clientId")} label={ids.clientId} hint={ids.clientIdHint} mark={marks.optional} mono />
        <Field
          {...common("secret")}
          type="password"
          label={ids.secret}
          hint={stored ?? ids.secretHint}
          mark={marks.optional}
          mono
        />
        <Field
          {...common("certificate")}
          rows={3}
          label={ids.certificate}
          hint={certificate ? fill(ids.certificateStored, certificateValues(certificate), locale) : ids.certificateHint}
          mark={marks.optional}
          mono
        />
        <Field
          {...common("userPrincipalName")}
          inputMode="email"
          label={ids.userPrincipalName}
          hint={ids.userHint}
          mark={marks.optional}
        />
        <Field
          {...common("partnerId")}
          inputMode="numeric"
          label={ids.partnerId}
          hint={ids.partnerIdHint}
          mark={marks.optional}
        />
      </div>
      <Button variant="primary" className="mt-5">
        {ids.save}
      </Button>
    </form>
  );
}
