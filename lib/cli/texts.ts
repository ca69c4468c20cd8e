import type { Locale } from "@/lib/locales/locale";

const list = (words: readonly string[]) => words.join(", ");

const en = {
  usage: "Usage",
  commands: "Commands",
  options: "Options",
  exitCodes: "Exit codes",
  about: "Walks a Microsoft partner from an empty tenant to the first Partner Center insights API call.",
  commandAbout: {
    check: "Checks every link of the chain and names the broken one.",
    scenarios: "Lists the sandbox's scenarios and what every check must say in them.",
    sandbox: "Serves the sandbox over HTTP for any other client.",
    version: "Prints the version.",
    help: "Explains a command.",
  } as Readonly<Record<string, string>>,
  optionAbout: {
    sandbox: "Check a scenario of the built-in sandbox; nothing leaves this machine.",
    cloud: "National cloud: global, us-government or china.",
    tenant: "Tenant id or verified domain.",
    "client-id": "Application (client) id.",
    user: "Sign-in name of the integration user.",
    flow: "How the integration user's token is obtained: device or password.",
    "partner-id": "PartnerID (formerly MPN ID) you expect.",
    "sign-in": "Sign in as the setup admin by device code, so that more can be checked.",
    only: "Only this check and what it needs. May be repeated.",
    format: "text or json.",
    locale: "en or ko.",
    help: "Explains the command.",
    port: "Port on 127.0.0.1. Default: 4010.",
    scenario: "Scenario behind the short addresses. Default: ready.",
  } as Readonly<Record<string, string>>,
  credentialsAbout:
    "Credentials come from the environment (PREFLIGHT_APP_SECRET, PREFLIGHT_PASSWORD) or are asked for on the terminal.",
  exitAbout: ["0  ready", "1  a required check fails", "2  wrong usage", "3  undecided"],
  unknownCommand: (name: string, known: readonly string[]) =>
    `There is no command "${name}". Commands: ${list(known)}.`,
  unknownOption: (name: string, command: string) => `The command ${command} has no option ${name}.`,
  optionsAre: (known: readonly string[]) => `Options: ${list(known)}.`,
  strayArgument: (command: string) => `The command ${command} takes options only.`,
  noCredential: (name: string) =>
    `${name} is not accepted: other users and the shell's history can read a command line. Set PREFLIGHT_APP_SECRET or PREFLIGHT_PASSWORD, or leave them out and be asked.`,
  needsValue: (name: string) => `${name} needs a value.`,
  noValue: (name: string) => `${name} takes no value.`,
  givenTwice: (name: string) => `${name} may be given once only.`,
  notOneOf: (name: string, value: string, words: readonly string[]) =>
    `${name} cannot be "${value}". It is one of: ${list(words)}.`,
  unknownScenario: (id: string, known: readonly string[]) => `There is no scenario "${id}". Scenarios: ${list(known)}.`,
  unknownCheck: (id: string, known: readonly string[]) => `There is no check "${id}". Checks: ${list(known)}.`,
  nothingToCheck: "Say what to check: --sandbox <scenario>, or --tenant <id or domain> for a live one.",
  notBoth: (names: readonly string[]) => `--sandbox brings its own ids; leave out ${list(names)}.`,
  badValue: (name: string, reason: string) => `${name}: ${reason}`,
  needs: (name: string, other: string) => `${name} also needs ${other}.`,
  secretIsId: "PREFLIGHT_APP_SECRET holds the secret's id. Give the secret's value, which Microsoft shows once.",
  badSecret: "The client secret is too short or has blanks inside.",
  askSecret: (clientId: string) => `Client secret of ${clientId} (Enter to go without): `,
  askPassword: (user: string) => `Password of ${user}: `,
  passwordMissing: "The password flow needs PREFLIGHT_PASSWORD, or a terminal to ask on.",
  openAndType: (url: string, code: string, who: string) => `To sign in as ${who}, open ${url} and type ${code}`,
  setupAdmin: "the setup admin",
  integrationUser: "the integration user",
  signInRefused: (reason: string) => `Sign-in was refused: ${reason}`,
  sandboxRun: (scenario: string) => `sandbox scenario ${scenario}`,
  ready: "Ready: every required link holds.",
  notReady: (check: string) => `Not ready. The one broken link is ${check}.`,
  undecided: (check: string | null) => (check ? `Undecided: ${check} is not known to hold.` : "Undecided."),
  cause: "Cause",
  fix: "Fix",
  who: "Who",
  portal: "Portal",
  docs: "Read",
  waitsFor: "waits for",
  serving: (scenario: string, url: string) => `Sandbox with scenario ${scenario} on ${url}`,
  shortForm: "Base addresses",
  longForm: "Any scenario",
  accounts: "Accounts",
  account: (name: string, password: string, code: string | null) =>
    `${name}  password ${password}${code === null ? "" : `  MFA code ${code}`}`,
  app: (tenant: string, clientId: string, secret: string | null) =>
    `Tenant ${tenant}  app ${clientId}${secret === null ? "" : `  secret ${secret}`}`,
  stopHint: "Stop with Ctrl+C.",
  portInUse: (port: number) =>
    `Port ${port} is in use. Choose another one: --port ${port === 65_535 ? 4010 : port + 1}`,
  cannotListen: (port: number, code: string) => `The sandbox cannot listen on port ${port} (${code}).`,
  badPort: "--port must be a whole number from 0 to 65535.",
  broke: "Something broke on the side of Insights Preflight. Nothing was found out about the tenant.",
  interrupted: "Interrupted.",
};

