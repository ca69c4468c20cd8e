/** An element of a document that was read strictly. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads the XML that reports are written in; throws at anything that is not well-formed. */
export function readXml(text: string): XmlElement {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
  if (forbidden) throw new SyntaxError(`character ${forbidden[0].codePointAt(0)}`);
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  if (body === text) throw new SyntaxError("no declaration");
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[] }[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  const take = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at;
    const found = shape.exec(body);
    if (found) at += found[0].length;
    return found;
  };
  while (at < body.length) {
    const comment = take(/<!--((?:[^-]|-[^-])*)-->/y);
    if (comment) continue;
    const end = take(/<\/([\w-]+)>/y);
    if (end) {
      const element = open.pop();
      if (!element || element.name !== end[1]) throw new SyntaxError(`unexpected end of ${end[1]}`);
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) throw new SyntaxError("two roots");
      else root = element;
      continue;
    }
    const start = take(/<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/y);
    if (start) {
      const attributes: Record<string, string> = {};
      for (const [, name = "", value = ""] of (start[2] ?? "").matchAll(/ ([\w-]+)="([^"<]*)"/g)) {
        if (name in attributes) throw new SyntaxError(`${name} twice`);
        attributes[name] = unescaped(value);
      }
      const element = { name: start[1] ?? "", attributes, children: [] };
      const parent = open.at(-1);
      if (start[3] === "") open.push(element);
      else if (parent) parent.children.push(element);
      continue;
    }
    const characters = take(/[^<]+/y);
    if (!characters) throw new SyntaxError(`markup at ${body.slice(at, at + 40)}`);
    const said = unescaped(characters[0]);
    if (open.length === 0 && said.trim() !== "") throw new SyntaxError("text outside");
  }
  if (!root || open.length > 0) throw new SyntaxError("not closed");
  return root;
}

function unescaped(text: string): string {
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const letter = ENTITIES[name];
    if (letter === undefined || !whole.endsWith(";")) throw new SyntaxError(`entity ${whole}`);
    return letter;
  });
}
