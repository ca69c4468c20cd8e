import type { Io } from "@/lib/cli/command";
import { main } from "@/lib/cli/main";

/** What a call of the command line came to. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, without a terminal. */
export async function call(args: readonly string[], change: Partial<Io> = {}): Promise<Called> {
  let out = "";
  let err = "";
  const code = await main(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    env: {},
    askHidden: null,
    signal: new AbortController().signal,
    ...change,
  });
  return { code, out, err };
}
