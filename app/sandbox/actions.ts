"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { startVisit, visitor } from "@/app/visitor";
import type { FormAction, FormState } from "@/components/sandbox/form-state";
import { config } from "@/lib/config";
import type { PlaceId } from "@/lib/people/places";
import type { Problem } from "@/lib/sandbox/control/problem";
import type { World } from "@/lib/sandbox/types";
import { beginAnew, worldOf } from "./world";

const field = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** A sandbox for a browser that has none. */
export async function startSandbox(form: FormData): Promise<void> {
  if (config().mode !== "sandbox") redirect("/");
  const { scenarioOf } = await import("@/lib/sandbox/scenarios");
  await startVisit(scenarioOf(field(form, "scenario"))?.id ?? "fresh");
  redirect("/sandbox");
}

/** Another situation in the visitor's world; their walk begins anew with it. */
export async function chooseSituation(form: FormData): Promise<void> {
  const world = await ownWorld("/sandbox#chooseSituation");
  const { chooseScenario } = await import("@/lib/sandbox/control/situation");
  const problem = await change(world, () => chooseScenario(world, field(form, "scenario"), config().url));
  if (!problem) await beginAnew(world.state.id);
  return showAgain("situation");
}

/** Breaks or mends one thing. One that means nothing any more is left as it is: the page shows why. */
export async function turnSwitch(form: FormData): Promise<void> {
  const world = await ownWorld("/sandbox#turnSwitch");
  const { turn } = await import("@/lib/sandbox/switches/turn");
  await change(world, () => turn(world, field(form, "switch"), field(form, "state")));
  return showAgain(`switch-${field(form, "switch")}`);
}

/** Moves time by one of the spans on the buttons. */
export async function moveClock(form: FormData): Promise<void> {
  const world = await ownWorld("/sandbox#moveClock");
  const { advance } = await import("@/lib/sandbox/control/clock");
  await change(world, () => advance(world, field(form, "advance")));
  return showAgain("time");
}

const LETTERS: Readonly<Record<string, string>> = { hours: "TxH", days: "xD", months: "xM", years: "xY" };

/** Moves time by a span of the reader's own. */
export const moveClockBy: FormAction = async (before, form) => {
  const world = await ownWorld("/sandbox#moveClockBy");
  const { advance } = await import("@/lib/sandbox/control/clock");
  if (!/^\d{1,6}$/.test(field(form, "amount"))) return answered(before, form, { code: "amount-unreadable" });
  const span = `P${(LETTERS[field(form, "unit")] ?? "x").replace("x", field(form, "amount"))}`;
  return answered(before, form, await change(world, () => advance(world, span)));
};

/** Adds a fault of the reader's own. */
export const addOwnFault: FormAction = async (before, form) => {
  const world = await ownWorld("/sandbox#addOwnFault");
  const { addFault } = await import("@/lib/sandbox/control/faults");
  const added = await change(world, () => addFault(world, valuesOf(form)));
  return answered(before, form, added.ok ? null : added.problem);
};

/** Adds one of the faults that are one press away. */
export async function addPreset(form: FormData): Promise<void> {
  const world = await ownWorld("/sandbox#addPreset");
  const { addFault } = await import("@/lib/sandbox/control/faults");
  await change(world, () => addFault(world, valuesOf(form)));
  return showAgain("faults");
}

/** Takes one fault off. */
export async function dropFault(form: FormData): Promise<void> {
  const world = await ownWorld("/sandbox#dropFault");
  const { removeFault } = await import("@/lib/sandbox/control/faults");
  await change(world, () => removeFault(world, field(form, "number")));
  return showAgain("faults");
}

/** Takes all faults off. */
export async function dropAllFaults(): Promise<void> {
  const world = await ownWorld("/sandbox#dropAllFaults");
  const { clearFaults } = await import("@/lib/sandbox/control/faults");
  await change(world, () => clearFaults(world));
  return showAgain("faults");
}

async function ownWorld(place: PlaceId): Promise<World> {
  // In live mode the page says that there is no sandbox, to whoever asks.
  if (config().mode !== "sandbox") redirect("/sandbox");
  const world = await worldOf(await admitted(place));
  // Gone in the meantime, or live mode: the page says which.
  return world ?? redirect("/sandbox");
}

/** Does it to the world as it is now, and keeps it. */
async function change<T>(world: World, work: () => T): Promise<T> {
  const { keeper } = await import("@/lib/sandbox/keeper");
  return keeper().turn(world, async () => work());
}

/** With JavaScript the page changes in place; without, a redirect keeps a reload from doing it twice. */
async function showAgain(anchor: string): Promise<void> {
  if (!(await headers()).has("next-action")) redirect(`/sandbox#${anchor}`);
  refresh();
}

async function answered(before: FormState, form: FormData, problem: Problem | null): Promise<FormState> {
  refresh();
  const count = before.count + 1;
  if (!problem) return { count, problem: null, values: {} };
  const { sentenceOf } = await import("@/lib/sandbox/control/problem");
  const message = sentenceOf(problem, (await visitor()).locale);
  return { count, problem: { field: problem.field ?? null, message }, values: valuesOf(form) };
}

/** What was typed, without the fields that the framework adds. */
function valuesOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value.trim()]] : [],
    ),
  );
}
