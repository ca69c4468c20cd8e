/** The languages of the sandbox's pages. */
export type Locale = "en" | "ko";

const en = {
  banner: "Sandbox, not Microsoft",
  bannerNote: "These accounts are made up. Nothing you type reaches Microsoft.",
  accountTitle: "Sign in",
  accountLead: "Choose one of the accounts below or type its sign-in name.",
  accountLabel: "Account",
  passwordTitle: "Enter password",
  passwordLead: "Signing in as {account}",
  passwordLabel: "Password",
  otherAccount: "Use another account",
  mfaTitle: "Verify your identity",
  mfaLead: "Signing in as {account}. This sign-in needs multifactor authentication (MFA).",
  mfaEnrolLead: "{account} has no second factor yet. Type this code to register one:",
  mfaLabel: "Verification code",
  consentTitle: "Permissions requested",
  consentTitleAdmin: "Permissions requested for your organization",
  consentLead: "{application} asks for the following in {organization}:",
  consentNothing: "{application} asks for nothing beyond signing in.",
  consentAll: "Consent on behalf of your organization",
  consentAllNote: "Nobody else in {organization} will be asked again.",
  consentAdminNote: "Accepting grants these permissions for everyone in {organization}.",
  deviceTitle: "Enter code",
  deviceLead: "Type the code that your app or device shows.",
  deviceLabel: "Code",
  next: "Next",
  accept: "Accept",
  cancel: "Cancel",
  goBack: "Return without granting consent",
  continueOn: "Continue",
  errorTitle: "Sign-in stopped",
  goneTitle: "This sign-in has ended",
  goneText: "It is finished or took longer than an hour. Start again from the application.",
  approvalTitle: "Need admin approval",
  approvalText:
    "This application needs permissions that only an administrator can grant. Sign in with an administrator's account, or return.",
  deviceDoneTitle: "You have signed in",
  deviceDoneText: "Close this window and go on in the app or on the device that showed the code.",
  deviceDeclinedTitle: "Sign-in was canceled",
  deviceDeclinedText: "The app or device is told. Close this window.",
  signedOutTitle: "You have signed out",
  signedOutText: "Close this window.",
  formPostTitle: "Back to the application",
  formPostText: "You have signed in. One step is left.",
  accountsTitle: "Accounts in this sandbox",
  use: "Use {account}",
  password: "Password",
  code: "Verification code",
  noCode: "none yet",
  disabled: "disabled",
  locked: "locked",
  guest: "guest",
  detail: "Details for support",
  problems: {
    "account-empty": "Type an account.",
    "password-empty": "Type the password.",
    "code-empty": "Type the code.",
    "code-wrong": "That is not the code. Type the one listed for this account.",
    "user-code-unknown": "No sign-in is waiting for this code. Check it, or ask the app for a new one.",
    50020: "This account belongs to another organization.",
    50034: "There is no such account here.",
    50053: "This account is locked after too many wrong passwords.",
    50055: "This password has expired. The sandbox does not change passwords.",
    50057: "This account is disabled.",
    50126: "The account or the password is not right.",
    50011: "The redirect URI in the request is not registered for the application.",
    500113: "The application has no redirect URI.",
    900971: "The request names no redirect URI.",
    700016: "The application is not in this directory.",
    700038: "The client ID in the request is not an application ID.",
    900144: "The request lacks a parameter.",
    90002: "There is no such tenant.",
    50194: "The application accepts accounts of its own organization only.",
    7000112: "The application is disabled.",
    53003: "A Conditional Access policy blocks this sign-in.",
    53000: "A Conditional Access policy asks for a compliant device.",
    other: "Microsoft Entra ID would refuse this request.",
  },
} as const;

type Texts = { readonly [Key in Exclude<keyof typeof en, "problems">]: string } & {
  readonly problems: Readonly<Record<keyof typeof en.problems, string>>;
};

