import type { CauseId } from "../cause-ids";
import * as say from "./topic-words";

/** What a short complaint is about, and the usual cause of complaints about it; the narrow before the wide. */
export const SUBJECTS: readonly (readonly [CauseId, RegExp])[] = [
  ["erv-missing", say.ERV],
  ["report-viewer-only", /report\s+viewer|\brevenue\b|매출|売上|umsatz|ingresos/i],
  ["mfa-required", say.MFA],
  ["mfa-failed", /authenticator|인증\s*앱|認証\s*アプリ/i],
  ["blocked-by-policy", say.CONDITIONAL_ACCESS],
  ["device-required", /intune|(?:compliant|managed)\s+device|준수\s*(?:디바이스|장치)|準拠デバイス/i],
  ["consent-missing", say.CONSENT],
  ["admin-approval-needed", /admin\w{0,9}[^.\n]{0,20}approv|관리자[^.\n]{0,8}승인|管理者[^。\n]{0,8}承認|genehmigung/i],
  ["secret-wrong", say.SECRET],
  ["redirect-mismatch", say.REDIRECT],
  ["wrong-audience", /\baudience\b|대상\s*그룹|対象ユーザー|zielgruppe/i],
  ["refresh-token-ended", say.REFRESH_TOKEN],
  ["device-code-expired", /device\s*code|ger[äa]tecode|(?:장치|디바이스)\s*코드|デバイス\s*コード/i],
  ["code-used-or-expired", /\bauth(?:ori[sz]ation)?\s+code|권한\s*부여\s*코드|認可コード|autorisierungscode/i],
  ["verification-pending", /account\s+verification|business\s+verification|\bvetting\b|legal\s+info|심사|審査/i],
  [
    "not-enrolled",
    /partner\s+program|partnerprogramm|programme\s+partenaire|programa\s+de\s+partners|파트너\s*프로그램|パートナー\s*プログラム/i,
  ],
  [
    "permission-not-listed",
    /api\s+permissions?|user_impersonation|delegated\s+permission|API\s*(?:사용\s*)?권한|APIのアクセス許可/i,
  ],
  ["resource-missing", /service\s+principal|서비스\s*주체|サービス\s*プリンシパル|dienstprinzipal/i],
  ["app-not-found", say.REGISTRATION],
  ["app-disabled", say.ENTERPRISE_APP],
  ["bad-password", say.PASSWORD],
  ["dataset-unknown", /\bdatasets?\b|데이터\s*(?:세트|집합)|データセット|datensatz/i],
  ["query-invalid", /\bexport\s*query|\breport\s+quer(?:y|ies)|ScheduledQueries/i],
  ["tls-broken", /\bTLS\b|\bSSL\b|\bcertificate|인증서|証明書|zertifikat/i],
  [
    "host-unreachable",
    /firewall|\bproxy\b|\bDNS\b|time-?out|방화벽|프록시|プロキシ|シン?タイムアウト|zeit[üu]berschreitung/i,
  ],
  [
    "tenant-not-found",
    /\btenant\s*(?:id|name|domain)|directory\s+id|테넌트\s*ID|テナント\s*ID|mandant|verzeichnis-?id/i,
  ],
];
