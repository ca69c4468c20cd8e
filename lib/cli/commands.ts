import { backup } from "./backup";
import { check } from "./check";
import type { Command } from "./command";
import { contract } from "./contract";
import { diagnose } from "./diagnose";
import { explain } from "./explain";
import { register } from "./register";
import { report } from "./report";
import { reseal } from "./reseal";
import { restore } from "./restore";
import { sandbox } from "./sandbox";
import { scenarios } from "./scenarios";
import { version } from "./version";
import { work } from "./work";

/** Every command but `help`, in the order in which help lists them. */
export const commands: readonly Command[] = [
  check,
  report,
  diagnose,
  explain,
  contract,
  register,
  scenarios,
  sandbox,
  backup,
  restore,
  reseal,
  work,
  version,
];
