import type { CauseId } from "../cause-ids";
import * as say from "./topic-words";

/** A cause, the words that are its subject (two points each) and the words that come with it (one point each). */
export type Entry = readonly [CauseId, readonly RegExp[], readonly RegExp[]];

const KEY = /\bsecrets?\b|geheimnis|시크릿|シークレット|\bclient\s+key|secret\s*key/i;
const ENROLLED = /enrol|member|join|registr|등록|가입|登録|加入/i;
const APP = /\bapp(?:s|lication)?\b|anwendung|aplicaci|앱|애플리케이션|アプリ/i;
const REPORTS = /\breports?\b|\bdata(?:set)?s?\b|보고서|데이터|レポート|データ/i;
const TIME = /\bdays?\b|\bweeks?\b|\bmonths?\b|still|waiting|noch|tage|jours|d[íi]as|일째|아직|まだ/i;

/** What complaints are about, for those of which nothing else is understood; the first of equals counts. */
export const LEXICON: readonly Entry[] = [
  ["erv-missing", [say.ERV], [say.INSIGHTS, /\b403\b|forbidden|role|역할|ロール/i]],
  [
    "report-viewer-only",
    [/\brevenue\b|billed|매출|売上|umsatz|ingresos/i, /(?<!executive\s)report\s+viewer/i],
    [REPORTS, say.NOT],
  ],
  ["mfa-required", [say.MFA], [say.PASSWORD, say.NEEDED, /security\s+defaults/i]],
  [
    "mfa-failed",
    [
      /authenticator|인증\s*앱|認証\s*アプリ/i,
      /approv\w{1,3}\s[^.\n]{0,20}phone|phone\s[^.\n]{0,20}(?:prompt|approv)/i,
    ],
    [say.SIGN_IN, say.EXPIRED],
  ],
  ["blocked-by-policy", [say.CONDITIONAL_ACCESS, /legacy\s+authentication/i], [say.POLICY, say.PLACE, say.SIGN_IN]],
  [
    "device-required",
    [/intune|(?:compliant|managed|company)\s+(?:device|laptop|computer)|준수|準拠/i],
    [say.POLICY, say.SIGN_IN],
  ],
  ["secret-id-pasted", [/secret\s*id|geheimnis-?id|비밀\s*ID|シークレット\s*ID/i], [KEY, /value|wert|값|値/i]],
  ["secret-expired", [/certificates?\s*(?:&|and)\s*secrets/i], [say.EXPIRED, KEY, say.SECRET]],
  ["secret-wrong", [say.SECRET, KEY], [say.WRONG, /past|copied|blank|space|rotat|새로|新し/i]],
  ["consent-missing", [say.CONSENT], [say.ADMIN, APP, say.NOT]],
  [
    "admin-approval-needed",
    [/admin\w{0,9}[^.\n]{0,20}approv|관리자[^.\n]{0,8}승인|管理者[^。\n]{0,8}承認|genehmigung/i],
    [APP, say.SIGN_IN],
  ],
  [
    "redirect-mismatch",
    [say.REDIRECT, /(?:callback|return)\s+(?:url|address)/i],
    [say.SIGN_IN, /regist|등록|登録|https?\b/i],
  ],
  [
    "public-client-off",
    [/public\s+client/i, /client_assertion/i],
    [/device\s*code|デバイス\s*コード|(?:장치|디바이스)\s*코드/i, /client_secret/i],
  ],
  ["single-tenant-app", [/single[\s-]?tenant|단일\s*테넌트|シングル\s*テナント/i], [APP, say.SIGN_IN]],
  [
    "assignment-required",
    [say.ENTERPRISE_APP],
    [/assign|zugewiesen|affect|asignad|할당|割り当て|\bon\s+(?:a|the)\s+list|on\s+it\b/i, say.ACCOUNT],
  ],
  ["wrong-audience", [/\baudience\b|\baud\b|대상\s*그룹|対象ユーザー/i], [say.TOKEN, /graph/i]],
  ["grant-damaged", [/malformed|truncated/i], [say.TOKEN, say.REFRESH_TOKEN]],
  ["refresh-token-ended", [say.REFRESH_TOKEN], [say.EXPIRED, TIME]],
  ["device-code-expired", [/device\s*code|ger[äa]tecode|(?:장치|디바이스)\s*코드|デバイス\s*コード/i], [say.EXPIRED]],
  [
    "code-used-or-expired",
    [/\bauth(?:ori[sz]ation)?\s+code|권한\s*부여\s*코드|認可コード|autorisierungscode/i],
    [say.EXPIRED],
  ],
  [
    "common-endpoint",
    [/(?:\/|["' ])common\b(?!\s+(?:error|problem|sense))/i],
    [/authority|endpoint|tenant/i, /client_credentials|password/i],
  ],
  [
    "partner-id-unknown",
    [/\bpartner\s*(?:one\s*)?id\b|\bmpn\s*id\b|파트너\s*ID|パートナー\s*ID/i],
    [say.GONE, /\b404\b/],
  ],
  [
    "verification-pending",
    [/\bverif|\bvett(?:ed|ing)|legal\s+(?:info|profile)|심사|審査|[üu]berpr[üu]f/i],
    [say.PARTNER, TIME, /in\s+progress|pending|check|review|document/i],
  ],
  [
    "insights-not-visible",
    [/insights?\s+(?:workspace|menu|tile|area|page|link)|(?:workspace|menu|tile|area)\s+(?:called\s+)?["']?insights/i],
    [say.PARTNER, say.SHOWN],
  ],
  [
    "not-enrolled",
    [
      /partner\s+program|partnerprogramm|programme\s+partenaire|파트너\s*프로그램|パートナー\s*プログラム/i,
      /partner\s+center\s+account/i,
    ],
    [ENROLLED],
  ],
  [
    "permission-not-listed",
    [/api[\s-]{0,3}(?:permissions?|berechtigung)|user_impersonation|API\s*(?:사용\s*)?권한|APIのアクセス許可/i],
    [/\badd\w{0,3}\b|추가|追加/i],
  ],
  ["resource-missing", [/service\s+principal|서비스\s*주체|サービス\s*プリンシパル|dienstprinzipal/i], [say.GONE]],
  ["app-not-found", [say.REGISTRATION, /(?:find|found|know\w{0,3})\s+(?:the|our|this)\s+app/i], [say.GONE, APP]],
  ["bad-password", [say.PASSWORD], [say.SIGN_IN, say.ACCOUNT]],
  ["token-expired", [/access\s*token|액세스\s*토큰|アクセス\s*トークン|zugriffstoken/i], [say.EXPIRED, /\b401\b/]],
  ["no-datasets", [/\bdatasets?\b|데이터\s*(?:세트|집합)|データセット|datensatz/i], [say.INSIGHTS]],
  ["tls-broken", [/\bTLS\b|\bSSL\b/, /\bcertificate|인증서|証明書|zertifikat/i], [/trust|chain|proxy/i]],
  [
    "host-unreachable",
    [
      /firewall|\bproxy\b|\bDNS\b|time-?out|\btelnet\b|\bping\b|방화벽|프록시|プロキシ|タイムアウト|zeit[üu]berschreitung/i,
    ],
    [/reach|connect|연결|接続|hang/i],
  ],
  [
    "tenant-not-found",
    [
      /\btenant\s*(?:id|name|domain)|directory\s+id|테넌트|テナント|mandant|verzeichnis-?id|know\w{0,3}\s+(?:our|this|the)\s+organi[sz]ation/i,
    ],
    [say.GONE, say.WRONG, /\bid\b|domain|copied|복사|コピー/i],
  ],
];
