import type { DiagnosisStage } from "../../cause";
import type { ExplainedRows } from "../rows";
import { app } from "./app";
import { conditionalAccess } from "./conditional-access";
import { consent } from "./consent";
import { mfa } from "./mfa";
import { network } from "./network";
import { other } from "./other";
import { permission } from "./permission";
import { secret } from "./secret";
import { tenant } from "./tenant";
import { tokenRequest } from "./token-request";
import { user } from "./user";

/** Entra's explained codes by stage, in the order of the chain. */
export const aadsts = [
  ["tenant", tenant],
  ["app", app],
  ["secret", secret],
  ["permission", permission],
  ["consent", consent],
  ["user", user],
  ["mfa", mfa],
  ["conditional-access", conditionalAccess],
  ["token-request", tokenRequest],
  ["network", network],
  ["other", other],
] as const satisfies readonly (readonly [DiagnosisStage, ExplainedRows])[];