const ko = {
  banner: "샌드박스, Microsoft 아님",
  bannerNote: "여기 있는 계정은 모두 가상 계정입니다. 입력한 내용은 Microsoft로 전송되지 않습니다.",
  accountTitle: "로그인",
  accountLead: "아래 계정 중 하나를 선택하거나 로그인 이름을 입력합니다.",
  accountLabel: "계정",
  passwordTitle: "암호 입력",
  passwordLead: "로그인할 계정: {account}",
  passwordLabel: "암호",
  otherAccount: "다른 계정 사용",
  mfaTitle: "본인 확인",
  mfaLead: "로그인할 계정: {account}. 이 로그인에는 다단계 인증(MFA)이 필요합니다.",
  mfaEnrolLead: "{account} 계정에는 아직 두 번째 인증 수단이 없습니다. 다음 코드를 입력하면 등록됩니다.",
  mfaLabel: "확인 코드",
  consentTitle: "요청된 사용 권한",
  consentTitleAdmin: "조직에 대해 요청된 사용 권한",
  consentLead: "{application} 앱이 {organization} 조직에서 다음 권한을 요청합니다.",
  consentNothing: "{application} 앱은 로그인 외에 다른 권한을 요청하지 않습니다.",
  consentAll: "조직을 대신하여 동의",
  consentAllNote: "{organization} 조직의 다른 사용자에게는 다시 묻지 않습니다.",
  consentAdminNote: "수락하면 {organization} 조직의 모든 사용자에게 이 권한이 부여됩니다.",
  deviceTitle: "코드 입력",
  deviceLead: "앱이나 장치에 표시된 코드를 입력합니다.",
  deviceLabel: "코드",
  next: "다음",
  accept: "수락",
  cancel: "취소",
  goBack: "동의하지 않고 돌아가기",
  continueOn: "계속",
  errorTitle: "로그인이 중단되었습니다",
  goneTitle: "이 로그인은 종료되었습니다",
  goneText: "이미 끝났거나 한 시간이 지났습니다. 애플리케이션에서 다시 시작합니다.",
  approvalTitle: "관리자 승인 필요",
  approvalText:
    "이 애플리케이션에는 관리자만 부여할 수 있는 권한이 필요합니다. 관리자 계정으로 로그인하거나 돌아갑니다.",
  deviceDoneTitle: "로그인했습니다",
  deviceDoneText: "이 창을 닫고 코드를 표시한 앱이나 장치에서 계속합니다.",
  deviceDeclinedTitle: "로그인을 취소했습니다",
  deviceDeclinedText: "앱이나 장치에 취소가 전달됩니다. 이 창을 닫습니다.",
  signedOutTitle: "로그아웃했습니다",
  signedOutText: "이 창을 닫습니다.",
  formPostTitle: "애플리케이션으로 돌아가기",
  formPostText: "로그인했습니다. 한 단계가 남았습니다.",
  accountsTitle: "이 샌드박스의 계정",
  use: "{account} 사용",
  password: "암호",
  code: "확인 코드",
  noCode: "아직 없음",
  disabled: "사용 안 함",
  locked: "잠김",
  guest: "게스트",
  detail: "지원 담당자용 세부 정보",
  problems: {
    "account-empty": "계정을 입력합니다.",
    "password-empty": "암호를 입력합니다.",
    "code-empty": "코드를 입력합니다.",
    "code-wrong": "코드가 맞지 않습니다. 이 계정에 표시된 코드를 입력합니다.",
    "user-code-unknown": "이 코드를 기다리는 로그인이 없습니다. 코드를 확인하거나 앱에서 새 코드를 받습니다.",
    50020: "다른 조직에 속한 계정입니다.",
    50034: "여기에 없는 계정입니다.",
    50053: "잘못된 암호가 여러 번 입력되어 계정이 잠겼습니다.",
    50055: "암호가 만료되었습니다. 샌드박스에서는 암호를 바꾸지 않습니다.",
    50057: "사용하지 않도록 설정된 계정입니다.",
    50126: "계정 또는 암호가 올바르지 않습니다.",
    50011: "요청에 있는 리디렉션 URI가 애플리케이션에 등록되어 있지 않습니다.",
    500113: "애플리케이션에 등록된 리디렉션 URI가 없습니다.",
    900971: "요청에 리디렉션 URI가 없습니다.",
    700016: "애플리케이션이 이 디렉터리에 없습니다.",
    700038: "요청의 클라이언트 ID가 애플리케이션 ID 형식이 아닙니다.",
    900144: "요청에 빠진 매개 변수가 있습니다.",
    90002: "존재하지 않는 테넌트입니다.",
    50194: "이 애플리케이션은 소속 조직의 계정만 허용합니다.",
    7000112: "사용하지 않도록 설정된 애플리케이션입니다.",
    53003: "조건부 액세스 정책이 이 로그인을 차단합니다.",
    53000: "조건부 액세스 정책이 규정 준수 장치를 요구합니다.",
    other: "Microsoft Entra ID가 이 요청을 거부합니다.",
  },
} as const satisfies Texts;

