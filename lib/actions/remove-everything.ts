import { type Action, done, refused, unable } from "@/lib/action";
import { planOfTakingBack, takeBack } from "./take-back";

/** Takes back every change this product made for the integration that still stands, the latest first, and nothing else. */
export const removeEverything: Action = {
  id: "remove-everything",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: false,
  plan: ({ cloud, made = [] }) => planOfTakingBack(cloud, made),
  async apply({ graph, made, changes }) {
    if (!graph) return unable("sign-in-missing", "graph");
    const before = changes.length;
    const taken = await takeBack({ graph, changes }, made);
    return taken.ok ? done({ changed: changes.length > before }) : refused(taken.refusal);
  },
};
