import type { InconclusiveReason, NotApplicableReason } from "@/lib/check";
import type { Values } from "@/lib/values";

/** The check holds. */
export const pass = (values: Values = {}) => ({ status: "pass", values }) as const;

/** The check does not hold, in this one way. */
export const fail = <const Finding extends string>(finding: Finding, values: Values = {}) =>
  ({ status: "fail", finding, values }) as const;

/** Microsoft answered, and the answer does not decide. */
export const inconclusive = (reason: InconclusiveReason, values: Values = {}) =>
  ({ status: "inconclusive", reason, values }) as const;

/** The check does not concern this integration. */
export const notApplicable = (reason: NotApplicableReason, values: Values = {}) =>
  ({ status: "not-applicable", reason, values }) as const;
