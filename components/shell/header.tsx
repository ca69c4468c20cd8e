import type { ReactNode } from "react";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { BrandMark } from "./brand-mark";
import { LanguageSwitch } from "./language-switch";
import { SECTIONS, type SectionId } from "./sections";

/** Where the page stands and who looks at it. */
export interface HeaderProps {
  readonly locale: Locale;
  readonly ui: InterfaceTexts;
  readonly current: SectionId | null;
  /** This page's own path with its query, for the language switch. */
  readonly path: string;
  /** Null in live mode; `scenario` null before one is chosen. */
  readonly sandbox: { readonly scenario: string | null; readonly href?: string | null } | null;
  /** Parts that open for the reader; all where it is not known who reads. */
  readonly sections?: readonly SectionId[];
  readonly signedIn?: {
    readonly userPrincipalName: string;
    readonly displayName: string;
    /** Where their sessions are listed, and what that is called. */
    readonly sessions: { readonly href: string; readonly label: string };
    /** What they are here, where that explains what they do not see. */
    readonly role?: string | null;
    /** The form that signs out. */
    readonly signOut: ReactNode;
  } | null;
}

/** The bar at the top of every page. */
export function Header({ locale, ui, current, path, sandbox, sections, signedIn }: HeaderProps) {
  const { shell } = ui;
  return (
    <header className="no-print border-b border-line bg-surface wide:sticky wide:top-0 wide:z-20">
      <div className="flex min-h-13 flex-wrap items-center gap-x-2 px-4 wide:gap-x-4 wide:px-6">
        <a
          href="/"
          className="mr-auto flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-[-0.01em] text-ink wide:mr-3"
        >
          <BrandMark />
          {shell.brand}
        </a>
        <nav aria-label={shell.navigation} className="order-2 flex wide:order-none wide:mr-auto">
          <ul className="-ml-2.5 flex gap-1 wide:ml-0">
            {SECTIONS.filter(({ id }) => sections?.includes(id) ?? true).map(({ id, href }) => (
              <li key={id}>
                <a
                  href={href}
                  aria-current={current === id ? "page" : undefined}
                  className="inline-flex min-h-8 items-center rounded-sm px-2.5 text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink coarse:min-h-11"
                >
                  {shell[id]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="order-1 flex items-center gap-1 text-sm wide:order-3">
          <LanguageSwitch locale={locale} path={path} label={shell.language} />
          {signedIn && (
            <div className="flex items-center wide:gap-2">
              <a
                href={signedIn.sessions.href}
                title={`${signedIn.userPrincipalName}: ${signedIn.sessions.label}`}
                className="inline-flex min-h-8 items-center rounded-sm px-0.5 text-ink-2 hover:bg-sunken hover:text-ink wide:px-1.5 coarse:min-h-11"
              >
                <span className="hidden max-w-48 truncate wide:inline">
                  <span className="sr-only">{shell.signedInAs.replace("{user}", "")}</span>
                  {signedIn.displayName}
                </span>
                <PersonMark />
                <span className="sr-only">{signedIn.sessions.label}</span>
              </a>
              {signedIn.role && (
                <span
                  data-role
                  className="hidden rounded-full bg-sunken px-2 py-0.5 text-xs font-semibold whitespace-nowrap text-ink-2 wide:inline"
                >
                  {signedIn.role}
                </span>
              )}
              {signedIn.signOut}
            </div>
          )}
        </div>
        {sandbox && <SandboxPill shell={shell} sandbox={sandbox} />}
      </div>
    </header>
  );
}

/** Stands for the name where there is no room for it. */
function PersonMark() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5 wide:hidden"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="10" cy="6.5" r="3.25" />
      <path d="M3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5" strokeLinecap="round" />
    </svg>
  );
}

function SandboxPill({
  shell,
  sandbox,
}: {
  readonly shell: InterfaceTexts["shell"];
  readonly sandbox: NonNullable<HeaderProps["sandbox"]>;
}) {
  const text = sandbox.scenario ? shell.sandboxScenario.replace("{scenario}", sandbox.scenario) : shell.sandbox;
  const look =
    "min-w-0 truncate rounded-full bg-warn-soft px-2.5 py-1 text-xs font-semibold text-warn wide:max-w-88 forced-colors:border forced-colors:border-[CanvasText]";
  return (
    <div className="order-3 flex min-w-0 flex-1 basis-0 justify-end wide:order-2 wide:flex-none wide:basis-auto">
      {sandbox.href ? (
        <a
          href={sandbox.href}
          className="group flex min-h-8 min-w-0 items-center coarse:min-h-11"
          title={shell.sandboxHint}
        >
          <span className={`${look} group-hover:underline`}>{text}</span>
        </a>
      ) : (
        <p className={look} title={shell.sandboxHint}>
          {text}
        </p>
      )}
    </div>
  );
}
