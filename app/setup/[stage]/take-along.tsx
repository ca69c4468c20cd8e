import { TakeWithYou } from "@/components/exports/take-with-you";
import type { StageView } from "./stage";

/** The files are offered where they replace the reader's own clicks: at the stages that change something, and to whoever lacks the rights. */
export function TakeAlong({ view }: { readonly view: StageView }) {
  const { stage, person } = view;
  if (stage !== "app" && stage !== "permission" && !(stage === "sign-in" && lacksRights(view))) return null;
  const { cloud, integration, locale, now, visit } = person;
  return <TakeWithYou owner={{ cloud, integration, locale, now }} isSandbox={Boolean(visit?.world)} />;
}

function lacksRights({ person, outcome }: StageView): boolean {
  if (!person.admin) return false;
  const canChange = person.visit?.session?.graph?.scopes.includes("Application.ReadWrite.All") ?? false;
  return !canChange || outcome?.results.get("admin-rights")?.status === "fail";
}
