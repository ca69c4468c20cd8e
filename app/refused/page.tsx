import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { admit, roleFor } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { texts } from "@/lib/locales";
import { may, POWERS } from "@/lib/people/access";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ person }, power] = [await admit("/refused"), neededIn(await searchParams)];
  return power === null ? {} : { title: texts(person.locale).people.refused.needs[power].title };
}

/** Where an action leads whoever may not do it. Whoever may by now, has nothing to read here. */
export default async function RefusedActionPage({ searchParams }: Props) {
  const { person } = await admit("/refused");
  const power = neededIn(await searchParams);
  const role = await roleFor(person);
  if (power === null || may(role, power)) redirect("/");
  return <RefusedPage person={person} refusal={{ power, role }} path={`/refused?needs=${power}`} />;
}

/** Anybody can write an address: only a power of the table is taken from it. */
function neededIn({ needs }: Awaited<Props["searchParams"]>) {
  return POWERS.filter((power) => power !== "anyone").find((power) => power === needs) ?? null;
}
