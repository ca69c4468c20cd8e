import path from "node:path";
import { parseAst } from "rolldown/parseAst";

/** Source text by path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** One import of a module: what it names, and whether it vanishes at run time. */
export interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  readonly isDynamic: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const FORBIDDEN_FOLDERS = ["utils", "util", "helpers", "helper", "common", "services", "misc", "shared"];
const NEXT_OR_REACT = /^(?:next|react|react-dom)(?:\/|$)/;
const MAY_USE_NEXT = /^(?:app|components)\/|^(?:proxy|instrumentation)\.ts$/;
const TOPS = ["app", "components", "lib"];

/** Every way in which the sources break the project's shape, one line each. */
export function violations(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const program = parse(file, text);
    const imports = importsIn(program);
    return [
      ...imports.flatMap((found) => badImport(file, found, sources)),
      ...badFolder(file),
      ...badBarrel(file, program),
      ...(isPure(file) ? impurities(file, program) : []),
    ];
  });
}

/** Files that `entries` reach through imports that exist at run time, themselves included. */
export function reachable(entries: readonly string[], sources: Sources): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = sources.get(file);
    if (text === undefined) continue;
    for (const { specifier, isTypeOnly } of importsOf(file, text)) {
      const target = isTypeOnly ? null : targetOf(file, specifier, sources);
      if (target !== null) queue.push(target);
    }
  }
  return seen;
}

/** Many entries reach the same files; each text is parsed once. */
const importsByText = new Map<string, readonly Import[]>();

function importsOf(file: string, text: string): readonly Import[] {
  const known = importsByText.get(text) ?? importsIn(parse(file, text));
  importsByText.set(text, known);
  return known;
}

function badImport(file: string, { specifier, isTypeOnly, isDynamic }: Import, sources: Sources): string[] {
  const target = targetOf(file, specifier, sources);
  const from = areaOf(file);
  const to = target === null ? null : areaOf(target);
  const says = (rule: string) => [`${file} imports ${specifier}: ${rule}`];
  if (target === null) {
    if (NEXT_OR_REACT.test(specifier) && !MAY_USE_NEXT.test(file))
      return says("next and react only in app and components");
    if (specifier.startsWith("@azure/msal-node") && from !== "lib/microsoft")
      return says("msal-node only in lib/microsoft");
    return /^[.@]\//.test(specifier) ? says("no such file") : [];
  }
  if (target === "package.json") return [];
  if (!TOPS.includes(topOf(target))) return says("only app, components and lib are imported");
  if (TOPS.indexOf(topOf(target)) < TOPS.indexOf(topOf(file))) return says("imports point app → components → lib");
  if (from === "lib/sandbox" && to !== "lib/sandbox" && !isTypeOnly)
    return says("the sandbox takes only types from elsewhere");
  if (from === "lib/sandbox" && to === "lib/microsoft") return says("the sandbox never imports lib/microsoft");
  if (from === "lib/microsoft" && to === "lib/sandbox") return says("lib/microsoft never imports the sandbox");
  const isLoadedAlways =
    to === "lib/sandbox" && !["lib/sandbox", "lib/cli"].includes(from) && !isTypeOnly && !isDynamic;
  return isLoadedAlways ? says("the sandbox is loaded on demand, so that live mode never loads it") : [];
}

function badFolder(file: string): string[] {
  const folders = file.split("/").slice(0, -1);
  const bad = folders.find((folder) => FORBIDDEN_FOLDERS.includes(folder.toLowerCase()));
  return bad ? [`${file}: a folder named ${bad} says nothing about what is in it`] : [];
}

/** An index file is an ordered list of imported things; anything else under that name, and any `export *`, is a barrel. */
function badBarrel(file: string, program: Node): string[] {
  const exportsFrom = nodesOf(program).filter(({ type, source }) => String(type).startsWith("Export") && source);
  if (exportsFrom.some(({ type }) => type === "ExportAllDeclaration")) return [`${file}: export * makes a barrel`];
  if (!/^index\.tsx?$/.test(path.posix.basename(file))) return [];
  if (exportsFrom.length > 0) return [`${file}: an index that passes exports on is a barrel`];
  const local = new Set(nodesOf(program).flatMap((node) => (node.type === "ImportDeclaration" ? namesOf(node) : [])));
  const holdsImports = (node: Node) => {
    const names = nodesOf(node).flatMap(({ type, name }) =>
      type === "Identifier" && local.has(String(name)) ? [name] : [],
    );
    return new Set(names).size >= 2;
  };
  const lists = nodesOf(program).filter(({ type }) => type === "ArrayExpression" || type === "ObjectExpression");
  return lists.some(holdsImports) ? [] : [`${file}: an index must hold an ordered list`];
}

