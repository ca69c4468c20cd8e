/** What the samples say in comments and messages. */
export interface SampleTexts {
  readonly title: string;
  readonly needs: string;
  readonly secret: string;
  readonly file: string;
  readonly redirect: string;
  readonly passwordNote: readonly string[];
  readonly secretMissing: string;
  readonly open: string;
  readonly paste: string;
  readonly noCode: string;
  readonly enterCode: string;
  readonly signInRefused: string;
  readonly refreshRefused: string;
  readonly hint401: string;
  readonly hint403: string;
  readonly hint429: string;
  readonly notMfaCompliant: string;
  readonly correlation: string;
  readonly notJson: string;
  readonly noAnswer: string;
  readonly bom: string;
  readonly envelope: string;
  readonly datasets: string;
  readonly rows: string;
}

const en: SampleTexts = {
  title: "Partner Center insights: sign in with MFA, list the datasets, run one query.",
  needs: "Needs",
  secret: "PARTNER_CLIENT_SECRET: the value of the client secret. It is read from the environment only.",
  file: "PARTNER_REFRESH_TOKEN_FILE (optional): keeps the refresh token between runs. Use a vault in production.",
  redirect: "Add it to the app registration as a Web redirect URI. Nothing has to listen there.",
  passwordNote: [
    "The documented alternative is the password call. Its token carries no MFA claim,",
    "so Partner Center refuses it wherever MFA is enforced (401, code 900421).",
    "No blank after resource=: with one, Microsoft Entra ID does not know the resource.",
  ],
  secretMissing: "Set PARTNER_CLIENT_SECRET first.",
  open: "Open this address, sign in as the integration user and complete MFA:",
  paste: "Then paste the address the browser ends up at; the page itself need not open:",
  noCode: "That address carries no code for this sign-in.",
  enterCode: "Open this address, enter the code, sign in as the integration user and complete MFA:",
  signInRefused: "Microsoft Entra ID refused the sign-in.",
  refreshRefused: "The refresh token was refused. Signing in again.",
  hint401:
    "401: the token is older than an hour, was made for another resource, or carries no MFA (look at its amr claim).",
  hint403: "403: the account in the token needs the Executive Report Viewer role in the partner tenant.",
  hint429: "429: too many calls. Wait this many seconds before the next one:",
  notMfaCompliant: "Partner Center says that this call is not MFA compliant. It will be refused once MFA is enforced.",
  correlation: "Correlation ID for Microsoft support:",
  notJson: "The answer is not JSON.",
  noAnswer: "No answer from",
  bom: "Partner Center may start JSON with a byte order mark.",
  envelope: "HTTP 200 can carry an error in the body's statusCode, and the case of its keys varies.",
  datasets: "Datasets:",
  rows: "Rows:",
};

const ko: SampleTexts = {
  title: "파트너 센터 인사이트: MFA로 로그인하고, 데이터 세트를 나열하고, 쿼리를 한 번 실행합니다.",
  needs: "필요한 것",
  secret: "PARTNER_CLIENT_SECRET: 클라이언트 암호의 값입니다. 환경 변수에서만 읽습니다.",
  file: "PARTNER_REFRESH_TOKEN_FILE(선택): 다음 실행을 위해 새로 고침 토큰을 보관합니다. 운영 환경에서는 자격 증명 모음을 사용하세요.",
  redirect: "앱 등록에 웹 리디렉션 URI로 추가하세요. 이 주소에서 실행 중인 서버는 없어도 됩니다.",
  passwordNote: [
    "문서에 나온 다른 방법은 암호 호출입니다. 이 토큰에는 MFA 클레임이 없으므로",
    "MFA가 적용되는 곳에서는 파트너 센터가 거부합니다(401, 코드 900421).",
    "resource= 뒤에 공백이 없어야 합니다. 공백이 있으면 Microsoft Entra ID가 리소스를 찾지 못합니다.",
  ],
  secretMissing: "먼저 PARTNER_CLIENT_SECRET을 설정하세요.",
  open: "다음 주소를 열고 통합 사용자로 로그인하여 MFA를 완료하세요.",
  paste: "로그인 후 브라우저 주소창에 남은 주소를 붙여 넣으세요. 페이지는 열리지 않아도 됩니다.",
  noCode: "이 주소에는 이번 로그인의 코드가 없습니다.",
  enterCode: "다음 주소를 열어 코드를 입력하고 통합 사용자로 로그인하여 MFA를 완료하세요.",
  signInRefused: "Microsoft Entra ID가 로그인을 거부했습니다.",
  refreshRefused: "새로 고침 토큰이 거부되었습니다. 다시 로그인합니다.",
  hint401: "401: 토큰이 한 시간을 넘겼거나, 다른 리소스용이거나, MFA가 없습니다(amr 클레임을 확인하세요).",
  hint403: "403: 토큰에 담긴 계정에 파트너 테넌트의 경영진 보고서 뷰어(Executive Report Viewer) 역할이 필요합니다.",
  hint429: "429: 호출이 너무 많습니다. 다음 호출까지 기다릴 시간(초):",
  notMfaCompliant: "파트너 센터에 따르면 이 호출은 MFA를 충족하지 않습니다. MFA가 적용되면 거부됩니다.",
  correlation: "Microsoft 지원 문의용 상관관계 ID:",
  notJson: "응답이 JSON이 아닙니다.",
  noAnswer: "응답이 없는 호스트:",
  bom: "파트너 센터의 JSON은 바이트 순서 표시(BOM)로 시작할 수 있습니다.",
  envelope: "HTTP 200이어도 본문의 statusCode에 오류가 있을 수 있고, 키의 대소문자는 일정하지 않습니다.",
  datasets: "데이터 세트:",
  rows: "행:",
};

/** The samples' words by locale. */
export const SAMPLE_TEXTS = { en, ko } as const;
