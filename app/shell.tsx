import type { ReactNode } from "react";
import type { SectionId } from "@/components/shell/sections";
import { Shell } from "@/components/shell/shell";
import { Button } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import type { Visitor } from "./visitor";

/** The shell around a page, told who looks at it. */
export async function AppShell({
  person,
  current,
  path,
  children,
}: {
  readonly person: Visitor;
  readonly current: SectionId | null;
  readonly path: string;
  readonly children: ReactNode;
}) {
  const { ui, sessions } = texts(person.locale);
  const { admin, locale, config } = person;
  const signOut = (
    <form action="/api/sign-out" method="post">
      <Button variant="quiet" className="px-1.5!">
        {ui.shell.signOut}
      </Button>
    </form>
  );
  return (
    <Shell
      locale={locale}
      ui={ui}
      current={current}
      path={path}
      sandbox={config.mode === "sandbox" ? { scenario: await scenarioTitle(person), href: "/sandbox" } : null}
      signedIn={
        admin && {
          userPrincipalName: admin.userPrincipalName,
          displayName: admin.displayName,
          sessions: { href: "/sessions", label: sessions.title },
          signOut,
        }
      }
    >
      {children}
    </Shell>
  );
}

async function scenarioTitle({ visit, locale }: Visitor): Promise<string | null> {
  if (!visit?.world) return null;
  const [{ getWorld }, { scenarios }] = await Promise.all([
    import("@/lib/sandbox/world"),
    import("@/lib/sandbox/scenarios"),
  ]);
  const id = getWorld(visit.world)?.state.scenario;
  return scenarios.find((scenario) => scenario.id === id)?.title[locale] ?? null;
}
