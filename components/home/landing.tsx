import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import { ChainPicture } from "./chain-picture";

/** The first page: what this is, for whom, and the one way in. */
export function Landing({
  ui,
  mode,
  started,
  chooseHref,
}: {
  readonly ui: InterfaceTexts;
  readonly mode: "sandbox" | "live";
  /** Whether the reader has an integration to go on with. */
  readonly started: boolean;
  /** Where another sandbox situation is chosen, if anywhere. */
  readonly chooseHref?: string;
}) {
  const { home } = ui;
  const doors = [
    { href: "/setup", title: home.setupTitle, who: home.setupFor, text: home.setupText },
    { href: "/status", title: home.statusTitle, who: home.statusFor, text: home.statusText },
    { href: "/support", title: home.supportTitle, who: home.supportFor, text: home.supportText },
  ];
  const promises = [
    [home.promiseLive, home.promiseLiveText],
    [home.promiseShown, home.promiseShownText],
    [home.promiseSecret, home.promiseSecretText],
  ] as const;
  return (
    <div className="mx-auto max-w-[960px] px-4 pt-12 pb-20 wide:px-6 wide:pt-20">
      <h1 className="max-w-[26ch] text-[2rem] leading-[1.15] wide:text-3xl ko:max-w-none">{home.title}</h1>
      <p className="mt-4 max-w-[66ch] text-lg text-ink-2">{home.lead}</p>
      <div className="mt-7 flex flex-wrap items-center gap-3">
        <ButtonLink variant="primary" href="/setup" className="px-5 py-2.5">
          {started ? home.resume : home.start}
        </ButtonLink>
        {mode === "sandbox" && chooseHref && (
          <ButtonLink variant="quiet" href={chooseHref}>
            {home.sandboxChoose}
          </ButtonLink>
        )}
      </div>
      {mode === "sandbox" ? (
        <Notice tone="warn" title={home.sandboxTitle} className="mt-8 max-w-[760px]">
          {home.sandboxText}
        </Notice>
      ) : (
        <p className="mt-5 text-sm text-ink-3">{home.liveText}</p>
      )}

      <h2 className="mt-14 text-xl">{home.chainTitle}</h2>
      <p className="mt-1 mb-5 max-w-[66ch] text-ink-2">{home.chainText}</p>
      <ChainPicture home={home} />

      <h2 className="mt-14 mb-5 text-xl">{home.doorsTitle}</h2>
      <ul className="grid gap-4 md:grid-cols-3">
        {doors.map(({ href, title, who, text }) => (
          <li
            key={href}
            className="relative rounded-lg border border-line bg-surface p-5 shadow-lift transition-colors hover:border-control has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-accent"
          >
            <h3 className="text-lg">
              <a href={href} className="text-accent outline-none after:absolute after:inset-0">
                {title}
              </a>
            </h3>
            <p className="text-sm text-ink-3">{who}</p>
            <p className="mt-3 text-ink-2">{text}</p>
          </li>
        ))}
      </ul>

      <h2 className="mt-14 mb-5 text-xl">{home.promisesTitle}</h2>
      <dl className="grid gap-x-8 gap-y-5 md:grid-cols-3">
        {promises.map(([term, text]) => (
          <div key={term} className="border-t-2 border-line-strong pt-3">
            <dt className="font-semibold">{term}</dt>
            <dd className="mt-1 text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
