import { redirect } from "next/navigation";
import { visitor, walkInput } from "@/app/visitor";
import { checks } from "@/lib/checks";
import { summarize } from "@/lib/summary";
import { currentRun } from "@/lib/walk";

/** Resumes at the first stage that does not hold: nothing is remembered as done, it is asked. */
export default async function SetupPage() {
  const input = await walkInput(await visitor());
  if (!input) redirect("/setup/sign-in");
  const run = await currentRun(input);
  const { results } = await run.record;
  const { stages } = summarize(checks, new Map(results.map((result) => [result.id, result])));
  redirect(`/setup/${stages.find(({ state }) => state !== "holds")?.stage ?? "first-call"}`);
}
