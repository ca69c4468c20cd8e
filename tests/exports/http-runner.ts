/** A request of an HTTP file, its variables not yet filled in. */
export interface HttpFileRequest {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What an HTTP file holds, read as REST Client reads it. */
export interface HttpFile {
  readonly variables: ReadonlyMap<string, string>;
  readonly requests: readonly HttpFileRequest[];
}

export function parseHttpFile(text: string): HttpFile {
  const variables = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s*@([^\s=]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) variables.set(name, value);
  }
  const blocks = text.split(/^#{3,}/m).slice(1);
  return { variables, requests: blocks.flatMap(requestIn) };
}

function requestIn(block: string): HttpFileRequest[] {
  const [title = "", ...lines] = block.split(/\r?\n/);
  const remarks = lines.filter((line) => /^\s*(?:#|\/{2})/.test(line));
  const rest = lines.filter((line) => !remarks.includes(line) && !/^\s*@[^\s=]+\s*=/.test(line));
  const start = rest.findIndex((line) => line.trim() !== "");
  const [requestLine, ...after] = rest.slice(start === -1 ? rest.length : start);
  if (requestLine === undefined) return [];
  const [, method, url] = /^(\w+) (.+)$/.exec(requestLine) ?? [];
  if (!method || !url) throw new SyntaxError(`no request: ${requestLine}`);
  const end = after.findIndex((line) => line.trim() === "");
  const headers = after.slice(0, end === -1 ? after.length : end).map((line) => {
    const [, header, value] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    if (!header || value === undefined) throw new SyntaxError(`no header: ${line}`);
    return [header, value] as const;
  });
  const body =
    end === -1
      ? ""
      : after
          .slice(end + 1)
          .join("\n")
          .trim();
  const name = remarks.map((line) => /^\s*#+\s+@name\s+(\w+)\s*$/.exec(line)?.[1]).find(Boolean) ?? "";
  return [{ name, title: title.trim(), remarks, method, url, headers, body }];
}

/** What an answer was, for the requests after it. */
export interface HttpFileAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface HttpFileRun {
  readonly file: HttpFile;
  readonly send: (request: Request) => Promise<Response>;
  /** What the person at the keyboard does once they have seen an answer. */
  readonly seen: (name: string, answer: HttpFileAnswer) => Promise<void>;
  /** Answers so far, also those of an earlier run in the same window. */
  readonly answers: Map<string, HttpFileAnswer>;
  /** Requests that are left out. */
  readonly except?: readonly string[];
}

/** Sends the requests from top to bottom. */
export async function runHttpFile({ file, send, seen, answers, except = [] }: HttpFileRun): Promise<void> {
  for (const request of file.requests) {
    if (except.includes(request.name)) continue;
    const response = await send(requestOf(request, (text) => filled(text, file.variables, answers)));
    const text = (await response.text()).replace(/^\uFEFF/, "");
    const answer = { status: response.status, body: text === "" ? null : JSON.parse(text) };
    answers.set(request.name, answer);
    await seen(request.name, answer);
  }
}

function requestOf(request: HttpFileRequest, fill: (text: string) => string): Request {
  const headers = new Headers(request.headers.map(([name, value]): [string, string] => [name, fill(value)]));
  const isForm = headers.get("content-type") === "application/x-www-form-urlencoded";
  const body = fill(isForm ? request.body.replace(/\n&/g, "&") : request.body);
  const sent = body === "" ? {} : { body };
  return new Request(fill(request.url), { method: request.method, headers, ...sent });
}

function filled(text: string, variables: HttpFile["variables"], answers: HttpFileRun["answers"]): string {
  return text.replace(/\{{2}(.+?)\}{2}/g, (_, inner: string) => {
    const variable = variables.get(inner);
    if (variable !== undefined) return variable;
    const [, name = "", path = ""] = /^(\w+)\.response\.body\.(.*)$/.exec(inner) ?? [];
    const found = at(answers.get(name)?.body, path);
    if (typeof found !== "string") throw new RangeError(`nothing at ${inner}`);
    return found;
  });
}

/** The part of JSONPath that the files use: names, places, and a comparison of one property. */
function at(body: unknown, path: string): unknown {
  if (!path.startsWith("$")) throw new SyntaxError(`no JSONPath: ${path}`);
  let here = body;
  let rest = path.slice(1);
  while (rest !== "") {
    const [whole, name, place, property, wanted] =
      /^(?:\.(\w+)|\[(\d+)\]|\[\?\(@\.(\w+)=='([^']*)'\)\])/.exec(rest) ?? [];
    if (whole === undefined) throw new SyntaxError(`no JSONPath: ${path}`);
    rest = rest.slice(whole.length);
    if (name !== undefined) here = propertyOf(here, name);
    else if (!Array.isArray(here)) return undefined;
    else here = place ? here[Number(place)] : here.find((one) => propertyOf(one, property ?? "") === wanted);
  }
  return here;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
