import type { ActionTexts } from "./action-texts";
import type { CheckTexts, ReasonTexts } from "./check-texts";
import { actions as enActions } from "./en/actions";
import { checks as enChecks, reasons as enReasons } from "./en/checks";
import { ui as enUi } from "./en/interface";
import { pages as enPages } from "./en/pages";
import type { InterfaceTexts } from "./interface-texts";
import { actions as koActions } from "./ko/actions";
import { checks as koChecks, reasons as koReasons } from "./ko/checks";
import { ui as koUi } from "./ko/interface";
import { pages as koPages } from "./ko/pages";
import type { Locale } from "./locale";
import type { PageTexts } from "./page-texts";

/** Everything a page needs to speak one language. */
export interface Texts {
  readonly ui: InterfaceTexts;
  readonly checks: CheckTexts;
  readonly reasons: ReasonTexts;
  readonly actions: ActionTexts;
  readonly pages: PageTexts;
}

const DICTIONARIES: Readonly<Record<Locale, Texts>> = {
  en: { ui: enUi, checks: enChecks, reasons: enReasons, actions: enActions, pages: enPages },
  ko: { ui: koUi, checks: koChecks, reasons: koReasons, actions: koActions, pages: koPages },
};

/** The dictionary of a language. */
export function texts(locale: Locale): Texts {
  return DICTIONARIES[locale];
}
