import type { SandboxUser } from "../types";
import type { Html } from "./html";
import { html } from "./html";
import { STYLE } from "./style";
import type { Locale, ProblemId } from "./texts";
import { fill, problemText, roleName, textsOf } from "./texts";

/** What every page of one sign-in has in common. */
export interface PageFrame {
  readonly locale: Locale;
  /** Where the forms go; a path on the same origin. */
  readonly action: string;
  /** The sign-in the forms belong to; null on pages outside of one. */
  readonly transaction: string | null;
  readonly canCancel: boolean;
  readonly accounts: readonly SandboxUser[];
  readonly nonce: string;
  readonly nowMs: number;
}

/** The steps a page can stand at. */
export type StepId = "account" | "password" | "mfa" | "consent" | "device" | "done" | "error";

interface PageContent {
  readonly step: StepId;
  readonly title: string;
  readonly body: Html;
  /** Lists who can sign in. */
  readonly accounts?: readonly SandboxUser[];
  /** Lets an account be chosen instead of typed. */
  readonly canPick?: boolean;
  readonly status?: number;
}

/** One whole page: no scripts, one style sheet, nothing from elsewhere. */
export function page(
  frame: PageFrame,
  { step, title, body, accounts = [], canPick = false, status = 200 }: PageContent,
): Response {
  const texts = textsOf(frame.locale);
  const document = html`<!doctype html>
<html lang="${frame.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${texts.banner}</title>
<link rel="icon" href="data:,">
<style nonce="${frame.nonce}">${{ markup: STYLE }}</style>
</head>
<body>
<header><strong>${texts.banner}</strong> ${texts.bannerNote}</header>
<main data-step="${step}">
<div class="card">
<h1>${title}</h1>
${body}
</div>
${accounts.length > 0 && accountList(frame, accounts, canPick)}
</main>
</body>
</html>
`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store, no-cache",
    // No form-action: browsers apply it to the redirect that follows, and that leads to any application.
    "content-security-policy": `default-src 'none'; style-src 'nonce-${frame.nonce}'; img-src data:; base-uri 'none'; frame-ancestors 'none'`,
    date: new Date(frame.nowMs).toUTCString(),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
  return new Response(document.markup, { status, headers });
}

/** A form of the sign-in, with the step it belongs to. */
export function form(frame: PageFrame, step: StepId, fields: Html): Html {
  const transaction =
    frame.transaction !== null && html`<input type="hidden" name="transaction" value="${frame.transaction}">`;
  return html`<form method="post" action="${frame.action}" id="sign-in">
${transaction}<input type="hidden" name="step" value="${step}"><input type="hidden" name="locale" value="${frame.locale}">
${fields}
</form>`;
}

/** A text field with its label; a problem is tied to it. */
export function field(
  name: string,
  label: string,
  { type = "text", value = "", autocomplete, inputmode, hasProblem }: FieldOptions,
): Html {
  const mode = inputmode !== undefined && html` inputmode="${inputmode}"`;
  const invalid = hasProblem && html` aria-invalid="true" aria-describedby="problem"`;
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"${mode}${invalid} autofocus>`;
}

interface FieldOptions {
  readonly type?: "text" | "password";
  readonly value?: string;
  readonly autocomplete: string;
  readonly inputmode?: string;
  readonly hasProblem: boolean;
}

/** The buttons under a form; the main one comes first so that Enter presses it. */
export function buttons(frame: PageFrame, main: "next" | "accept", more: Html | null = null, hasFocus = false): Html {
  const texts = textsOf(frame.locale);
  const cancel = frame.canCancel && html`<button name="action" value="decline">${texts.cancel}</button>`;
  return html`<div class="buttons"><button class="primary" name="action" value="${main}"${hasFocus && html` autofocus`}>${texts[main]}</button>${more}${cancel}</div>`;
}

/** A problem with what was typed, and the code Microsoft gives it. */
export function problem(frame: PageFrame, what: ProblemId | { readonly code: number | null } | null): Html {
  if (what === null) return html``;
  const code = typeof what === "string" ? null : what.code;
  const text = problemText(frame.locale, typeof what === "string" ? what : (code ?? "other"));
  return html`<p class="problem" id="problem" role="alert">${text}${code !== null && html`<code>AADSTS${code}</code>`}</p>`;
}

function accountList(frame: PageFrame, accounts: readonly SandboxUser[], canPick: boolean): Html {
  const texts = textsOf(frame.locale);
  const items = accounts.map((account) => {
    const marks = [
      ...account.directoryRoles
        .filter(({ state }) => state === "active")
        .map(({ displayName }) => roleName(frame.locale, displayName)),
      ...(account.accountEnabled ? [] : [texts.disabled]),
      ...(account.lockedOut ? [texts.locked] : []),
      ...(account.userType === "Guest" ? [texts.guest] : []),
    ];
    const name = account.userPrincipalName;
    const pick =
      canPick &&
      html`<button form="sign-in" name="pick" value="${name}">${fill(texts.use, { account: account.displayName })}</button>`;
    return html`<li><p class="who">${name}${marks.length > 0 && html` <small>${marks.join(", ")}</small>`}</p>
<dl><dt>${texts.password}</dt><dd><code>${account.password}</code></dd><dt>${texts.code}</dt><dd>${account.mfaCode === null ? texts.noCode : html`<code>${account.mfaCode}</code>`}</dd></dl>${pick}</li>`;
  });
  return html`<section class="accounts" aria-labelledby="accounts"><h2 id="accounts">${texts.accountsTitle}</h2><ul>${items}</ul></section>`;
}
