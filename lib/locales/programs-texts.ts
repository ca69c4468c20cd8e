/** The words around "your program": on the page, in its README and what it says itself. */
export interface ProgramTexts {
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly query: string;
    /** `{language}` */
    readonly download: string;
    /** `{needs}` */
    readonly needs: string;
    readonly noSecret: string;
    readonly inSandbox: string;
    readonly refusals: Readonly<Record<ProgramRefusal, string>>;
  };
  readonly readme: ReadmeTexts;
  /** messages.json of every program; `{placeholders}` are filled when it runs, `{command}` when the archive is made. */
  readonly messages: ProgramMessages;
}

/** Why there is no archive. */
export type ProgramRefusal = "unknown-language" | "no-application" | "bad-query";

/** The README, part by part; `{placeholders}` are the program's own. */
export interface ReadmeTexts {
  readonly lead: string;
  readonly startTitle: string;
  /** `{needs}` */
  readonly needs: string;
  readonly redirect: string;
  /** Where the set-up's own address serves, but for the port. */
  readonly redirectShared: string;
  readonly device: string;
  readonly secret: string;
  readonly first: string;
  readonly again: string;
  readonly signInTitle: string;
  readonly signIn: readonly string[];
  readonly settingsTitle: string;
  readonly settingsLead: string;
  readonly setting: string;
  readonly meaning: string;
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly doesTitle: string;
  readonly does: readonly string[];
  readonly scheduleTitle: string;
  readonly schedule: readonly string[];
  readonly cron: string;
  readonly windows: string;
  readonly exitTitle: string;
  readonly exitCode: string;
  readonly exits: readonly (readonly [code: string, meaning: string])[];
  readonly keepTitle: string;
  readonly keep: readonly string[];
  readonly sandboxTitle: string;
  readonly sandbox: string;
}

/** Every key of settings.json, in its order. */
export const SETTING_NAMES = [
  "tenant",
  "clientId",
  "loginHint",
  "signIn",
  "redirectUri",
  "loginUrl",
  "partnerCenterUrl",
  "resource",
  "query",
  "queryName",
  "reportName",
  "outputFile",
  "refreshTokenFile",
  "waitMinutes",
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** What a program says. */
export interface ProgramMessages {
  readonly help: string;
  readonly unknownArgument: string;
  readonly settingsUnreadable: string;
  readonly settingMissing: string;
  readonly signInUnknown: string;
  readonly addressInsecure: string;
  readonly redirectNotLocal: string;
  readonly nameRefused: string;
  readonly waitNotNumber: string;
  readonly secretPrompt: string;
  readonly secretMissing: string;
  readonly openAddress: string;
  readonly enterCode: string;
  readonly pageDone: string;
  readonly pageRefused: string;
  readonly portTaken: string;
  readonly signInTooLate: string;
  readonly signedIn: string;
  readonly notSignedIn: string;
  readonly signInRefused: string;
  /** By Entra's error number. */
  readonly aadsts: Readonly<Record<string, string>>;
  readonly noAnswer: string;
  readonly waitTooLong: string;
  readonly retrying: string;
  readonly retryingUnanswered: string;
  readonly mfaRefused: string;
  readonly tokenRefused: string;
  readonly roleRefused: string;
  readonly refused: string;
  readonly downloadRefused: string;
  readonly correlation: string;
  readonly notMfaCompliant: string;
  readonly queryFound: string;
  readonly queryCreated: string;
  readonly reportFound: string;
  readonly reportCreated: string;
  readonly waiting: string;
  readonly waitOver: string;
  readonly reportKept: string;
  readonly saved: string;
  readonly fileProblem: string;
}
