import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks on standard error and shows nothing of what is typed. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once("line", resolve);
      terminal.once("SIGINT", () => reject(new PromptInterruptedError()));
      terminal.once("close", () => resolve(""));
    });
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

/** The person pressed Ctrl+C at a question. */
export class PromptInterruptedError extends Error {
  readonly code = "interrupted";

  constructor() {
    super("interrupted at a question");
    this.name = "PromptInterruptedError";
  }
}
