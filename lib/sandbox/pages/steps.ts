import type { SandboxUser } from "../types";
import { html } from "./html";
import type { PageFrame } from "./layout";
import { buttons, field, form, page, problem } from "./layout";
import type { ProblemId } from "./texts";
import { fill, permissionName, problemText, textsOf } from "./texts";

interface Numbered {
  readonly code: number | null;
}
type Problem = ProblemId | Numbered | null;

/** Asks who signs in. */
export function accountStep(frame: PageFrame, typed: string, what: Problem): Response {
  const texts = textsOf(frame.locale);
  const input = field("account", texts.accountLabel, {
    value: typed,
    autocomplete: "username",
    inputmode: "email",
    hasProblem: what !== null,
  });
  const body = html`<p class="lead">${texts.accountLead}</p>${problem(frame, what)}${form(frame, "account", html`${input}${buttons(frame, "next")}`)}`;
  return page(frame, { step: "account", title: texts.accountTitle, body, accounts: frame.accounts, canPick: true });
}

/** Asks for the password. */
export function passwordStep(frame: PageFrame, user: SandboxUser, what: Problem): Response {
  const texts = textsOf(frame.locale);
  const input = field("password", texts.passwordLabel, {
    type: "password",
    autocomplete: "current-password",
    hasProblem: what !== null,
  });
  const other = html`<button class="quiet" name="action" value="other-account">${texts.otherAccount}</button>`;
  const lead = fill(texts.passwordLead, { account: user.userPrincipalName });
  const body = html`<p class="lead">${lead}</p>${problem(frame, what)}${form(frame, "password", html`${input}${buttons(frame, "next", other)}`)}`;
  return page(frame, { step: "password", title: texts.passwordTitle, body, accounts: [user] });
}

/** Asks for the second factor, or registers one by the code it offers. */
export function mfaStep(frame: PageFrame, user: SandboxUser, offered: string | null, what: Problem): Response {
  const texts = textsOf(frame.locale);
  const input = field("otp", texts.mfaLabel, {
    autocomplete: "one-time-code",
    inputmode: "numeric",
    hasProblem: what !== null,
  });
  const lead = fill(offered === null ? texts.mfaLead : texts.mfaEnrolLead, { account: user.userPrincipalName });
  const code = offered !== null && html`<output class="code" data-offered-code="${offered}">${offered}</output>`;
  const body = html`<p class="lead">${lead}</p>${code}${problem(frame, what)}${form(frame, "mfa", html`${input}${buttons(frame, "next")}`)}`;
  return page(frame, { step: "mfa", title: texts.mfaTitle, body, accounts: offered === null ? [user] : [] });
}

/** What the consent page shows. */
export interface ConsentRequest {
  readonly application: string;
  readonly organization: string;
  readonly permissions: readonly { readonly value: string; readonly displayName: string }[];
  /** For oneself, for everybody, or as an administrator chooses. */
  readonly asks: "self" | "organization" | "choice";
}

/** Asks whether the application may have what it asks for. */
export function consentStep(
  frame: PageFrame,
  { application, organization, permissions, asks }: ConsentRequest,
): Response {
  const texts = textsOf(frame.locale);
  const names = { application, organization };
  const lead = permissions.length > 0 ? texts.consentLead : texts.consentNothing;
  const items = permissions.map(
    ({ value, displayName }) =>
      html`<li>${permissionName(frame.locale, value, displayName)} <code>${value}</code></li>`,
  );
  const choice =
    asks === "choice" &&
    html`<label class="choice"><input type="checkbox" name="accept_for_organization" value="true" autofocus><span><b>${texts.consentAll}</b>${fill(texts.consentAllNote, names)}</span></label>`;
  const note = asks === "organization" && html`<p class="note">${fill(texts.consentAdminNote, names)}</p>`;
  const body = html`<p class="lead">${fill(lead, names)}</p>
${items.length > 0 && html`<ul class="permissions">${items}</ul>`}${form(frame, "consent", html`${choice}${note}${buttons(frame, "accept", null, asks !== "choice")}`)}`;
  const title = asks === "organization" ? texts.consentTitleAdmin : texts.consentTitle;
  return page(frame, { step: "consent", title, body });
}

/** Says that only an administrator can go on from here. */
export function approvalStep(frame: PageFrame, detail: string): Response {
  const texts = textsOf(frame.locale);
  const choices = html`<div class="buttons"><button class="primary" name="action" value="decline" autofocus>${texts.goBack}</button><button name="action" value="other-account">${texts.otherAccount}</button></div>`;
  const body = html`<p class="lead">${texts.approvalText}</p>${form(frame, "error", choices)}${details(frame, detail)}`;
  return page(frame, { step: "error", title: texts.approvalTitle, body });
}

/** Asks for the code that a device shows. */
export function deviceStep(frame: PageFrame, typed: string, what: Problem): Response {
  const texts = textsOf(frame.locale);
  const input = field("user_code", texts.deviceLabel, { value: typed, autocomplete: "off", hasProblem: what !== null });
  const body = html`<p class="lead">${texts.deviceLead}</p>${problem(frame, what)}${form(frame, "device", html`${input}${buttons(frame, "next")}`)}`;
  return page(frame, { step: "device", title: texts.deviceTitle, body });
}

/** Says that nothing is left to do here. */
export function doneStep(frame: PageFrame, outcome: "device-done" | "device-declined" | "signed-out"): Response {
  const texts = textsOf(frame.locale);
  const { title, text } = {
    "device-done": { title: texts.deviceDoneTitle, text: texts.deviceDoneText },
    "device-declined": { title: texts.deviceDeclinedTitle, text: texts.deviceDeclinedText },
    "signed-out": { title: texts.signedOutTitle, text: texts.signedOutText },
  }[outcome];
  return page(frame, { step: "done", title, body: html`<p class="lead" data-outcome="${outcome}">${text}</p>` });
}

/** Shows a refusal that nobody else is told of. */
export function errorStep(frame: PageFrame, what: Numbered | "sign-in-gone", detail: string | null): Response {
  const texts = textsOf(frame.locale);
  const isGone = what === "sign-in-gone";
  const text = isGone ? texts.goneText : problemText(frame.locale, what.code ?? "other");
  const body = html`<p class="lead">${text}</p>${detail !== null && details(frame, detail, true)}`;
  return page(frame, { step: "error", title: isGone ? texts.goneTitle : texts.errorTitle, body, status: 400 });
}

/** Hands the answer over in a form, which the person sends, for there are no scripts. */
export function formPostStep(frame: PageFrame, target: string, params: URLSearchParams): Response {
  const texts = textsOf(frame.locale);
  const inputs = [...params].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  const body = html`<p class="lead">${texts.formPostText}</p><form method="post" action="${target}" data-form-post>${inputs}<div class="buttons"><button class="primary" autofocus>${texts.continueOn}</button></div></form>`;
  return page(frame, { step: "done", title: texts.formPostTitle, body });
}

function details(frame: PageFrame, detail: string, isOpen = false) {
  const texts = textsOf(frame.locale);
  return html`<details${isOpen && html` open`}><summary>${texts.detail}</summary><code data-error lang="en">${detail}</code></details>`;
}
