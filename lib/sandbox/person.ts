/** What a walk goes through: the sandbox in process, or the real network against its HTTP mounting. */
export type FetchLike = (request: Request) => Promise<Response>;

/** An account, and what its owner does when asked for consent. */
export interface Person {
  readonly userPrincipalName: string;
  readonly password: string;
  /** The second factor; null when the person has none and registers the one that is offered. */
  readonly otp: string | null;
  /** `cancel` presses Cancel as soon as there is one. */
  readonly consent: "accept" | "accept-for-organization" | "decline" | "cancel";
}

/** A sign-in that came to no end: a page refused something and nobody else was told. */
export class SignInStopped extends Error {
  readonly code = "sign-in-stopped";
  /** The step it stopped at. */
  readonly step: string;
  /** The AADSTS number on the page; null when there is none. */
  readonly aadsts: number | null;
  /** What the page says, in Entra's words where it has them. */
  readonly description: string;

  constructor(step: string, description: string) {
    const number = /AADSTS(\d+)/.exec(description)?.[1];
    super(`the sign-in stopped at ${step}${number === undefined ? "" : ` with AADSTS${number}`}`);
    this.name = "SignInStopped";
    this.step = step;
    this.aadsts = number === undefined ? null : Number(number);
    this.description = description;
  }
}

const MOST_PAGES = 12;

/**
 * Walks the sign-in pages that start at `url` as a person with a keyboard would. Returns where they lead: the redirect URI
 * with its code or error, or the URL of the page that says it is done.
 */
export async function visit(fetchLike: FetchLike, url: string | URL, who: Person): Promise<URL> {
  return walk(fetchLike, new Request(url, { redirect: "manual" }), who, null);
}

/** Types a device's code at the verification page and signs in there; returns the URL of the page that says it is done. */
export async function approveDeviceCode(
  fetchLike: FetchLike,
  verificationUri: string | URL,
  userCode: string,
  who: Person,
): Promise<URL> {
  return walk(fetchLike, new Request(verificationUri, { redirect: "manual" }), who, userCode);
}

async function walk(fetchLike: FetchLike, first: Request, who: Person, userCode: string | null): Promise<URL> {
  let request = first;
  let lastStep = "";
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const here = new URL(request.url);
    const response = await fetchLike(request);
    const location = response.headers.get("location");
    if (location !== null) return new URL(location, here);
    const markup = await response.text();
    const step = /<main data-step="(\w+)"/.exec(markup)?.[1];
    if (step === undefined) throw new SignInStopped("elsewhere", `HTTP ${response.status}`);
    const target = attribute(/<form [^>]*data-form-post[^>]*>/.exec(markup)?.[0] ?? "", "action");
    if (target !== null) return withParams(new URL(target), hiddenFields(markup));
    if (step === "done") return here;
    const mayGoBack = step === "error" && markup.includes('value="decline"');
    if ((step === "error" && !mayGoBack) || step === lastStep) throw new SignInStopped(step, reasonOn(markup));
    lastStep = step;
    request = submit(markup, here, answers(step, markup, who, userCode));
  }
  throw new SignInStopped(lastStep, "too many pages");
}

function answers(step: string, markup: string, who: Person, userCode: string | null): Record<string, string> {
  if (step === "device") return { user_code: userCode ?? "", action: "next" };
  if (who.consent === "cancel") return { action: "decline" };
  switch (step) {
    case "account":
      return { account: who.userPrincipalName, action: "next" };
    case "password":
      return { password: who.password, action: "next" };
    case "mfa":
      return { otp: who.otp ?? /data-offered-code="(\d+)"/.exec(markup)?.[1] ?? "", action: "next" };
    case "consent":
      return consentAnswer(markup, who);
    default:
      return { action: "decline" };
  }
}

function consentAnswer(markup: string, { consent }: Person): Record<string, string> {
  if (consent === "decline") return { action: "decline" };
  const isOffered = markup.includes('name="accept_for_organization"');
  const isForAll = consent === "accept-for-organization" && isOffered;
  return { action: "accept", ...(isForAll && { accept_for_organization: "true" }) };
}

function submit(markup: string, here: URL, typed: Record<string, string>): Request {
  const action = attribute(/<form [^>]*id="sign-in"[^>]*>/.exec(markup)?.[0] ?? "", "action");
  if (action === null) throw new SignInStopped("elsewhere", "a page without a form");
  const body = new URLSearchParams([...hiddenFields(markup), ...Object.entries(typed)]).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return new Request(new URL(action, here), { method: "POST", headers, body, redirect: "manual" });
}

function hiddenFields(markup: string): [string, string][] {
  return [...markup.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, "name") ?? "",
    attribute(tag, "value") ?? "",
  ]);
}

function reasonOn(markup: string): string {
  const inWords = /<code data-error[^>]*>([^<]*)<\/code>/.exec(markup)?.[1];
  const shown = /<p class="problem"[^>]*>(.*?)<\/p>/s.exec(markup)?.[1]?.replace(/<[^>]+>/g, " ");
  return unescaped(inWords ?? shown ?? "").trim();
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescaped(value);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function withParams(url: URL, params: readonly [string, string][]): URL {
  for (const [name, value] of params) url.searchParams.append(name, value);
  return url;
}
