import type { ActionTexts } from "./action-texts";
import type { ApprovalTexts } from "./approval-texts";
import type { AuditTexts } from "./audit-texts";
import type { CheckTexts, ReasonTexts } from "./check-texts";
import { actions as enActions } from "./en/actions";
import { approval as enApproval } from "./en/approval";
import { audit as enAudit } from "./en/audit";
import { checks as enChecks, reasons as enReasons } from "./en/checks";
import { errors as enErrors } from "./en/errors";
import { takeAlong as enExports } from "./en/exports";
import { handOff as enHandOff } from "./en/hand-off";
import { ui as enUi } from "./en/interface";
import { notify as enNotify } from "./en/notify";
import { pages as enPages } from "./en/pages";
import { people as enPeople } from "./en/people";
import { programs as enPrograms } from "./en/programs";
import { report as enReport } from "./en/report";
import { sandbox as enSandbox } from "./en/sandbox";
import { sessions as enSessions } from "./en/sessions";
import { shares as enShares } from "./en/shares";
import { status as enStatus } from "./en/status";
import { support as enSupport } from "./en/support";
import { tokens as enTokens } from "./en/tokens";
import { watch as enWatch } from "./en/watch";
import { watchPage as enWatchPage } from "./en/watch-page";
import type { ErrorTexts } from "./error-texts";
import type { ExportTexts } from "./exports-texts";
import type { HandOffTexts } from "./hand-off-texts";
import type { InterfaceTexts } from "./interface-texts";
import { actions as koActions } from "./ko/actions";
import { approval as koApproval } from "./ko/approval";
import { audit as koAudit } from "./ko/audit";
import { checks as koChecks, reasons as koReasons } from "./ko/checks";
import { errors as koErrors } from "./ko/errors";
import { takeAlong as koExports } from "./ko/exports";
import { handOff as koHandOff } from "./ko/hand-off";
import { ui as koUi } from "./ko/interface";
import { notify as koNotify } from "./ko/notify";
import { pages as koPages } from "./ko/pages";
import { people as koPeople } from "./ko/people";
import { programs as koPrograms } from "./ko/programs";
import { report as koReport } from "./ko/report";
import { sandbox as koSandbox } from "./ko/sandbox";
import { sessions as koSessions } from "./ko/sessions";
import { shares as koShares } from "./ko/shares";
import { status as koStatus } from "./ko/status";
import { support as koSupport } from "./ko/support";
import { tokens as koTokens } from "./ko/tokens";
import { watch as koWatch } from "./ko/watch";
import { watchPage as koWatchPage } from "./ko/watch-page";
import type { Locale } from "./locale";
import type { NotifyTexts } from "./notify-texts";
import type { PageTexts } from "./page-texts";
import type { PeopleTexts } from "./people-texts";
import type { ProgramTexts } from "./programs-texts";
import type { ReportTexts } from "./report-texts";
import type { SandboxTexts } from "./sandbox-texts";
import type { SessionsTexts } from "./sessions-texts";
import type { ShareTexts } from "./shares-texts";
import type { StatusTexts } from "./status-texts";
import type { SupportTexts } from "./support-texts";
import type { TokensTexts } from "./tokens-texts";
import type { WatchPageTexts } from "./watch-page-texts";
import type { WatchTexts } from "./watch-texts";

/** Everything a page needs to speak one language. */
export interface Texts {
  readonly ui: InterfaceTexts;
  readonly checks: CheckTexts;
  readonly reasons: ReasonTexts;
  readonly actions: ActionTexts;
  readonly pages: PageTexts;
  readonly sandbox: SandboxTexts;
  readonly approval: ApprovalTexts;
  readonly audit: AuditTexts;
  readonly handOff: HandOffTexts;
  readonly report: ReportTexts;
  readonly programs: ProgramTexts;
  readonly exports: ExportTexts;
  readonly errors: ErrorTexts;
  readonly shares: ShareTexts;
  readonly support: SupportTexts;
  readonly watch: WatchTexts;
  readonly watchPage: WatchPageTexts;
  readonly notify: NotifyTexts;
  readonly tokens: TokensTexts;
  readonly status: StatusTexts;
  readonly sessions: SessionsTexts;
  readonly people: PeopleTexts;
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
    audit: enAudit,
    handOff: enHandOff,
    report: enReport,
    programs: enPrograms,
    exports: enExports,
    errors: enErrors,
    shares: enShares,
    support: enSupport,
    watch: enWatch,
    watchPage: enWatchPage,
    notify: enNotify,
    tokens: enTokens,
    status: enStatus,
    sessions: enSessions,
    people: enPeople,
  },
  ko: {
    ui: koUi,
    checks: koChecks,
    reasons: koReasons,
    actions: koActions,
    pages: koPages,
    sandbox: koSandbox,
    approval: koApproval,
    audit: koAudit,
    handOff: koHandOff,
    report: koReport,
    programs: koPrograms,
    exports: koExports,
    errors: koErrors,
    shares: koShares,
    support: koSupport,
    watch: koWatch,
    watchPage: koWatchPage,
    notify: koNotify,
    tokens: koTokens,
    status: koStatus,
    sessions: koSessions,
    people: koPeople,
  },
};

/** The dictionary of a language. */
export function texts(locale: Locale): Texts {
  return DICTIONARIES[locale];
}
