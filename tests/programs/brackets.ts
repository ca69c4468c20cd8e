type Language = "csharp" | "powershell";

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Where a literal or a comment begins, and how it is read to its end; tried in this order. */
const SKIPPED: Readonly<Record<Language, readonly RegExp[]>> = {
  csharp: [/\/\/.*/y, /"""[\s\S]*?"""/y, /@"(?:[^"]|"")*"/y, /'(?:[^'\\\n]|\\.)+'/y],
  powershell: [/#.*/y, /'(?:[^'\n]|'')*'/y],
};
/** What opens code inside a text. */
const HOLE: Readonly<Record<Language, string>> = { csharp: "{", powershell: "$(" };
const ESCAPE: Readonly<Record<Language, string>> = { csharp: "\\", powershell: "`" };

/** Where the first bracket or text stands that is not closed, as `line: mark`; null when all are. For languages without a compiler at hand. */
export function unclosed(source: string, language: Language): string | null {
  try {
    readCode(source, 0, null, language);
    return null;
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    return problem.message;
  }
}

/** Reads code up to its closing bracket and returns the place behind it. */
function readCode(source: string, from: number, closing: string | null, language: Language): number {
  let at = from;
  while (at < source.length) {
    const mark = source.charAt(at);
    const skipped = SKIPPED[language].map((pattern) => matchAt(pattern, source, at)).find((text) => text !== null);
    const opened = PAIRS[mark];
    if (skipped) at += skipped.length;
    else if (mark === '"') at = readText(source, at, language);
    else if (opened !== undefined) at = readCode(source, at + 1, opened, language);
    else if (mark === closing) return at + 1;
    else if (")]}".includes(mark)) throw problemAt(source, at);
    else at += 1;
  }
  if (closing !== null) throw problemAt(source, from - 1);
  return at;
}

/** Reads a text, with the code in its holes. */
function readText(source: string, from: number, language: Language): number {
  const hasHoles = language === "powershell" || source.charAt(from - 1) === "$";
  const hole = HOLE[language];
  let at = from + 1;
  while (at < source.length) {
    const mark = source.charAt(at);
    if (mark === '"') return at + 1;
    if (mark === "\n") break;
    if (mark === ESCAPE[language]) at += 2;
    else if (hasHoles && source.startsWith(hole, at))
      at = readCode(source, at + hole.length, PAIRS[hole.slice(-1)] ?? null, language);
    else at += 1;
  }
  throw problemAt(source, from);
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function problemAt(source: string, at: number): SyntaxError {
  return new SyntaxError(`${source.slice(0, at).split("\n").length}: ${source.charAt(at)}`);
}
