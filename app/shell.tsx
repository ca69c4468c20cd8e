import type { ReactNode } from "react";
import { SECTIONS, type SectionId } from "@/components/shell/sections";
import { Shell } from "@/components/shell/shell";
import { Button } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import { may, mayAt } from "@/lib/people/access";
import { roleFor } from "./guard";
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
  const { ui, sessions, people } = texts(person.locale);
  const role = await roleFor(person);
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
      sections={SECTIONS.filter(({ href }) => mayAt(role, href) !== "no").map(({ id }) => id)}
      sandbox={
        config.mode === "sandbox"
          ? { scenario: await scenarioTitle(person), href: may(role, "try") ? "/sandbox" : null }
          : null
      }
      signedIn={
        admin && {
          userPrincipalName: admin.userPrincipalName,
          displayName: admin.displayName,
          sessions: { href: "/sessions", label: sessions.title },
          // What somebody was made explains what they do not see.
          role: may(role, "work") ? null : people.roles[role],
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
  const [{ keeper }, { scenarios }] = await Promise.all([
    import("@/lib/sandbox/keeper"),
    import("@/lib/sandbox/scenarios"),
  ]);
  const id = (await keeper().find(visit.world))?.state.scenario;
  return scenarios.find((scenario) => scenario.id === id)?.title[locale] ?? null;
}
