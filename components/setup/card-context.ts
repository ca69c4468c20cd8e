import type { CheckResult, InputId, PortalPage } from "@/lib/check";
import type { CheckText, ReasonTexts } from "@/lib/locales/check-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";

/** What every card of a page draws with: words, and where things are. */
export interface CardContext {
  readonly locale: Locale;
  readonly ui: InterfaceTexts;
  readonly reasons: ReasonTexts;
  /** A check's words by id; null for an id that is none. */
  textOf(id: string): CheckText<string> | null;
  /** Where a check is drawn, such as `/setup/app#check-client-secret`. */
  checkHref(id: string): string;
  /** Where the reader can give what is missing. */
  inputHref(id: InputId): string;
  /** The exact page of Microsoft's portals, with the reader's ids in it. */
  portalHref(page: PortalPage): string;
}

/** A result with a certain status. */
export type ResultOf<S extends CheckResult["status"]> = Extract<CheckResult, { readonly status: S }>;