const ko: typeof en = {
  usage: "사용법",
  commands: "명령",
  options: "옵션",
  exitCodes: "종료 코드",
  about: "빈 테넌트에서 첫 파트너 센터 인사이트 API 호출까지 Microsoft 파트너를 안내합니다.",
  commandAbout: {
    check: "연결 고리를 모두 검사하고 끊어진 곳을 알려 줍니다.",
    scenarios: "샌드박스 시나리오와 시나리오별 검사 결과를 나열합니다.",
    sandbox: "다른 클라이언트가 쓸 수 있도록 샌드박스를 HTTP로 제공합니다.",
    version: "버전을 출력합니다.",
    help: "명령을 설명합니다.",
  },
  optionAbout: {
    sandbox: "기본 제공 샌드박스의 시나리오를 검사합니다. 요청이 이 컴퓨터 밖으로 나가지 않습니다.",
    cloud: "국가별 클라우드: global, us-government, china.",
    tenant: "테넌트 ID 또는 확인된 도메인.",
    "client-id": "애플리케이션(클라이언트) ID.",
    user: "통합 사용자의 로그인 이름.",
    flow: "통합 사용자의 토큰을 받는 방식: device 또는 password.",
    "partner-id": "확인할 PartnerID(이전 MPN ID).",
    "sign-in": "더 많은 항목을 검사하도록 디바이스 코드로 설정 관리자 로그인을 합니다.",
    only: "이 검사와 여기에 필요한 검사만 실행합니다. 여러 번 지정할 수 있습니다.",
    format: "text 또는 json.",
    locale: "en 또는 ko.",
    help: "명령을 설명합니다.",
    port: "127.0.0.1의 포트. 기본값: 4010.",
    scenario: "짧은 주소에 연결할 시나리오. 기본값: ready.",
  },
  credentialsAbout:
    "자격 증명은 환경 변수(PREFLIGHT_APP_SECRET, PREFLIGHT_PASSWORD)에서 읽거나 터미널에서 입력받습니다.",
  exitAbout: ["0  준비됨", "1  필수 검사 실패", "2  잘못된 사용법", "3  판단할 수 없음"],
  unknownCommand: (name, known) => `"${name}" 명령이 없습니다. 사용할 수 있는 명령: ${list(known)}`,
  unknownOption: (name, command) => `${command} 명령에는 ${name} 옵션이 없습니다.`,
  optionsAre: (known) => `사용할 수 있는 옵션: ${list(known)}`,
  strayArgument: (command) => `${command} 명령에는 옵션만 지정할 수 있습니다.`,
  noCredential: (name) =>
    `${name} 옵션은 사용할 수 없습니다. 명령줄은 다른 사용자와 셸 기록에 노출됩니다. PREFLIGHT_APP_SECRET 또는 PREFLIGHT_PASSWORD 환경 변수를 설정하거나, 비워 두고 터미널에서 입력하십시오.`,
  needsValue: (name) => `${name} 옵션에는 값이 필요합니다.`,
  noValue: (name) => `${name} 옵션에는 값을 지정할 수 없습니다.`,
  givenTwice: (name) => `${name} 옵션은 한 번만 지정할 수 있습니다.`,
  notOneOf: (name, value, words) => `${name} 옵션에 "${value}" 값을 쓸 수 없습니다. 사용할 수 있는 값: ${list(words)}`,
  unknownScenario: (id, known) => `"${id}" 시나리오가 없습니다. 사용할 수 있는 시나리오: ${list(known)}`,
  unknownCheck: (id, known) => `"${id}" 검사가 없습니다. 사용할 수 있는 검사: ${list(known)}`,
  nothingToCheck:
    "검사할 대상을 지정하십시오. 샌드박스는 --sandbox <시나리오>, 실제 환경은 --tenant <ID 또는 도메인>입니다.",
  notBoth: (names) => `--sandbox 옵션은 시나리오의 ID를 사용합니다. 다음 옵션을 빼십시오: ${list(names)}`,
  badValue: (name, reason) => `${name}: ${reason}`,
  needs: (name, other) => `${name} 옵션에는 ${other} 옵션도 필요합니다.`,
  secretIsId:
    "PREFLIGHT_APP_SECRET 값이 클라이언트 암호의 ID입니다. Microsoft가 한 번만 보여 주는 암호 값을 지정하십시오.",
  badSecret: "클라이언트 암호가 너무 짧거나 중간에 공백이 있습니다.",
  askSecret: (clientId) => `앱 ${clientId}의 클라이언트 암호(없이 진행하려면 Enter): `,
  askPassword: (user) => `${user} 계정의 암호: `,
  passwordMissing: "password 방식에는 PREFLIGHT_PASSWORD 환경 변수나 입력할 수 있는 터미널이 필요합니다.",
  openAndType: (url, code, who) => `${who} 로그인: ${url} 페이지를 열고 코드 ${code} 입력`,
  setupAdmin: "설정 관리자",
  integrationUser: "통합 사용자",
  signInRefused: (reason) => `로그인이 거부되었습니다. ${reason}`,
  sandboxRun: (scenario) => `샌드박스 시나리오 ${scenario}`,
  ready: "준비되었습니다. 필수 연결 고리가 모두 이어져 있습니다.",
  notReady: (check) => `준비되지 않았습니다. 끊어진 연결 고리: ${check}`,
  undecided: (check) => (check ? `아직 판단할 수 없습니다. 확인되지 않은 검사: ${check}` : "아직 판단할 수 없습니다."),
  cause: "원인",
  fix: "조치",
  who: "담당",
  portal: "포털",
  docs: "문서",
  waitsFor: "먼저 필요한 것:",
  serving: (scenario, url) => `샌드박스(시나리오 ${scenario}): ${url}`,
  shortForm: "기본 주소",
  longForm: "다른 시나리오",
  accounts: "계정",
  account: (name, password, code) => `${name}  암호 ${password}${code === null ? "" : `  MFA 코드 ${code}`}`,
  app: (tenant, clientId, secret) =>
    `테넌트 ${tenant}  앱 ${clientId}${secret === null ? "" : `  클라이언트 암호 ${secret}`}`,
  stopHint: "Ctrl+C를 누르면 멈춥니다.",
  portInUse: (port) =>
    `포트 ${port}번이 이미 사용 중입니다. 다른 포트를 지정하십시오: --port ${port === 65_535 ? 4010 : port + 1}`,
  cannotListen: (port, code) => `샌드박스가 포트 ${port}번을 열 수 없습니다(${code}).`,
  badPort: "--port 값은 0에서 65535 사이의 정수여야 합니다.",
  broke: "Insights Preflight 쪽에서 문제가 생겼습니다. 테넌트에 대해서는 확인된 것이 없습니다.",
  interrupted: "중단되었습니다.",
};

/** The command line's own words in one language. */
export type CliTexts = typeof en;

const TEXTS: Readonly<Record<Locale, CliTexts>> = { en, ko };

/** The command line's words in a locale. */
export function cliTexts(locale: Locale): CliTexts {
  return TEXTS[locale];
}
