import type { Topic } from "./family";
import * as say from "./topic-words";

const REVENUE = /\brevenue\b|\bACR\b|billed|umsatz|chiffre\s+d'affaires|revenus|ingresos|매출|수익|売上|収益|收入/i;
const VERIFICATION =
  /\bverif(?:y|ied|ication)|verifizierung|\bvett(?:ed|ing)|legal\s+(?:info|profile)|company\s+documents|[üu]berpr[üu]fung|v[ée]rification|verificaci[oó]n|심사|본인\s*확인|審査|本人確認|验证/i;
const PARTNERS = /partner|partenaires|socios|파트너|パートナー|合作伙伴/i;
const API_PERMISSIONS =
  /apis?\s+my\s+organi[sz]ation|api\s+permissions?|app(?:lication)?\s+registration|API\s*(?:사용\s*)?권한|API\s*のアクセス許可|api-?berechtigung|autorisations?\s+(?:d'|de\s+l')?api|permisos\s+de\s+(?:la\s+)?api/i;
const PROGRAM =
  /partner\s+program|partnerprogramm|programme\s+partenaire|programa\s+de\s+partners|파트너\s*프로그램|パートナー\s*プログラム|合作伙伴计划|\bMAICPP\b/i;
const FEDERATION =
  /federat\w{1,5}|f[öo]deriert|\bAD\s?FS\b|\bokta\b|ping\s?federate|페더레이션|フェデレーション|联合身份/i;
const OTHER_CLOUD =
  /21\s?vianet|GCC\s*High|\bDoD\s+(?:cloud|tenant)|(?:US|azure)\s+government|\busgov\b|microsoftonline\.(?:us|cn)|(?:national|sovereign)\s+cloud|국가\s*(?:별\s*)?클라우드|ナショナル\s*クラウド|世纪互联/i;

