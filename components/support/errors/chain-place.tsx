import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { DiagnosisStage } from "@/lib/diagnosis/cause";
import type { Texts } from "@/lib/locales";
import { causeTexts } from "@/lib/locales/cause-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";

type LinkId = keyof InterfaceTexts["home"]["links"];

const CHAIN: readonly LinkId[] = [
  "tenant",
  "enrollment",
  "app",
  "secret",
  "permission",
  "consent",
  "user",
  "role",
  "token",
  "call",
];

/** The link a stage belongs to; null outside the chain. */
const LINK_OF: Readonly<Record<DiagnosisStage, LinkId | null>> = {
  tenant: "tenant",
  enrolment: "enrollment",
  app: "app",
  secret: "secret",
  permission: "permission",
  consent: "consent",
  user: "user",
  role: "role",
  mfa: "token",
  "conditional-access": "token",
  "token-request": "token",
  "first-call": "call",
  network: null,
  other: null,
};

/** The chain with the link that breaks, and a sentence about that place. */
export function ChainPlace({
  stage,
  words,
  locale,
}: {
  readonly stage: DiagnosisStage;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const { errors, ui } = words;
  const broken = LINK_OF[stage];
  return (
    <section aria-labelledby="chain" className="mt-8">
      <h2 id="chain" className="text-xl">
        {errors.sections.chain}
      </h2>
      <p className="mt-1 max-w-[68ch] text-ink-2">
        <strong className="font-semibold text-ink">{causeTexts(locale).stages[stage]}.</strong> {errors.places[stage]}
      </p>
      {broken && (
        <ol className="mt-3 flex flex-wrap items-center gap-y-1.5 text-sm">
          {CHAIN.map((link) => (
            <li key={link} aria-current={link === broken ? "step" : undefined} className="flex items-center">
              {link !== CHAIN[0] && <span aria-hidden="true" className="mx-1.5 h-px w-4 bg-line-strong" />}
              <span
                className={classNames(
                  "inline-flex items-center gap-1.5",
                  link === broken ? "rounded-full bg-bad-soft px-2.5 py-1 font-semibold text-bad" : "py-1 text-ink-3",
                )}
              >
                {link === broken && <StatusIcon status="fail" size="sm" />}
                {ui.home.links[link]}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
