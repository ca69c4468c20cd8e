import { StatusIcon } from "@/components/ui/status-icon";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { type SignatureState, tokenTexts } from "@/lib/locales/token-texts";
import { tag } from "@/lib/values";

const STATUS: Readonly<Record<SignatureState, DisplayStatus>> = {
  verified: "pass",
  bad: "fail",
  "unknown-key": "inconclusive",
  "not-checked": "inconclusive",
};

/** Whether the token's signature belongs to a key that the tenant publishes. */
export function SignatureLine({
  state,
  keyId,
  locale,
}: {
  readonly state: SignatureState;
  /** `kid` of the token's header. */
  readonly keyId: string | null;
  readonly locale: Locale;
}) {
  const { title, detail } = tokenTexts(locale).signature[state];
  return (
    <div className="flex items-start gap-2.5" data-signature={state}>
      <StatusIcon status={STATUS[state]} />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
          {fill(detail, { key: tag("plain", keyId) }, locale)}
        </p>
      </div>
    </div>
  );
}
