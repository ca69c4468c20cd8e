import type { JudgeCase } from "../judge-case";
import { appCases } from "./app";
import { enrollmentCases } from "./enrollment";
import { firstCallCases } from "./first-call";
import { permissionCases } from "./permission";
import { roleCases } from "./role";
import { signInCases } from "./sign-in";
import { tokenCases } from "./token";

/** Every judgement that is written down, in the order of the chain. */
export const judgeCases: readonly JudgeCase[] = [
  ...signInCases,
  ...enrollmentCases,
  ...appCases,
  ...permissionCases,
  ...roleCases,
  ...tokenCases,
  ...firstCallCases,
];
