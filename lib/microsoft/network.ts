import { RunError } from "../run";
import { readText } from "./body";
import { parseJson } from "./json";

/** The real network: the only place where this product leaves the machine. Tokens that a sandbox signed neither leave nor come in. */
export async function microsoftNetwork(request: Request): Promise<Response> {
  const { hostname, pathname } = new URL(request.url);
  const [, sent = ""] = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (isSandboxToken(sent)) throw new RunError("sandbox-token", hostname);
  const response = await fetch(request);
  const isTokenAnswer = request.method === "POST" && /\/oauth2\/(?:v2\.0\/)?token$/i.test(pathname);
  if (isTokenAnswer && tokensIn(await readText(response.clone())).some(isSandboxToken))
    throw new RunError("sandbox-token", hostname);
  return response;
}

/** How the ids of keys begin that sign for a sandbox; the sandbox has the same words in a place of its own. */
const SANDBOX_KEY = "sandbox-";

/** Whether a token's header names a sandbox's key; tokens that cannot be read are Microsoft's business. */
export function isSandboxToken(token: string): boolean {
  const header = jsonIn(Buffer.from(token.split(".")[0] ?? "", "base64url").toString("utf8"));
  return [header?.kid, header?.x5t].some((id) => typeof id === "string" && id.startsWith(SANDBOX_KEY));
}

function tokensIn(body: string): string[] {
  const answer = jsonIn(body);
  return [answer?.access_token, answer?.id_token].filter((token) => typeof token === "string");
}

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    const value = parseJson(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
