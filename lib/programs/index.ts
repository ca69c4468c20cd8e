import { csharp } from "./csharp";
import { powershell } from "./powershell";
import type { Program } from "./program";
import { python } from "./python";
import { typescript } from "./typescript";

/** In the order the page shows them. */
export const PROGRAMS: readonly Program[] = [python, typescript, csharp, powershell];
