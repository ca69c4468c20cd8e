import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { Copyable } from "./copyable";
import { GroupTitle } from "./section";

const HOSTS = ["login.microsoftonline.com", "graph.microsoft.com", "api.partnercenter.microsoft.com"];

/** Addresses, the control key and what to type. */
export function ProgramPanel({
  base,
  controlKey,
  texts,
  copy,
}: {
  /** Address of the world, without a slash at its end. */
  readonly base: string;
  readonly controlKey: string;
  readonly texts: SandboxTexts["program"];
  readonly copy: InterfaceTexts["copy"];
}) {
  const control = `${base}/control`;
  const post = (path: string, body: object) =>
    `curl -H "Authorization: Bearer $KEY" ${control}/${path} -d '${JSON.stringify(body)}'`;
  const lines = [
    ["describe", texts.describe, `curl -H "Authorization: Bearer $KEY" ${control}`],
    ["break", texts.break, post("switches/erv-role", { state: "broken" })],
    ["advance", texts.advance, post("clock", { advance: "P30D" })],
    ["fault", texts.fault, post("faults", { host: "*", kind: "status", status: 429, retryAfter: 5, times: 1 })],
    ["watch", texts.watch, `curl -N -H "Authorization: Bearer $KEY" ${control}/exchanges/stream`],
  ] as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 px-4.5 pb-4.5 text-sm wide:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] wide:grid-rows-[auto_auto_1fr]">
      <div>
        <GroupTitle>{texts.addresses}</GroupTitle>
        <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1">
          {HOSTS.map((host, index) => (
            <li key={host}>
              <Copyable id={`base-${index}`} value={`${base}/${host}`} name={host} copy={copy} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <GroupTitle>{texts.key}</GroupTitle>
        <p className="text-ink-2">{texts.keyText}</p>
        <Copyable id="control-key" value={controlKey} name={texts.key} copy={copy} />
      </div>
      <div className="min-w-0 wide:col-start-2 wide:row-span-3 wide:row-start-1">
        <GroupTitle>{texts.curl}</GroupTitle>
        <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-3">
          <li>
            <Command id="curl-key" text={`KEY=${controlKey}`} copy={copy} />
          </li>
          {lines.map(([id, label, text]) => (
            <li key={id}>
              <p className="text-ink-2">{label}</p>
              <Command id={`curl-${id}`} text={text} copy={copy} />
            </li>
          ))}
        </ul>
      </div>
      <p className="text-ink-3">{texts.more}</p>
    </div>
  );
}

function Command({
  id,
  text,
  copy,
}: {
  readonly id: string;
  readonly text: string;
  readonly copy: InterfaceTexts["copy"];
}) {
  return (
    <div className="flex items-start rounded-md bg-sunken [&>button]:min-w-0 [&>button]:text-sm [&>button]:font-normal [&>button]:text-ink-3 [&>button:hover]:text-accent">
      <CodeBlock className="min-w-0 flex-1 py-2!">
        <code id={id}>{text}</code>
      </CodeBlock>
      <CopyButton from={id} labels={copy} variant="quiet" />
    </div>
  );
}
