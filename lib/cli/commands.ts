import { check } from "./check";
import type { Command } from "./command";
import { contract } from "./contract";
import { register } from "./register";
import { sandbox } from "./sandbox";
import { scenarios } from "./scenarios";
import { version } from "./version";

/** Every command but `help`, in the order in which help lists them. */
export const commands: readonly Command[] = [check, contract, register, scenarios, sandbox, version];
