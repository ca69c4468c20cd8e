/** A line typed without being shown; empty when the reader gives up. */
export function promptSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve) => {
    let typed = "";
    const end = (line: string) => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
      resolve(line.trim());
    };
    const take = (text: string) => {
      for (const character of text) {
        if (character === "\r" || character === "\n") return end(typed);
        if (character === "\u0003" || character === "\u0004") return end("");
        typed = character === "\u007f" || character === "\b" ? typed.slice(0, -1) : typed + character;
      }
    };
    stdin.on("data", take);
  });
}
