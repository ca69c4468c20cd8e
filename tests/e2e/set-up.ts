import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { texts } from "@/lib/locales";
import { visit } from "@/lib/sandbox/person";
import type { Account } from "./walk";

/**
 * A situation with its ids filled in, and `account` signed in whose organization allowed the set-up long ago. Goes by plain
 * requests with the browser's cookies: how a reader walks here, fresh.spec.ts and sandbox.spec.ts look at.
 */
export async function enter(page: Page, scenario: string, account: Account | null): Promise<void> {
  const { request } = page;
  await request.get(`/sandbox/start?scenario=${scenario}`);
  if (account !== null) await signIn(request, account);
  const used = await press(request, "/sandbox", texts("en").sandbox.kit.use);
  expect(used.url()).toMatch(/\/setup\/[a-z-]+$/);
}

async function signIn(request: APIRequestContext, { name, password, code }: Account): Promise<void> {
  const step = async (asked: Request) => {
    const body = asked.method === "POST" ? await asked.text() : undefined;
    const answer = await request.fetch(asked.url, {
      method: asked.method,
      headers: Object.fromEntries(asked.headers),
      maxRedirects: 0,
      ...(body !== undefined && { data: body }),
    });
    return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() });
  };
  const form = { way: "microsoft", stage: "sign-in", back: "/setup/sign-in" };
  const { origin } = new URL((await request.get("/api/health")).url());
  const begun = await request.post("/api/sign-in", { form, headers: { origin }, maxRedirects: 0 });
  const person = { userPrincipalName: name, password, otp: code, consent: "accept-for-organization" } as const;
  const back = await visit(step, begun.headers().location ?? "", person);
  expect((await request.get(back.href)).url()).toMatch(/\/setup\/sign-in$/);
}

/** Sends the form with that button as a browser without JavaScript does. */
async function press(request: APIRequestContext, path: string, button: string) {
  const page = await request.get(path);
  const forms = (await page.text()).split("<form").slice(1);
  const form = forms.map((one) => one.split("</form>")[0] ?? "").find((one) => one.includes(`>${button}</button>`));
  if (form === undefined) throw new Error(`${path} has no button "${button}"`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  const multipart = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  return request.post(page.url(), { multipart, headers: { origin: new URL(page.url()).origin } });
}
