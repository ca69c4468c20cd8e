import { admit } from "@/app/guard";
import { AppShell } from "@/app/shell";
import { Landing } from "@/components/home/landing";
import { texts } from "@/lib/locales";

/** What this is, for whom, and the way in. */
export default async function HomePage() {
  const { person } = await admit("/");
  return (
    <AppShell person={person} current={null} path="/">
      <Landing
        ui={texts(person.locale).ui}
        mode={person.config.mode}
        started={person.integration !== null}
        chooseHref="/sandbox"
      />
    </AppShell>
  );
}
