import type { Topic } from "./family";
import * as say from "./topic-words";

const PROMPT =
  /authenticator|\bpush\b|(?:mfa|approval|phone)\s+(?:prompt|request|notification|call)|text\s+message|\bSMS\b|인증\s*(?:앱|요청|알림|문자)|認証\s*(?:アプリ|要求|通知)|验证(?:通知|短信)/i;
const UNANSWERED =
  /never|nobody|no\s+one|before\s+(?:any|some|she|he|they|we)|\bexpired|abgelaufen|만료|期限|ignor\w{1,3}|\bden(?:y|ies|ied)\b|time[sd]?\s+out|too\s+late|in\s+time|not\s+(?:answer|approve|arrive|confirm|respond|react|receiv)|(?:doesn't|don't|didn't)\s+(?:answer|approve|arrive|confirm|respond|react|receive|get)|reject|nicht\s+(?:best[äa]tigt|angenommen)|abgelehnt|refus|rechaz|거부|거절|응답하지|승인하지|오지\s*않|시간\s*초과|届か|拒否|応答し|承認し(?:ない|なか)|タイムアウト|時間切れ|未响应|拒绝/i;
const TENANT_WRONG =
  /\b(?:wrong|incorrect|mistyped|mis-?spell?ed|unknown|invalid|no\s+such|falsche\w?|mauvais)\s+(?:\w{1,12}\s+){0,2}(?:tenant|directory\s+id|verzeichnis-?id|mandant)|\b(?:tenant|directory|verzeichnis|mandant\w{0,2})(?:[\s-]{0,2}(?:id|name|domain))?\b[^.\n]{0,40}(?:\bwrong|incorrect|\btypo|mistyped|mis-?spell?ed|not\s+found|does\s+not\s+exist|doesn't\s+exist|unknown|falsch|existiert\s+nicht|nicht\s+gefunden)|(?:not|n't)\s+(?:know|recogni[sz]e|find)\s[^.\n]{0,50}(?:tenant|domain|organi[sz]ation)|(?:locataire|annuaire|inquilino|directorio)[^.\n]{0,40}(?:introuvable|n'existe|no\s+existe|incorrect)|테넌트[^.\n]{0,20}(?:잘못|틀|존재하지|찾을)|テナント[^。]{0,20}(?:間違|存在し|見つか|誤)|租户[^。]{0,20}(?:错误|不存在|找不到)/i;
const HOUR =
  /\b(?:an|one|1|about\s+an)\s+hour\b|\b60\s*min|(?:한|1)\s*시간|1\s*時間|一時間|(?:einer|eine|1)\s+stunde|une\s+heure|una\s+hora|一(?:个)?小时/i;
const PASSWORD_EXPIRED =
  /(?:\bpasswords?|kennwort|passwort|mot\s+de\s+passe|contrase[ñn]a)\b[^.\n]{0,40}(?:expire|abgelaufen|expir|caduc)|expired\s+password|(?:암호|비밀번호)[^.\n]{0,16}만료|パスワード[^。]{0,16}(?:期限|失効)|密码[^。]{0,10}(?:过期|到期)/i;
const CHANGED =
  /\b(?:reset|changed?|changing|(?:ge)?[äa]nder\w{1,4}|zur[üu]ck(?:ge)?setz\w{1,3}|chang[ée]e?|r[ée]initialis[ée]e?|cambi\w{1,4}|restableci\w{1,3})(?![a-z0-9])|변경|바꾸|바꾼|바꿨|재설정|초기화|変更|リセット|変え|更改|重置/i;
const FOREIGN_AUDIENCE =
  /(?:\baud(?:ience)?\b|zielgruppe|대상|対象|\bresource\b|\btoken\b[^.\n]{0,30}\s(?:for|of|from))[^\n]{0,40}(?:graph\.(?:microsoft|windows)|management\.(?:azure|core)|api\.partner\.microsoft|0000000[23]-0000|microsoft\s+graph|azure\s+ad\s+graph)/i;

/** Topics about signing in and calling, the narrow before the wide. */
export const SIGN_IN_TOPICS: readonly Topic[] = [
  [
    "mfa-failed",
    0.62,
    PROMPT,
    UNANSWERED,
    /sign|log-?in|token|mfa|microsoft|anmeld|connexion|sesi|로그인|サインイン|登录|인증|認証/i,
  ],
  ["mfa-claim-missing", 0.64, say.MFA, /\bamr\b|claim|클레임|クレーム|声明/i, say.NOT],
  [
    "sign-in-frequency",
    0.64,
    say.POLICY,
    /every\s+(?:\w{1,8}\s+)?(?:hours?|days?|weeks?)|로그인\s*빈도|サインインの?頻度|anmeldeh[äa]ufigkeit|fr[ée]quence\s+de\s+connexion|frecuencia\s+de\s+inicio/i,
    say.SIGN_IN,
  ],
  [
    "device-required",
    0.66,
    /compliant|managed|intune|company\s+(?:owned|laptop|device)|domain[- ]joined|hybrid|준수|準拠|konform|verwaltet|conforme|administrad|합류|合规/i,
    /\bdevice|\bcomputer|\bPC\b|디바이스|장치|デバイス|laptops?\b|machines?\b|ger[äa]t|rechner|appareil|dispositivo|노트북|パソコン|设备/i,
    /require|must|need|only|not|nicht|verlang|필요|않|만|必要|のみ|erforderlich|nur|exig|sol[oa]|需要|不/i,
  ],
  [
    "blocked-by-policy",
    0.64,
    say.CONDITIONAL_ACCESS,
    /block|failure|den(?:y|ied)|refus|차단|거부|ブロック|blockiert|bloqu|阻止|拒否/i,
  ],
  [
    "blocked-by-policy",
    0.62,
    say.POLICY,
    say.PLACE,
    say.SIGN_IN,
    /block|refus|den(?:y|ied)|\bonly\b|not\s+allow|차단|거부|만|ブロック|拒否|のみ|blockiert|\bnur\b|bloqu|refus|\bsolo\b|阻止|拒绝/i,
  ],
  [
    "mfa-not-registered",
    0.78,
    say.MFA,
    /regist|enrol|set\s*up|eingerichtet|configur|inscri|등록|설정|登録|設定|注册/i,
    say.NOT,
  ],
  [
    "mfa-claim-missing",
    0.62,
    say.MFA,
    /partner\s*center|insights|파트너\s*센터|パートナー\s*センター/i,
    /\b401\b|\btokens?\b|토큰|トークン/i,
    say.NOT,
  ],
  ["mfa-expired", 0.6, say.MFA, say.EXPIRED],
  ["mfa-required", 0.6, say.MFA, say.PASSWORD],
  [
    "consent-declined",
    0.62,
    /(?:\bconsent|permissions?\s+requested|동의|同意|zustimm|einwillig)[^.\n]{0,60}(?:cancel|declin|refus|\bdenied|reject|abgebrochen|abgelehnt|annul|rechaz|취소|거부(?:했|하|를)|거절|キャンセル|拒否し|拒绝|取消)|(?:cancel|declin|refus|reject|annul|rechaz)\w{0,4}\s[^.\n]{0,30}(?:consent|permission)/i,
  ],
  [
    "admin-approval-needed",
    0.62,
    say.ADMIN,
    say.APPROVAL,
    say.NEEDED,
    /\bapp(?:s|lication)?\b|앱|애플리케이션|응용|로그인|アプリ|サインイン|anwendung|anmeld|aplicaci|sign-?in|consent|应用|登录/i,
  ],
  [
    "admin-approval-needed",
    0.62,
    /관리자만\s*동의|管理者のみ(?:が)?同意|only\s+(?:an\s+|the\s+)?admin\w{0,8}\s+(?:can|may)\s+(?:consent|approve|accept)|nur\s+(?:ein\s+)?administrator\w{0,2}/i,
  ],
  ["consent-missing", 0.6, say.CONSENT, say.NOT],
  ["app-not-found", 0.62, say.REGISTRATION, say.GONE],
  ["account-locked", 0.62, say.ACCOUNT, /\blocked\b|lock-?out|gesperrt|verrouill|bloquead|잠[겼겨금긴김]|ロック|锁定/i],
  ["password-expired", 0.64, PASSWORD_EXPIRED],
  ["session-revoked", 0.64, say.PASSWORD, CHANGED, say.TOKEN, say.REFUSED],
  [
    "session-revoked",
    0.62,
    /revok\w{1,3}|widerrufen|r[ée]voqu[ée]|revocad|해지|철회|取り消|吊销|撤销/i,
    /\bsessions?\b|\btokens?\b|세션|토큰|セッション|トークン|sitzung|会话|令牌/i,
    say.CONTEXT,
  ],
  ["bad-password", 0.6, say.PASSWORD, say.WRONG, say.CONTEXT],
  [
    "user-disabled",
    0.6,
    say.ACCOUNT,
    say.OFF,
    /sign|token|\blog|connector|service|sync|로그인|サインイン|登录|토큰|トークン|anmeld|connexion|sesi[oó]n|entra|microsoft/i,
  ],
  [
    "guest-or-other-account",
    0.6,
    /\bguests?\b|#EXT#|personal\s+(?:\w{1,12}\s+){0,2}account|게스트|ゲスト|来宾|\bgast(?:konto|benutzer)?\b|invit[ée]|개인\s*계정|個人\s*アカウント/i,
    /sign|token|password|로그인|토큰|サインイン|登录|anmeld|connexion|sesi/i,
    say.REFUSED,
  ],
  [
    "wrong-audience",
    0.72,
    FOREIGN_AUDIENCE,
    /partnercenter|insights|partner\s*center|인사이트|파트너\s*센터|パートナー\s*センター/i,
  ],
  [
    "grant-damaged",
    0.64,
    say.REFRESH_TOKEN,
    /malformed|truncat|\bcut\b|damaged|corrupt|tronqu|abgeschnitten|besch[äa]digt|잘[려린렸]|손상|切れて|破損|截断/i,
  ],
  [
    "refresh-token-ended",
    0.62,
    say.REFRESH_TOKEN,
    /expir|90\s*(?:days|tage|jours|d[íi]as)|90\s*일|90\s*日|inactiv|unused|stopp?ed|no\s+longer|not\s+used|abgelaufen|ung[üu]ltig|caduc|만료|무효|失効|無効|期限|过期|失效/i,
  ],
  [
    "device-code-expired",
    0.62,
    /device\s*code|ger[äa]tecode|(?:장치|디바이스)\s*코드|デバイス\s*コード|code\s+d'appareil|c[oó]digo\s+de\s+dispositivo|设备代码/i,
    /expir|15\s*min|too\s+(?:late|slow)|in\s+time|abgelaufen|caduc|만료|15\s*분|期限|15\s*分|过期/i,
  ],
  [
    "code-used-or-expired",
    0.62,
    /\bauth(?:ori[sz]ation)?\s+code|autorisierungscode|권한\s*부여\s*코드|인증\s*코드|認[可証]コード|code\s+d'autorisation|c[oó]digo\s+de\s+autorizaci[oó]n|授权码/i,
    /twice|second\s+time|already|expir|zweimal|bereits|abgelaufen|d[ée]j[àa]|deux\s+fois|dos\s+veces|두\s*번|이미|만료|二度|2\s*回|既に|すでに|期限|已/i,
  ],
  [
    "pkce-mismatch",
    0.6,
    /\bPKCE\b|code[_ ]verifier|\bstate\b\s+(?:value|parameter|cookie|mismatch)/i,
    say.REFUSED,
    say.SIGN_IN,
  ],
  ["scope-invalid", 0.58, /\bscopes?\b|범위|スコープ/i, say.WRONG, say.CONTEXT],
  ["token-expired", 0.64, HOUR, say.TOKEN, /\b401\b|unauthori[sz]ed|expir|만료|失効|期限|abgelaufen/i],
  [
    "no-datasets",
    0.64,
    /\bdatasets?\b|scheduleddataset|데이터\s*(?:세트|집합)|データセット|数据集/i,
    /\bempty\b|\b0\s+(?:rows|items|datasets)|\bleer\b|\bvide\b|vac[íi]a|비어|빈\s*(?:목록|배열)|空の|空です|为空/i,
  ],
  [
    "date-format",
    0.58,
    /\bdates?\b|StartTime|datum|fecha|날짜|日付|日期/i,
    /format|형식|形式|格式/i,
    /report|보고서|レポート|bericht|rapport|informe|报[告表]/i,
    /\b500\b|error|fehler|erreur|오류|エラー|错误/i,
  ],
  [
    "dataset-unknown",
    0.58,
    /\bdatasets?\b|table\s+name|데이터\s*(?:세트|집합)|테이블|データセット|テーブル|数据集/i,
    say.WRONG,
    /quer(?:y|ies)|abfrage|requ[êe]te|consulta|쿼리|クエリ|查询/i,
  ],
  [
    "no-execution-yet",
    0.58,
    /\breports?\b|bericht|rapport|informe|보고서|レポート|报[告表]/i,
    /\bexecutions?\b|ausf[üu]hrung|ex[ée]cution|ejecuci[oó]n|실행|実行|执行/i,
    say.NOT,
  ],
  [
    "erv-missing",
    0.56,
    /\broles?\b|\brolle\b|\br[ôo]les?\b|\brol\b|역할|ロール|役割|角色/i,
    say.INSIGHTS,
    /\b403\b|forbidden|refus|denied|verweigert|deneg|거부|拒否|拒绝/i,
  ],
  [
    "tls-broken",
    0.6,
    /\bTLS\b|\bSSL\b|certificate|zertifikat|인증서|証明書|certificat|证书/i,
    /inspection|intercept|\btrust|신뢰|信頼|vertrau|confian|信任/i,
    /microsoft|partnercenter|proxy|https?:/i,
  ],
  [
    "host-unreachable",
    0.6,
    /firewall|proxy|\bdns\b|방화벽|프록시|プロキシ|ファイアウォール|cortafuegos|pare-feu|防火墙|代理/i,
    /microsoft|partnercenter|entra|insights/i,
    /block|time|reach|connect|연결|차단|接続|连接|erreich|verbind|bloqu|conect/i,
  ],
  [
    "throttled",
    0.6,
    /too\s+(?:many|fast|often)|zu\s+viele|trop\s+de|demasiad[oa]s|요청이\s*너무|多すぎ|过多/i,
    /requests?|calls?|anfragen|requ[êe]tes|solicitudes|요청|호출|リクエスト|要求|请求/i,
    say.CONTEXT,
  ],
  ["mfa-required", 0.58, say.MFA, say.NEEDED, say.CONTEXT, say.REFUSED],
  ["blocked-by-policy", 0.56, say.CONDITIONAL_ACCESS, say.REFUSED],
  [
    "user-not-found",
    0.58,
    say.ACCOUNT,
    say.GONE,
    /\bsign|\blog-?(?:in|on)|entra|azure|directory|anmeld|verzeichnis|annuaire|connexion|로그인|サインイン|登录/i,
    say.CONTEXT,
  ],
  ["tenant-not-found", 0.6, TENANT_WRONG],
  [
    "sign-in-cancelled",
    0.56,
    say.SIGN_IN,
    /\bclosed?\b|cancel|abort|abgebrochen|geschlossen|annul[ée]|ferm[ée]|cerr[óo]|취소|닫|キャンセル|閉じ|取消|关闭/i,
    /window|pop-?up|dialog|page|fenster|fen[êe]tre|ventana|창|ウィンドウ|画面|窗口/i,
    say.CONTEXT,
  ],
];
