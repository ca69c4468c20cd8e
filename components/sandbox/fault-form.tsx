"use client";

import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, FieldLabel, INPUT_CLASS } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { StatusIcon } from "@/components/ui/status-icon";
import type { FaultField, SandboxTexts } from "@/lib/locales/sandbox-texts";
import type { FaultKind } from "@/lib/sandbox/fault";
import { type FormAction, type FormState, NOTHING_SENT } from "./form-state";

const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD"];
/** Which kinds a value means something for; the others are for all. */
const KINDS_WITH: Partial<Record<FaultField, readonly FaultKind[]>> = {
  status: ["status", "html", "empty"],
  retryAfter: ["status"],
  location: ["redirect"],
};

/** Hints that stand in the field itself, so that the fields of a row stay on one line. */
const PLACED_INSIDE: readonly FaultField[] = ["pathPrefix", "retryAfter"];

interface FaultFormProps {
  readonly action: FormAction;
  readonly hosts: readonly string[];
  readonly texts: SandboxTexts["faults"];
}

/** Describes a fault of the reader's own. Without JavaScript every field is open, and the server says which does not fit. */
export function FaultForm({ action, hosts, texts }: FaultFormProps) {
  const [state, send] = useActionState(action, NOTHING_SENT);
  return (
    // Once something was sent the answer must be seen, also where the page was drawn anew for it.
    <Disclosure summary={texts.add} open={state.count > 0}>
      <form action={send} key={state.count} data-fault-form="" className="pt-3 pb-1.5 text-md">
        {state.count > 0 && !state.problem && <Notice tone="ok" live="status" title={texts.added} className="mb-4" />}
        {state.problem && <FormProblem state={state} texts={texts} />}
        <Fields state={state} hosts={hosts} texts={texts} />
        <Button variant="primary" className="mt-4">
          {texts.addButton}
        </Button>
      </form>
    </Disclosure>
  );
}

function FormProblem({ state, texts }: { readonly state: FormState; readonly texts: SandboxTexts["faults"] }) {
  const field = state.problem?.field;
  const label = field && Object.hasOwn(texts.fields, field) ? texts.fields[field as FaultField] : null;
  return (
    <p role="alert" className="mb-4 flex gap-2 text-bad">
      <StatusIcon status="fail" size="sm" className="mt-0.5" />
      <span>
        {label && <span className="font-semibold">{label}: </span>}
        {state.problem?.message}
      </span>
    </p>
  );
}

function Fields({ state, hosts, texts }: Omit<FaultFormProps, "action"> & { readonly state: FormState }) {
  const kinds = Object.keys(texts.kinds) as FaultKind[];
  const [kind, setKind] = useState<FaultKind>(kinds.find((known) => known === state.values.kind) ?? "status");
  const text = (name: FaultField, more: { readonly placeholder?: string } = {}) => (
    <Field
      key={name}
      name={name}
      label={texts.fields[name]}
      {...(PLACED_INSIDE.includes(name) ? { placeholder: texts.hints[name] } : { hint: texts.hints[name] })}
      defaultValue={state.values[name]}
      problem={state.problem?.field === name ? state.problem.message : undefined}
      disabled={KINDS_WITH[name]?.includes(kind) === false}
      className="has-[:disabled]:opacity-55"
      {...more}
    />
  );
  return (
    <div className="grid gap-5">
      <Group title={texts.where}>
        <Choice name="host" label={texts.fields.host} chosen={state.values.host ?? "*"}>
          <option value="*">{texts.anyHost}</option>
          {hosts.map((host) => (
            <option key={host}>{host}</option>
          ))}
        </Choice>
        <Choice name="method" label={texts.fields.method} chosen={state.values.method ?? ""}>
          <option value="">{texts.anyMethod}</option>
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </Choice>
        {text("pathPrefix")}
      </Group>
      <Group title={texts.what}>
        <Choice
          name="kind"
          label={texts.fields.kind}
          chosen={kind}
          onChange={(value) => setKind(kinds.find((known) => known === value) ?? "status")}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {texts.kinds[one]}
            </option>
          ))}
        </Choice>
        {text("status", { placeholder: "503" })}
        {text("retryAfter")}
        {text("delayMs")}
        {text("location", { placeholder: "https://elsewhere.example/" })}
      </Group>
      <Group title={texts.howOften}>
        {text("times")}
        {text("share")}
        {text("seed")}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold text-ink-3">{title}</legend>
      <div className="grid items-end gap-3 sm:grid-cols-3">{children}</div>
    </fieldset>
  );
}

function Choice({
  name,
  label,
  chosen,
  onChange,
  children,
}: {
  readonly name: FaultField;
  readonly label: string;
  readonly chosen: string;
  readonly onChange?: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <FieldLabel id={`field-${name}`} label={label} />
      <select
        id={`field-${name}`}
        name={name}
        defaultValue={chosen}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        className={INPUT_CLASS}
      >
        {children}
      </select>
    </div>
  );
}