function namesOf(declaration: Node): string[] {
  return nodesOf(declaration).flatMap((node) => {
    if (!String(node.type).startsWith("Import") || !isNode(node.local)) return [];
    return [String(node.local.name)];
  });
}

/** Where judging happens: nothing there may read the clock, chance, the network or the environment. */
function isPure(file: string): boolean {
  return file.startsWith("lib/checks/") || file === "lib/summary.ts";
}

const IMPURE_NAMES = new Set(["process", "fetch", "setTimeout", "setInterval", "performance", "crypto", "globalThis"]);
const IMPURE_CALLS = new Set(["Date.now", "Math.random", "Temporal.Now"]);

function impurities(file: string, program: Node): string[] {
  const nodes = nodesOf(program);
  const properties = new Set(
    nodes.flatMap(({ type, property, computed }) => (type === "MemberExpression" && !computed ? [property] : [])),
  );
  const keys = new Set(nodes.flatMap(({ type, key, shorthand }) => (type === "Property" && !shorthand ? [key] : [])));
  const read = nodes.flatMap((node) => {
    if (node.type === "Identifier" && IMPURE_NAMES.has(String(node.name)) && !properties.has(node) && !keys.has(node))
      return [String(node.name)];
    if (node.type === "MemberExpression" && isNode(node.object) && isNode(node.property)) {
      const name = `${String(node.object.name)}.${String(node.property.name)}`;
      return IMPURE_CALLS.has(name) ? [name] : [];
    }
    const isClock = node.type === "NewExpression" && isNode(node.callee) && node.callee.name === "Date";
    if (isClock && Array.isArray(node.arguments) && node.arguments.length === 0) return ["new Date()"];
    const callsDate = node.type === "CallExpression" && isNode(node.callee) && node.callee.name === "Date";
    return callsDate ? ["Date()"] : [];
  });
  const imported = importsIn(program).flatMap(({ specifier }) => (specifier.startsWith("node:") ? [specifier] : []));
  return [...new Set([...read, ...imported])].map(
    (name) => `${file}: a check reads ${name}; only its context may tell`,
  );
}

/** Every import of a module, in whatever form. */
function importsIn(program: Node): Import[] {
  return nodesOf(program).flatMap((node): Import[] => {
    const { type } = node;
    if (
      type !== "ImportDeclaration" &&
      type !== "ImportExpression" &&
      type !== "TSImportType" &&
      !String(type).startsWith("Export")
    )
      return [];
    const literal = isNode(node.source)
      ? node.source.value
      : isNode(node.argument)
        ? literalOf(node.argument)
        : undefined;
    if (typeof literal !== "string") return [];
    const named = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
    const isTypeOnly =
      type === "TSImportType" ||
      node.importKind === "type" ||
      node.exportKind === "type" ||
      (named.length > 0 && named.every(({ importKind }) => importKind === "type"));
    return [{ specifier: literal, isTypeOnly, isDynamic: type === "ImportExpression" }];
  });
}

function literalOf(argument: Node): unknown {
  return isNode(argument.literal) ? argument.literal.value : argument.value;
}

function parse(file: string, text: string): Node {
  const program: unknown = parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" });
  if (!isNode(program)) throw new TypeError(`${file} has no syntax tree`);
  return program;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function nodesOf(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
      return;
    }
    if (!isNode(value)) return;
    found.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(root);
  return found;
}

/** The project's file a specifier names; null for packages and for files that are not there. */
function targetOf(file: string, specifier: string, sources: Sources): string | null {
  const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOurs) return null;
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const candidates = [base, base.replace(/\.js$/, ".ts"), `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? (/\.(?:json|css|mjs)$/.test(base) ? base : null);
}

function topOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** `lib/sandbox`, `lib/microsoft`, `app`, … */
function areaOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  return top === "lib" && !second.includes(".") ? `lib/${second}` : top;
}
