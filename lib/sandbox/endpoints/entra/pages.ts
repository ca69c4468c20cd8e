import { randomBytes } from "node:crypto";
import type { PageFrame } from "../../pages/layout";
import { approvalStep, doneStep, errorStep } from "../../pages/steps";
import type { Locale } from "../../pages/texts";
import { localeFor } from "../../pages/texts";
import type { Exchange } from "./answer";
import { descriptionOf, loginBase } from "./answer";
import type { Refusal } from "./refusal";
import type { SignInProgress } from "./sign-in";

/** The language of a page: what the request asks for, else what the browser prefers. */
export function localeOf({ request, form }: Exchange): Locale {
  const { searchParams } = request.url;
  const asked = form.get("locale") ?? searchParams.get("ui_locales") ?? searchParams.get("mkt");
  return localeFor(asked ?? request.headers.get("accept-language") ?? "");
}

/** What every page of one sign-in has in common. */
export function pageFrame(exchange: Exchange, progress: SignInProgress | null, locale?: Locale): PageFrame {
  const tenantId = progress?.tenantId ?? null;
  const tenants = exchange.world.state.tenants.filter(({ id }) => tenantId === null || id === tenantId);
  const base = new URL(`${loginBase(exchange)}/`).pathname;
  return {
    locale: locale ?? progress?.locale ?? localeOf(exchange),
    action: `${base}sandbox-sign-in`,
    transaction: progress?.id ?? null,
    canCancel: progress !== null,
    accounts: tenants.flatMap(({ users }) => users),
    nonce: randomBytes(16).toString("base64"),
    nowMs: exchange.world.now(),
  };
}

/** A refusal that Microsoft shows to the person instead of reporting it back, or a problem of the sandbox itself. */
export function errorPage(
  exchange: Exchange,
  problem: Refusal | "sign-in-gone",
  frame: PageFrame = pageFrame(exchange, null),
): Response {
  const detail = problem === "sign-in-gone" ? null : descriptionOf(exchange, problem);
  return errorStep(frame, problem, detail);
}

/** Consent only an administrator can give: the person may change the account, or go back without it. */
export function approvalPage(exchange: Exchange, frame: PageFrame, refusal: Refusal): Response {
  return approvalStep(frame, descriptionOf(exchange, refusal));
}

/** The end of a sign-in that leads nowhere else. */
export function donePage(
  exchange: Exchange,
  frame: PageFrame | null,
  outcome: "device-done" | "device-declined" | "signed-out",
): Response {
  return doneStep(frame ?? pageFrame(exchange, null), outcome);
}
