import { insightsUnknowns } from "./insights-unknowns";
import { roleUnknowns } from "./role-unknowns";
import { transportUnknowns } from "./transport-unknowns";
import type { Unknown } from "./unknown";

const all = [...insightsUnknowns, ...roleUnknowns, ...transportUnknowns] as const;

/** The id of one documented unknown. */
export type UnknownId = (typeof all)[number]["id"];

/** Everything that Microsoft's documentation leaves open and a run may answer, by question. */
export const unknowns: readonly Unknown<UnknownId>[] = [...all].sort((one, other) => one.question - other.question);
