import type { ReactNode } from "react";
import { StatusShapes } from "@/components/ui/status-icon";
import { Header, type HeaderProps } from "./header";

/** Header, main region and footer around every page; carries the status shapes that icons refer to. */
export function Shell({ children, ...header }: HeaderProps & { readonly children: ReactNode }) {
  const { shell } = header.ui;
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-30 rounded-sm bg-accent px-4 py-2.5 font-semibold text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {shell.skip}
      </a>
      <StatusShapes />
      <Header {...header} />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <footer className="border-t border-line text-sm text-ink-3">
        <div className="mx-auto flex max-w-[1160px] flex-col gap-1 px-4 py-6 wide:px-6">
          <p>{shell.footerPromise}</p>
          <p>{shell.footerTerms}</p>
        </div>
      </footer>
    </div>
  );
}
