import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { Texts } from "@/lib/locales";
import type { Secret } from "@/lib/secret";

/** The signing secret of a new webhook, until the reader has put it away. */
export function SigningOnce({
  secret,
  stored,
  words,
}: {
  readonly secret: Secret | null;
  readonly stored: (form: FormData) => Promise<void>;
  readonly words: Texts;
}) {
  if (!secret) return null;
  const { channels } = words.watchPage;
  return (
    <Notice tone="ok" live="status" title={channels.secretTitle}>
      <p>{channels.secretText}</p>
      <CodeBlock className="my-3 border border-line bg-surface!">
        <span id="signing-secret">{secret.reveal()}</span>
      </CodeBlock>
      <form action={stored} className="flex flex-wrap gap-2">
        <CopyButton from="signing-secret" labels={words.ui.copy} variant="primary" />
        <Button>{channels.secretStored}</Button>
      </form>
    </Notice>
  );
}
