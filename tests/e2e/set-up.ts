import type { APIRequestContext, Page } from "@playwright/test";
import { type FetchLike, visit } from "@/lib/sandbox/person";
import type { ScenarioKit } from "@/lib/sandbox/types";
import type { Account } from "./walk";

// The set-up of tests that are about something else, by plain requests with the browser's cookies. How readers walk there in
// the browser, fresh.spec.ts, manual.spec.ts and sandbox.spec.ts look at.

/** A situation with its ids filled in, and `account` signed in whose organization allowed the set-up long ago. */
export async function enter(page: Page, scenario: string, account: Account | null = null): Promise<void> {
  const { request } = page;
  await request.get(`/sandbox/start?scenario=${scenario}`);
  if (account !== null) await signInBy(request, "/setup/sign-in", 'name="way" value="microsoft"', account);
  landed(await send(request, "/sandbox", 'name="tenant"', {}));
}

/** Manual mode: pastes what exists. */
export async function pasteIds({ request }: Page, kit: ScenarioKit): Promise<void> {
  const { tenant, clientId, secret, userPrincipalName } = kit;
  const typed = { tenant, clientId: clientId ?? "", secret: secret ?? "", userPrincipalName: userPrincipalName ?? "" };
  landed(await send(request, "/setup/sign-in?way=manual", 'id="field-tenant"', typed));
}

/** Gets the integration user's token by signing in. */
export async function getToken({ request }: Page, account: Account): Promise<void> {
  await signInBy(request, "/setup/token", 'name="purpose" value="test-token"', account);
}

/** Presses what begins a sign-in, walks Microsoft's pages and comes back. */
async function signInBy(
  request: APIRequestContext,
  path: string,
  mark: string,
  { name, password, code }: Account,
): Promise<void> {
  const begun = await send(request, path, mark, {}, 0);
  const person = { userPrincipalName: name, password, otp: code, consent: "accept-for-organization" } as const;
  const back = await visit(by(request), new URL(begun.headers().location ?? "", begun.url()), person);
  landed(await request.get(back.href));
}

/** The browser's cookies for whoever walks by fetch. */
function by(request: APIRequestContext): FetchLike {
  return async (asked) => {
    const body = asked.method === "POST" ? await asked.text() : null;
    const answer = await request.fetch(asked.url, {
      method: asked.method,
      headers: Object.fromEntries(asked.headers),
      maxRedirects: 0,
      ...(body !== null && { data: body }),
    });
    return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() });
  };
}

/** Sends the form of a page that has `mark` in it as a browser without JavaScript does. */
async function send(
  request: APIRequestContext,
  path: string,
  mark: string,
  typed: Record<string, string>,
  maxRedirects = 20,
) {
  const page = await request.get(path);
  const forms = (await page.text()).split("<form").slice(1);
  const form = forms.map((one) => one.split("</form>")[0] ?? "").find((one) => one.includes(mark));
  if (form === undefined) throw new Error(`${path} has no form with ${mark}`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  const fields = { ...Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value])), ...typed };
  const headers = { origin: new URL(page.url()).origin };
  const action = /^[^>]* action="([^"]+)"/.exec(form)?.[1];
  return action === undefined
    ? request.post(page.url(), { multipart: fields, headers, maxRedirects })
    : request.post(action, { form: fields, headers, maxRedirects });
}

function landed(answer: { ok(): boolean; url(): string }): void {
  if (!answer.ok() || !/\/setup\/[a-z-]+$/.test(answer.url())) throw new Error(`the set-up ended at ${answer.url()}`);
}
