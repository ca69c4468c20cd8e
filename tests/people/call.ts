import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NextRequest } from "next/server";
import type { ReactNode } from "react";
import { z } from "zod";
import { RefusedPage } from "@/app/refused-page";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Every page, route handler and file of actions, from the project's root. */
export function entryFiles(): string[] {
  return readdirSync(path.join(ROOT, "app"), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join("app", name.replaceAll("\\", "/")))
    .filter((name) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(name) || isOfActions(name))
    .sort();
}

/** Whatever such a file is called, browsers can call what it exports. */
function isOfActions(name: string): boolean {
  return name.endsWith(".ts") && readFileSync(path.join(ROOT, name), "utf8").startsWith('"use server"');
}

/** Where a line of the table is written: its file, and what that exports for it. */
export function whereIs(place: string): { readonly file: string; readonly name: string } {
  const [before = "", after] = place.split(" ");
  if (after !== undefined) return { file: path.posix.join("app", after, "route.ts"), name: before };
  const [page = "", name] = place.split("#");
  if (name !== undefined) return { file: path.posix.join("app", page, "actions.ts"), name };
  return { file: path.posix.join("app", page, "page.tsx"), name: "default" };
}

/** What came of asking at a place. */
export type Outcome =
  | { readonly kind: "let-in" }
  | { readonly kind: "refused"; readonly needs: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "absent" }
  | { readonly kind: "answer"; readonly status: number; readonly body: string }
  | { readonly kind: "page"; readonly element: ReactNode };

/** Thrown by the guard's stand-in once the real guard has let somebody in: nothing after it is wanted. */
export class LetIn extends Error {}

/** What the parts of addresses in brackets are, when a test does not say. */
const PARTS: Readonly<Record<string, unknown>> = {
  id: "00000000-0000-4000-8000-000000000000",
  run: "00000000-0000-4000-8000-000000000001",
  stage: "app",
  format: "csv",
  language: "python",
  code: "aadsts-50034",
};

const formFirst = ["writeNote", "takeBackConfirmation", "makeBadge", "badgeStored", "endBadge"];
const stateFirst = ["moveClockBy", "addOwnFault", "lookUp"];

/** Asks at a place as the browser that is in use. */
export async function ask(
  place: string,
  {
    parts = {},
    form = {},
    query = "",
  }: { parts?: Record<string, string>; form?: Record<string, string>; query?: string } = {},
): Promise<Outcome> {
  const { file, name } = whereIs(place);
  const loaded: Record<string, unknown> = await import(/* @vite-ignore */ path.join(ROOT, file));
  const unit = loaded[name];
  if (typeof unit !== "function") throw new TypeError(`${file} exports no ${name}`);
  const given = { ...PARTS, ...parts };
  const fields = new FormData();
  for (const [field, value] of Object.entries(form)) fields.set(field, value);
  const searchParams = Promise.resolve(Object.fromEntries(new URLSearchParams(query)));
  const params = Promise.resolve(given);
  const id = String(given.id);
  const before = formFirst.includes(name)
    ? [id]
    : stateFirst.includes(name)
      ? [{ count: 0, problem: null, values: {} }]
      : [];
  const args = place.includes(" ")
    ? [requestTo(name, query), { params }]
    : name === "default"
      ? [{ params, searchParams }]
      : [...before, fields];
  try {
    return outcomeOf(await unit(...args));
  } catch (thrown) {
    return thrownOutcome(thrown);
  }
}

function requestTo(method: string, query: string): NextRequest {
  const headers = { origin: "http://localhost:3000", "content-type": "application/json" };
  const body = method === "POST" ? { body: "{}" } : {};
  return new NextRequest(`http://localhost:3000/anywhere?${query}`, { method, headers, ...body });
}

const refusal = z.object({ error: z.string().min(40), needs: z.string(), role: z.string() });
const refusedPage = z.object({ refusal: z.object({ power: z.string() }) });

async function outcomeOf(answer: unknown): Promise<Outcome> {
  if (answer instanceof Response) {
    const body = await answer.text();
    const refused = answer.status === 403 ? refusal.safeParse(JSON.parse(body)) : null;
    if (refused?.success) return { kind: "refused", needs: refused.data.needs };
    return { kind: "answer", status: answer.status, body };
  }
  const element = elementOf(answer);
  if (element?.type === RefusedPage) return { kind: "refused", needs: refusedPage.parse(element.props).refusal.power };
  return { kind: "page", element: answer as ReactNode };
}

/** Next tells redirects and absence by what it throws. */
function thrownOutcome(thrown: unknown): Outcome {
  if (thrown instanceof LetIn) return { kind: "let-in" };
  const digest = thrown instanceof Error && "digest" in thrown ? String(thrown.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { kind: "absent" };
  if (!digest.startsWith("NEXT_REDIRECT")) throw thrown;
  const to = digest.split(";")[2] ?? "";
  const needs = /^\/refused\?needs=(\w+)$/.exec(to)?.[1];
  return needs ? { kind: "refused", needs } : { kind: "redirect", to };
}

function elementOf(node: unknown): { readonly type: unknown; readonly props: Record<string, unknown> } | null {
  const isElement = typeof node === "object" && node !== null && "type" in node && "props" in node;
  return isElement ? { type: node.type, props: Object(node.props) } : null;
}

/** All texts and addresses of a page, drawn on the server; parts that only a browser can draw are told by what they are given. */
export async function drawn(node: unknown): Promise<string> {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return (await Promise.all(node.map(drawn))).join(" ");
  const element = elementOf(node);
  if (!element) return "";
  const { type, props } = element;
  if (typeof type === "function") {
    try {
      return await drawn(await type(props));
    } catch (problem) {
      // A hook outside a browser's drawing.
      if (problem instanceof TypeError) return JSON.stringify(props);
      throw problem;
    }
  }
  const said = ["href", "action", "value", "title"].flatMap((name) =>
    typeof props[name] === "string" ? [props[name]] : [],
  );
  return `${said.join(" ")} ${await drawn(props.children)}`;
}
