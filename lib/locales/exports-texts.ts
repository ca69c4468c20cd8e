/** The formats the set-up can be taken along in. */
export type ExportId = "azure-cli" | "powershell" | "terraform" | "http";

/** Why there is no file. */
export type ExportRefusal = "unknown-format" | "no-integration" | "no-user";

/** A remark in a file, one line each; holds no placeholders, so that nothing of the reader's can stand in a comment. */
type Remark = readonly string[];

/** The words of "Take it with you": on the page, and inside the files. */
export interface ExportTexts {
  readonly panel: {
    readonly title: string;
    readonly lead: string;
    readonly noSecret: string;
    readonly inSandbox: string;
    /** Leads to where the made application is entered. */
    readonly afterwards: string;
    /** One sentence each: who it is for. */
    readonly formats: Readonly<Record<ExportId, string>>;
    /** `{file}` */
    readonly download: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    /** `{format}` */
    readonly preview: string;
    readonly noUser: string;
    readonly chooseUser: string;
    readonly refusals: Readonly<Record<ExportRefusal, string>>;
  };
  readonly file: ExportFileTexts;
}

/** What the files say in comments and messages. */
export interface ExportFileTexts {
  readonly title: string;
  readonly who: Remark;
  readonly needs: Readonly<Record<ExportId, Remark>>;
  readonly again: Readonly<Record<ExportId, Remark>>;
  readonly settings: string;
  readonly appId: string;
  readonly secretFile: string;
  readonly secretEnds: string;
  readonly steps: {
    readonly signIn: string;
    readonly tenant: string;
    readonly app: string;
    readonly principal: string;
    readonly redirect: string;
    readonly secret: string;
    readonly api: string;
    readonly permission: string;
    readonly consent: string;
    readonly user: string;
    readonly role: string;
    readonly check: string;
  };
  readonly replication: Remark;
  /** Why a script does what it does. */
  readonly remarks: {
    readonly ours: string;
    readonly merge: string;
    readonly hint: string;
    readonly unseen: string;
    readonly device: string;
    readonly bom: string;
  };
  readonly http: {
    readonly device: Remark;
    readonly partner: Remark;
    readonly before: Remark;
    readonly create: Remark;
    readonly app: Remark;
    readonly arrays: Remark;
    readonly principal: Remark;
    readonly secret: Remark;
    readonly api: Remark;
    readonly consent: Remark;
    readonly role: Remark;
    readonly works: Remark;
    readonly consented: Remark;
    readonly member: Remark;
  };
  readonly terraform: {
    readonly state: Remark;
    readonly createdBefore: Remark;
    readonly adopted: Remark;
    readonly redirect: string;
    readonly secret: Remark;
    readonly role: Remark;
    readonly apply: Remark;
    readonly outputs: { readonly clientId: string; readonly secret: string; readonly user: string };
  };
  readonly messages: {
    readonly toolMissing: string;
    readonly signInFirst: string;
    readonly otherCloud: string;
    readonly otherTenant: string;
    readonly appMissing: string;
    readonly nameTaken: string;
    readonly scopeMissing: string;
    readonly roleMissing: string;
    readonly userMissing: string;
    readonly otherSecret: string;
    readonly secretKept: string;
    readonly secretWritten: string;
    readonly waiting: string;
    readonly gaveUp: string;
    readonly partnerSignIn: string;
    readonly refused: string;
    readonly consentHolds: string;
    readonly roleHolds: string;
    readonly clientId: string;
  };
  /** What to do when the file has run through. */
  readonly next: Remark;
}