/** Topics about what is set up once, the narrow before the wide. */
export const SETUP_TOPICS: readonly Topic[] = [
  ["secret-id-pasted", 0.7, /secret(?:'s)?\s+id\b|비밀\s*ID|シークレット\s*ID|机密\s*ID/i, say.REFUSED],
  [
    "secret-id-pasted",
    0.7,
    /\bsecrets?\b|geheimnis|비밀|암호|시크릿|シークレット|密钥|密码/i,
    /\bID\b|비밀\s*ID/,
    /\bvalue\b|\bwerte?s?\b|valeur|\bvalor\b|값|値|值/i,
    /\b(?:columns?|copied|copy|pasted?|used|took|entered|mixed|instead|spalte|kopiert|copi[ée]e?|copiado)(?![a-z0-9])|복사|붙여|열|コピー|貼|列|复制/i,
  ],
  [
    "secret-policy",
    0.66,
    say.SECRET,
    say.POLICY,
    /block|forbid|not\s+allowed|disabled|gr[ea]yed|prevent|restrict|refus|limit|gesperrt|차단|금지|禁止|許可|阻止/i,
  ],
  ["secret-expired", 0.68, say.SECRET, say.EXPIRED],
  ["secret-expired", 0.64, /\bsecrets?\b|geheimnis|시크릿|シークレット/i, say.EXPIRED, say.REGISTRATION],
  [
    "app-only-token",
    0.7,
    /client_credentials|client\s+credentials|app(?:lication)?-only|application\s+permissions?|앱\s*전용|アプリのみ/i,
    /insights|partner\s*center|인사이트|파트너\s*센터|インサイト|パートナー\s*センター/i,
    /\b40[13]\b|forbidden|unauthori[sz]ed|refus|denied|not\s+work|거부|拒否|拒绝/i,
  ],
  [
    "wrong-tenant",
    0.72,
    /\bCSP\b/,
    /\btenants?\b|테넌트|テナント|租户/i,
    /\bprogram\b|\bPGA\b|\bMPN\b|\bMAICPP\b|프로그램|プログラム/i,
    /\b(?:other|another|different|two)\b|다른|別|另/i,
    /token|\bAPI\b|scheduleddataset|\b40[13]\b|토큰|トークン/i,
  ],
  [
    "wrong-tenant",
    0.64,
    /\btid\b|\btokens?\b|토큰|トークン/i,
    /(?:another|different|wrong)\s+tenant|다른\s*테넌트|別の?\s*テナント|ander\w{1,2}\s+mandant|autre\s+locataire|otro\s+inquilino/i,
  ],
  ["erv-choice-missing", 0.7, say.ERV, say.NOT, say.SHOWN],
  ["erv-missing", 0.66, say.ERV, say.NOT],
  [
    "report-viewer-only",
    0.62,
    REVENUE,
    say.NOT,
    /column|data|report|rapport|bericht|informe|insights|열|데이터|列|データ|数据/i,
  ],
  [
    "profile-call-unsupported",
    0.68,
    /indirect\s+reseller|간접\s*(?:리셀러|재판매인)|間接リセラー|间接经销商/i,
    /\/v1\/|profile|api/i,
    say.REFUSED,
  ],
  [
    "enrolment-address-refused",
    0.66,
    /\benrol\w{0,5}|sign(?:ing)?[\s-]?up|등록|가입|登録|注册/i,
    /\.gov\b|government|hotmail|outlook\.com|gmail|info@|admin@|generic|personal\s+(?:e-?mail|address)|consumer|정부|개인/i,
    say.REFUSED,
  ],
  ["verification-rejected", 0.64, VERIFICATION, PARTNERS, /rejected|abgelehnt|refus[ée]|rechazad|거부|반려|却下|被拒/i],
  [
    "verification-pending",
    0.62,
    VERIFICATION,
    PARTNERS,
    /pending|being|still|noch|in\s+progress|under\s+review|ausstehend|in\s+bearbeitung|en\s+(?:attente|cours)|pendiente|en\s+curso|보류|진행\s*중|대기|검토\s*중|保留|審査中|確認中|待处理/i,
  ],
  [
    "resource-missing",
    0.66,
    API_PERMISSIONS,
    /partner\s+center|fa3d9a0c/i,
    say.NOT,
    /find|found|search|\blist\b|show|trouv|busca|encontr|찾|검색|見つ|検索|找|such/i,
  ],
  [
    "permission-not-listed",
    0.64,
    API_PERMISSIONS,
    /user_impersonation|partner\s+center|파트너\s*센터|パートナー\s*センター/i,
    /\b(?:add(?:ed|ing)?|only|hinzugef[üu]gt|nur|seulement|sol[oa]|ajout[ée]e?r?|a[ñn]ad\w{1,4}|agregad[oa])(?![a-z0-9])|추가|만\s*있|追加|だけ|添加/i,
    say.NOT,
  ],
  [
    "assignment-required",
    0.68,
    /assignment\s+(?:is\s+)?required|not\s+(?:been\s+)?assigned\s+to\s+(?:it|the\s+(?:enterprise\s+)?app)|zuweisung\s+erforderlich|affectation\s+(?:obligatoire|requise)|asignaci[oó]n\s+(?:obligatoria|requerida)|할당(?:이)?\s*필요|割り当てが必要|需要分配|(?:n'est\s+pas\s+affect[ée]e?|nicht\s+zugewiesen|no\s+est[áa]\s+asignad[oa])[^.\n]{0,60}(?:app|anwendung|aplicaci)|anwendung\w{0,8}\s[^.\n]{0,60}nicht\s+zugewiesen|(?:앱|애플리케이션)[^.\n]{0,30}할당되지\s*않|アプリ[^。\n]{0,30}割り当てられていません/i,
  ],
  [
    "graph-right-missing",
    0.64,
    /(?:create|register|add)\w{0,4}\s[^.\n]{0,40}\bapp|앱\s*(?:을|를)?\s*(?:등록|만들|생성)|アプリ(?:ケーション)?(?:を|の)?\s*(?:登録|作成)|anwendung\w{0,2}\s+(?:zu\s+)?registrier|(?:cr[ée]er|inscrire)\s[^.\n]{0,30}application|(?:crear|registrar)\s[^.\n]{0,30}aplicaci/i,
    /\bpermissions?\s+to\b|privilege|\brights?\b|\bgr[ea]y|not\s+allowed|berechtigung|권한|権限|\bdroits?\b|privil[èe]ge|\bpermisos?\b/i,
    say.NOT,
  ],
  ["insights-not-visible", 0.64, say.INSIGHTS, say.PARTNER, say.NOT, say.SHOWN],
  [
    "not-enrolled",
    0.6,
    PROGRAM,
    /enrol|memb(?:er|re|ro)|mitglied|miembro|회원|会員|join|beigetreten|registrier|adh[ée]r|inscri|등록|가입|登録|加入|注册/i,
    say.NOT,
  ],
  ["wrong-cloud", 0.66, OTHER_CLOUD, say.REFUSED],
  ["no-cloud-password", 0.64, FEDERATION, say.PASSWORD, say.REFUSED],
  [
    "no-cloud-password",
    0.64,
    /passwordless|passkey|\bFIDO2?\b|windows\s+hello|kennwortlos|passwortlos|sans\s+mot\s+de\s+passe|sin\s+contrase[ñn]a|암호\s*없는|패스키|パスワードレス|パスキー|无密码/i,
    say.PASSWORD,
    say.REFUSED,
  ],
  [
    "public-client-off",
    0.66,
    /public\s+client\s+flows?|공용\s*클라이언트\s*(?:흐름|플로)|パブリック\s*クライアント/i,
    /\b(?:no|not|off|disabled)\b|아니|않|꺼|無効|いいえ/i,
  ],
  ["redirect-mismatch", 0.66, say.REDIRECT, /match|일치|一致|匹配|stimm|correspond|coincid/i, say.NOT],
  [
    "redirect-mismatch",
    0.62,
    say.REDIRECT,
    /\b(?:registered|configured|added|listed|eingetragen|enregistr[ée]e?|registrad[oa])(?![a-z0-9])|등록|추가|登録|追加|注册/i,
    say.NOT,
  ],
  [
    "redirect-mismatch",
    0.58,
    say.REDIRECT,
    /\bold\b|switched|changed|moved|new\s+(?:host|domain|url|name|server)|변경|바꾸|바꿨|変更|ge[äa]ndert|chang[ée]|cambi/i,
  ],
  [
    "client-id-malformed",
    0.62,
    /client[\s_-]{0,3}id|application\s+id|클라이언트\s*ID|クライアント\s*ID/i,
    /display\s+name|not\s+a\s+guid|표시\s*이름|表示名|anzeigename/i,
  ],
  [
    "secret-wrong",
    0.62,
    say.SECRET,
    /\b(?:deleted|rejected|not\s+accepted|cut\s+off|truncated|gel[öo]scht|refus[ée])(?![a-z0-9])|삭제|削除|删除/i,
  ],
  ["secret-wrong", 0.6, say.SECRET, say.WRONG],
  [
    "assertion-rejected",
    0.6,
    /certificate|zertifikat|인증서|証明書|证书/i,
    /thumbprint|assertion|app(?:lication)?\s+registration|fingerabdruck|앱\s*등록|アプリの?登録/i,
    say.REFUSED,
  ],
  ["app-disabled", 0.64, say.ENTERPRISE_APP, say.OFF],
];
