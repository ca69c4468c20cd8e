import type { ActionTexts } from "./action-texts";
import type { ApprovalTexts } from "./approval-texts";
import type { CheckTexts, ReasonTexts } from "./check-texts";
import { actions as enActions } from "./en/actions";
import { approval as enApproval } from "./en/approval";
import { checks as enChecks, reasons as enReasons } from "./en/checks";
import { ui as enUi } from "./en/interface";
import { pages as enPages } from "./en/pages";
import { sandbox as enSandbox } from "./en/sandbox";
import type { InterfaceTexts } from "./interface-texts";
import { actions as koActions } from "./ko/actions";
import { approval as koApproval } from "./ko/approval";
import { checks as koChecks, reasons as koReasons } from "./ko/checks";
import { ui as koUi } from "./ko/interface";
import { pages as koPages } from "./ko/pages";
import { sandbox as koSandbox } from "./ko/sandbox";
import type { Locale } from "./locale";
import type { PageTexts } from "./page-texts";
import type { SandboxTexts } from "./sandbox-texts";

/** Everything a page needs to speak one language. */
export interface Texts {
  readonly ui: InterfaceTexts;
  readonly checks: CheckTexts;
  readonly reasons: ReasonTexts;
  readonly actions: ActionTexts;
  readonly pages: PageTexts;
  readonly sandbox: SandboxTexts;
  readonly approval: ApprovalTexts;
}

const DICTIONARIES: Readonly<Record<Locale, Texts>> = {
  en: {
    ui: enUi,
    checks: enChecks,
    reasons: enReasons,
    actions: enActions,
    pages: enPages,
    sandbox: enSandbox,
    approval: enApproval,
  },
  ko: {
    ui: koUi,
    checks: koChecks,
    reasons: koReasons,
    actions: koActions,
    pages: koPages,
    sandbox: koSandbox,
    approval: koApproval,
  },
};

/** The dictionary of a language. */
export function texts(locale: Locale): Texts {
  return DICTIONARIES[locale];
}
