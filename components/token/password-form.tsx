import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { documentedRequest } from "@/lib/documented-request";
import type { Locale } from "@/lib/locales/locale";
import { tokenTexts } from "@/lib/locales/token-texts";

/** The documented password call: asked for once, sent once, kept nowhere. Names its fields `userPrincipalName` and `password`. */
export function PasswordForm({
  action,
  hidden,
  userPrincipalName,
  problems,
  request,
  outlook,
  locale,
}: {
  /** A server action, or the path the form is posted to. */
  readonly action: string | ((form: FormData) => Promise<void>);
  /** Further fields, such as where to come back to. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly userPrincipalName: string | null;
  readonly problems?: { readonly userPrincipalName?: string; readonly password?: string };
  /** Whose documented request is shown. */
  readonly request: Parameters<typeof documentedRequest>[0];
  /** A `PasswordOutlook`, said before the try. */
  readonly outlook?: ReactNode;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).password;
  return (
    <div className="grid gap-4">
      {outlook}
      <form
        {...(typeof action === "string" ? { action, method: "post" } : { action })}
        autoComplete="off"
        className="grid max-w-md gap-4"
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="userPrincipalName"
          label={texts.user}
          type="text"
          inputMode="email"
          autoComplete="off"
          required
          defaultValue={userPrincipalName ?? ""}
          problem={problems?.userPrincipalName}
        />
        <Field
          name="password"
          label={texts.password}
          type="password"
          autoComplete="current-password"
          required
          hint={texts.promise}
          problem={problems?.password}
        />
        <Button className="w-fit">{texts.submit}</Button>
      </form>
      <Disclosure summary={texts.recipe}>
        <CodeBlock>{documentedRequest(request)}</CodeBlock>
        <p className="mt-2 text-ink-2">{texts.trap}</p>
      </Disclosure>
    </div>
  );
}
