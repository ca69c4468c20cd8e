import { csharpSample } from "./csharp";
import { curlSample } from "./curl";
import { powershellSample } from "./powershell";
import { pythonSample } from "./python";
import type { SampleInput } from "./sample";
import { typescriptSample } from "./typescript";

/** A language the first call is written in. */
export interface CodeSample {
  readonly id: "curl" | "powershell" | "python" | "csharp" | "typescript";
  /** The language's own name, the same in every locale. */
  readonly title: string;
  /** What to save it as. */
  readonly file: string;
  /** Pure: a complete program with the reader's ids in place and no secret in it. */
  sample(input: SampleInput): string;
}

/** In the order the tabs show them. */
export const SAMPLES: readonly CodeSample[] = [
  { id: "curl", title: "curl", file: "first-call.sh", sample: curlSample },
  { id: "powershell", title: "PowerShell", file: "first-call.ps1", sample: powershellSample },
  { id: "python", title: "Python", file: "first_call.py", sample: pythonSample },
  { id: "csharp", title: "C#", file: "Program.cs", sample: csharpSample },
  { id: "typescript", title: "TypeScript", file: "first-call.ts", sample: typescriptSample },
];