const TEXTS: Readonly<Record<Locale, Texts>> = { en, ko };

/** What a page says when something is not right: a word of the sandbox's own, or an AADSTS number. */
export type ProblemId = Extract<keyof typeof en.problems, string>;

/** The texts of a language. */
export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}

/** The sentence for a problem. */
export function problemText(locale: Locale, problem: ProblemId | number): string {
  const known: Readonly<Record<string, string>> = TEXTS[locale].problems;
  return known[String(problem)] ?? TEXTS[locale].problems.other;
}

/** Directory roles by their English names, as Microsoft's portal calls them in Korean. */
const ROLES_KO: Readonly<Record<string, string>> = {
  "Application Administrator": "애플리케이션 관리자",
  "Cloud Application Administrator": "클라우드 애플리케이션 관리자",
  "Global Administrator": "전역 관리자",
  "Global Reader": "전역 읽기 권한자",
};
/** Permissions by their values. */
const PERMISSIONS_KO: Readonly<Record<string, string>> = {
  "Application.Read.All": "애플리케이션 읽기",
  "Application.ReadWrite.All": "모든 애플리케이션 읽기 및 쓰기",
  "AuditLog.Read.All": "감사 로그 데이터 읽기",
  "CrossTenantInformation.ReadBasic.All": "테넌트 간 기본 정보 읽기",
  "DelegatedPermissionGrant.ReadWrite.All": "모든 위임된 권한 부여 관리",
  "Directory.Read.All": "디렉터리 데이터 읽기",
  "Organization.Read.All": "조직 정보 읽기",
  "Policy.Read.All": "조직의 정책 읽기",
  "RoleManagement.Read.Directory": "디렉터리 RBAC 설정 읽기",
  "User.Read": "로그인 및 사용자 프로필 읽기",
  "User.ReadBasic.All": "모든 사용자의 기본 프로필 읽기",
  user_impersonation: "파트너 센터에 액세스",
};

/** What a directory role is called. */
export function roleName(locale: Locale, displayName: string): string {
  return locale === "ko" ? (ROLES_KO[displayName] ?? displayName) : displayName;
}

/** What a permission is called. */
export function permissionName(locale: Locale, value: string, displayName: string): string {
  return locale === "ko" ? (PERMISSIONS_KO[value] ?? displayName) : displayName;
}

/** Puts values into a text's `{placeholders}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The better of the two languages for `ui_locales` or `Accept-Language`. */
export function localeFor(wanted: string): Locale {
  const ranked = wanted
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => {
      const [tag = "", ...parameters] = entry.split(";");
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { language: tag.toLowerCase().split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked.find(({ language }) => language === "ko" || language === "en")?.language === "ko" ? "ko" : "en";
}
