import { expect } from "vitest";

/** A component of a feed with its properties and what is in it. */
export interface Component {
  readonly name: string;
  readonly properties: Map<string, { readonly parameters: string; readonly value: string }>;
  readonly parts: Component[];
}

/** Reads a feed as RFC 5545 has it and complains about anything that is not so. */
export function read(feed: string): Component {
  expect(feed.endsWith("\r\n")).toBe(true);
  const raw = feed.slice(0, -2).split("\r\n");
  for (const line of raw) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // A character cut in two would not survive the way through UTF-8.
    expect(Buffer.from(line).toString("utf8")).toBe(line);
    expect(line.isWellFormed?.() ?? true).toBe(true);
  }
  const lines = raw.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  const open: Component[] = [];
  let root: Component | null = null;
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line);
    if (!match) throw new SyntaxError(`not a content line: ${line}`);
    const [, name = "", parameters = "", value = ""] = match;
    const inside = open.at(-1);
    if (name === "BEGIN") {
      const component: Component = { name: value, properties: new Map(), parts: [] };
      inside?.parts.push(component);
      open.push(component);
    } else if (name === "END") {
      expect(inside?.name).toBe(value);
      root = open.pop() ?? null;
    } else {
      expect(inside?.properties.has(name)).toBe(false);
      inside?.properties.set(name, { parameters, value });
    }
  }
  expect(open).toEqual([]);
  if (!root) throw new SyntaxError("nothing in the feed");
  return root;
}

/** A property's value as it stands there. */
export const textOf = (component: Component | undefined, name: string) => component?.properties.get(name)?.value;
