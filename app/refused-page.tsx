import { Refused } from "@/components/people/refused";
import { texts } from "@/lib/locales";
import type { LackedPower } from "@/lib/locales/people-texts";
import type { Power } from "@/lib/people/access";
import type { Refusal } from "./guard";
import { AppShell } from "./shell";
import type { Visitor } from "./visitor";

/** The page of a place that does not open for whoever asks. */
export function RefusedPage({
  person,
  refusal,
  path,
}: {
  readonly person: Visitor;
  readonly refusal: Refusal;
  readonly path: string;
}) {
  const { refused } = texts(person.locale).people;
  return (
    <AppShell person={person} current={null} path={path}>
      <Refused power={lacked(refusal.power)} role={refusal.role} words={refused} />
    </AppShell>
  );
}

/** The same for a route handler: what is needed and whom to ask, in a sentence each. */
export function refusedAnswer({ power, role }: Refusal, { locale }: Visitor): Response {
  const { needs, because } = texts(locale).people.refused;
  const { title, text } = needs[lacked(power)];
  const error = `${title}. ${text} ${because[role]}`;
  return Response.json({ error, needs: power, role }, { status: 403, headers: { "cache-control": "no-store" } });
}

/** Nobody lacks what everybody has. */
function lacked(power: Power): LackedPower {
  if (power === "anyone") throw new Error("a place that is open to anyone was refused");
  return power;
}
