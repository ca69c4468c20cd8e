import type { CauseId } from "../cause-ids";
import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

const NOT =
  /\b(?:not|no|nothing|nobody|never|cannot|can't|isn't|doesn't|don't|won't|missing|lacks?|without|gone|disappear\w{0,3}|gr[ea]yed|absent|empty|fehlt|fehlen|nicht|kein\w{0,2}|sans|pas|manqu\w{1,4}|aucun\w?|falta\w{0,2}|sin|niet|geen|non|n[ãa]o)\b|없|않|못|ない|ません|ず[、。]|没有|不|无法|缺/i;
const REFUSED =
  /\b(?:4\d\d|can't|cannot|refus\w{0,3}|den(?:y|ies|ied)|forbidden|unauthori[sz]ed|reject\w{0,3}|fail\w{0,3}|errors?|blocked|invalid|not|no|fehler\w{0,2}|erreur|error|abgelehnt|rechaz\w{2,4})\b|거부|실패|오류|안\s*됩|않|拒否|失敗|エラー|ません|拒绝|失败|错误|不/i;
const ERV =
  /executive\s+report\s+viewer|\bERV\b|(?:경영진|임원)\s*보고서\s*(?:뷰어|조회)|(?:エグゼクティブ|役員)\s*レポート\s*(?:ビューア|閲覧)|(?:执行|高管)[^\n]{0,4}报[告表]/i;
const INSIGHTS = /\binsights?\b|인사이트|インサイト|分析情報|洞察|见解/i;
const PARTNER =
  /partner\s*cent(?:er|re)|espace\s+partenaires|centro\s+de\s+(?:partners|socios)|centro\s+per\s+i\s+partner|파트너\s*센터|パートナー\s*センター|合作伙伴中心/i;
const SHOWN =
  /\b(?:see|sees|menu|workspace|hub|tile|visible|shown|listed|appear\w{0,2}|offer\w{0,2}|options?|choose|select|find|arbeitsbereich|sichtbar|angezeigt|angeboten|espace|affich\w{1,3}|propos\w{1,3}|opci[oó]n|aparece|visible)\b|메뉴|작업\s*영역|보이|나타|표시|선택|표시|表示|メニュー|ワークスペース|選択|菜单|工作区|看不到|显示|选/i;
const SECRET =
  /(?:client|app(?:lication)?)[\s-]+secrets?|clientgeheimnis|client-?schl[üu]ssel|secret\s+client|secreto\s+de\s+cliente|클라이언트\s*(?:암호|비밀|시크릿)|クライアント\s*シークレット|客户端(?:密码|密钥|机密)/i;
const EXPIRED = /\bexpir\w{1,5}|abgelaufen|caduc\w{1,4}|past\s+its\s+(?:end\s+)?date|만료|期限|过期|到期/i;
const PASSWORD =
  /\bpasswords?\b|\bROPC\b|grant_type=password|kennwort|passwort|mot\s+de\s+passe|contrase[ñn]a|암호|비밀번호|パスワード|密码/i;
const MFA = /\bmfa\b|\b2fa\b|multi-?factor|multi-?faktor|mehrstufig|multifacteur|multifactor|다단계|多要素|多重身份/i;
const ACCOUNT =
  /\b(?:account|user|konto|benutzer|compte|utilisateur|cuenta|usuario)\b|계정|사용자|アカウント|ユーザー|帐户|账户|用户/i;

/** A cause, and words that must all be in a short text for it; the first that fits counts. */
const TOPICS: readonly (readonly [CauseId, number, ...RegExp[]])[] = [
  ["secret-id-pasted", 0.7, /secret(?:'s)?\s+id\b|비밀\s*ID|シークレット\s*ID|机密\s*ID/i, REFUSED],
  [
    "secret-policy",
    0.66,
    SECRET,
    /\bpolic(?:y|ies)\b|richtlinie|strat[ée]gie|directiva|정책|ポリシー|策略/i,
    /block|forbid|not\s+allowed|disabled|gr[ea]yed|prevent|restrict|gesperrt|차단|금지|禁止|許可|阻止/i,
  ],
  ["secret-expired", 0.68, SECRET, EXPIRED],
  [
    "app-only-token",
    0.7,
    /client_credentials|client\s+credentials|app(?:lication)?-only|application\s+permissions?|앱\s*전용|アプリのみ/i,
    /insights|partner\s*center/i,
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
  ["erv-choice-missing", 0.7, ERV, NOT, SHOWN],
  ["erv-missing", 0.66, ERV, NOT],
  [
    "report-viewer-only",
    0.62,
    /\brevenue\b|\bACR\b|billed|umsatz|chiffre\s+d['’]affaires|revenus|ingresos|매출|수익|売上|収益|收入/i,
    NOT,
    /column|data|report|insights|열|데이터|列|データ|数据/i,
  ],
  [
    "profile-call-unsupported",
    0.68,
    /indirect\s+reseller|간접\s*(?:리셀러|재판매인)|間接リセラー|间接经销商/i,
    /\/v1\/|profile|api/i,
    REFUSED,
  ],
  [
    "enrolment-address-refused",
    0.66,
    /\benrol\w{0,5}|sign(?:ing)?[\s-]?up|등록|가입|登録|注册/i,
    /\.gov\b|government|hotmail|outlook\.com|gmail|info@|admin@|generic|personal\s+(?:e-?mail|address)|consumer|정부|개인/i,
    REFUSED,
  ],
  [
    "verification-rejected",
    0.64,
    /verification|vetting|legal\s+info|überprüfung|vérification|verificaci[oó]n|확인|심사|審査|验证/i,
    PARTNER,
    /rejected|abgelehnt|refus[ée]|rechazad|거부|반려|却下|被拒/i,
  ],
  [
    "verification-pending",
    0.62,
    /verification|vetting|legal\s+info|überprüfung|vérification|verificaci[oó]n|심사|審査|验证/i,
    PARTNER,
    /pending|in\s+progress|under\s+review|ausstehend|en\s+attente|pendiente|보류|진행\s*중|대기|保留|審査中|待处理/i,
  ],
  [
    "resource-missing",
    0.66,
    /apis?\s+my\s+organi[sz]ation|api\s+permissions?|API\s*사용\s*권한|API\s*のアクセス許可/i,
    /partner\s+center|fa3d9a0c/i,
    NOT,
    /find|found|search|list|show|찾|검색|見つ|検索|找/i,
  ],
  ["insights-not-visible", 0.64, INSIGHTS, PARTNER, NOT, SHOWN],
  [
    "not-enrolled",
    0.6,
    /partner\s+program|파트너\s*프로그램|パートナー\s*プログラム|合作伙伴计划|\bMAICPP\b/i,
    /enrol|member|join|등록|가입|登録|加入|注册/i,
    NOT,
  ],
  [
    "no-cloud-password",
    0.64,
    /federat\w{1,5}|\bAD\s?FS\b|\bokta\b|ping\s?federate|페더레이션|フェデレーション|联合身份/i,
    PASSWORD,
    REFUSED,
  ],
  [
    "redirect-mismatch",
    0.66,
    /redirect|reply\s+(?:url|address)|회신|리디렉션|リダイレクト|応答\s*URL|重定向|回复\s*URL/i,
    /match|일치|一致|匹配|stimm|correspond|coincid/i,
    NOT,
  ],
  ["mfa-claim-missing", 0.64, MFA, /\bamr\b|claim|클레임|クレーム|声明/i, NOT],
  [
    "blocked-by-policy",
    0.64,
    /conditional\s+access|조건부\s*액세스|条件付きアクセス|bedingte\w?\s+zugriff|acc[èe]s\s+conditionnel|acceso\s+condicional|条件访问/i,
    /block|failure|den(?:y|ied)|차단|ブロック|blockiert|bloqu|阻止|拒否/i,
  ],
  [
    "device-required",
    0.62,
    /compliant|managed|domain[- ]joined|준수|準拠|konform|conforme|合规/i,
    /\bdevice|디바이스|장치|デバイス|ger[äa]t|appareil|dispositivo|设备/i,
    /require|must|need|not|필요|않|必要|erforderlich|exig|需要|不/i,
  ],
  ["mfa-required", 0.6, MFA, PASSWORD],
  ["consent-missing", 0.6, /\bconsent|동의|同意|zustimmung|consentement|consentimiento/i, NOT],
  ["account-locked", 0.62, ACCOUNT, /\blocked\b|gesperrt|verrouill|bloquead|잠[겼겨금긴]|ロック|锁定/i],
  [
    "user-disabled",
    0.6,
    ACCOUNT,
    /\bdisabled\b|sign-?in\s+blocked|deaktiviert|d[ée]sactiv|deshabilitad|비활성|사용\s*중지|無効|禁用/i,
    /sign|token|log|로그인|サインイン|登录|token|anmeld|connexion|sesi[oó]n/i,
  ],
  [
    "guest-or-other-account",
    0.6,
    /\bguests?\b|#EXT#|personal\s+account|게스트|ゲスト|来宾|\bgast\b|invit[ée]/i,
    /sign|token|password|로그인|토큰|サインイン|登录/i,
    REFUSED,
  ],
  [
    "host-unreachable",
    0.6,
    /firewall|proxy|\bdns\b|방화벽|프록시|プロキシ|ファイアウォール|防火墙|代理/i,
    /microsoft|partnercenter/i,
    /block|time|reach|connect|연결|接続|连接/i,
  ],
];
const LONGEST = 4000;

/** What people write in their own words: no sentence of Microsoft's, only topics that meet. */
export const prose: Family = { combine: inWords };

function inWords(facts: Facts): readonly Hit[] {
  const isReport = facts.codes.some(
    ({ said, system }) => said === "thrown" && (system === "aadsts" || system === "partner-center"),
  );
  if (isReport || facts.flow.length > LONGEST) return [];
  for (const [cause, confidence, ...topics] of TOPICS) {
    const places = topics.map((topic) => topic.exec(facts.flow));
    if (places.some((place) => place === null)) continue;
    const [first] = places;
    if (!first) continue;
    return [{ cause, confidence, spans: [{ start: first.index, end: first.index + first[0].length }], from: "words" }];
  }
  return [];
}
