import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";
import { ADOPTED, INPUT, write } from "./fixture";
import { harmless, nastyInput } from "./nasty";

await Parser.init();
const grammar = createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
const parser = new Parser().setLanguage(await Language.load(grammar));

function read(source: string): Node {
  // To PowerShell these are single quotes like the plain one; the grammar does not know that.
  const tree = parser.parse(source.replace(/[\u2018\u2019\u201a\u201b]/g, "'"));
  if (!tree) throw new TypeError("nothing was parsed");
  return tree.rootNode;
}

function nodesOf(node: Node): Node[] {
  return [node, ...node.namedChildren.flatMap((child) => (child ? nodesOf(child) : []))];
}

const shapeOf = (source: string) => nodesOf(read(source)).map(({ type }) => type);

/** Every single-quoted text of a script, as PowerShell reads it. */
const textsIn = (source: string) =>
  nodesOf(read(source))
    .filter(({ type }) => type === "verbatim_string_characters")
    .map(({ text }) => text.slice(1, -1).replaceAll("''", "'"));

const VARIANTS = (["en", "ko"] as const).flatMap((locale) => [
  { name: `${locale}, new registration`, script: write("powershell", { ...INPUT, locale }) },
  { name: `${locale}, given registration`, script: write("powershell", { ...ADOPTED, locale }) },
]);

describe("the PowerShell file", () => {
  it.each(VARIANTS)("is PowerShell: $name", ({ script }) => {
    const broken = nodesOf(read(script)).filter(({ isError, isMissing }) => isError || isMissing);
    expect(broken.map(({ text, startPosition: { row } }) => `${row + 1}: ${text}`)).toEqual([]);
    expect(read(script).hasError).toBe(false);
  });

  it("has no colon right behind a variable in a text, which PowerShell would take for a drive", () => {
    for (const { script } of VARIANTS) expect(script.match(/\$(?!env:)\w+:/g)).toBeNull();
  });

  it("is no longer read when a quote or a brace is missing", () => {
    const script = write("powershell");
    expect(read(script.replace("$Tenant = '", "$Tenant = ")).hasError).toBe(true);
    expect(read(script.replace("\n}\n", "\n")).hasError).toBe(true);
  });

  it("holds hostile values as text, and nothing else changes", () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const script = write("powershell", input);
        expect(shapeOf(script)).toEqual(shapeOf(write("powershell", harmless(input))));
        const { tenant, clientId, redirectUri } = input.integration;
        const texts = textsIn(script);
        for (const value of [tenant, redirectUri, input.appName, input.userPrincipalName, clientId ?? ""])
          expect(texts).toContain(value.replaceAll("\0", "").replace(/[\u2018\u2019\u201a\u201b]/g, "'"));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
