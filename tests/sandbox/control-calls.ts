import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandboxHandler } from "@/lib/cli/sandbox-http";
import { contoso } from "@/lib/sandbox/scenarios/base";

export const KEY = "the-control-key-of-this-test";

const server = createServer(createSandboxHandler("ready", KEY));
let origin = "";

/** Starts the command line's sandbox on a free port. */
export async function listen(): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function hangUp(): void {
  server.closeAllConnections();
  server.close();
}

/** A request to the control API of the world `ready`, with headers of the test's own in the key's place. */
export function reach(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Response> {
  const address = `${origin}/sandbox/ready/control${path === "" ? "" : `/${path}`}`;
  return fetch(address, { method, headers, ...(body !== undefined && { body }) });
}

export async function ask(method: string, path: string, body?: unknown, key: string | null = KEY) {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const answer = await reach(method, path, headers, sent);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}

/** Status and code of a refusal. */
export async function refusal(method: string, path: string, body?: unknown): Promise<string> {
  const answer = await ask(method, path, body);
  return `${answer.status} ${answer.body?.error?.code}`;
}

/** Its sentence. */
export async function sentence(method: string, path: string, body?: unknown) {
  return (await ask(method, path, body)).body?.error?.message;
}

/** What a program of the world gets for its secret. */
export async function token(): Promise<Response> {
  const { kit, secret } = contoso();
  const form = { grant_type: "client_credentials", client_id: kit.clientId ?? "", client_secret: secret.value };
  return fetch(`${origin}/login.microsoftonline.com/${kit.tenant}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ ...form, scope: "https://graph.microsoft.com/.default" }),
  });
}
