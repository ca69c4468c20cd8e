import { redirect } from "next/navigation";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { walkInput } from "@/app/visitor";
import { checks } from "@/lib/checks";
import { summarize } from "@/lib/summary";
import { currentRun } from "@/lib/walk";

/** Resumes at the first stage that does not hold: nothing is remembered as done, it is asked. */
export default async function SetupPage() {
  const { person, refusal } = await admit("/setup");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/setup" />;
  const input = await walkInput(person);
  if (!input) redirect("/setup/sign-in");
  const run = await currentRun(input);
  const { results } = await run.record;
  const { stages } = summarize(checks, new Map(results.map((result) => [result.id, result])));
  redirect(`/setup/${stages.find(({ state }) => state !== "holds")?.stage ?? "first-call"}`);
}
