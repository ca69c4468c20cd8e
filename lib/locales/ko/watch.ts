import type { WatchTexts } from "../watch-texts";

/** Korean words of the watch. */
export const watch: WatchTexts = {
  kinds: {
    red: "액세스 끊김",
    "credential-gone": "감시용 로그인 불가",
    "cannot-tell": "더 이상 알 수 없음",
    expiring: "곧 만료",
    drift: "변경됨",
    recovered: "복구됨",
  },
  red: { title: "{problem}", who: "해결할 수 있는 사람: {role}." },
  recovered: {
    title: "복구됨: {what}",
    was: "{since}부터 끊겨 있었습니다: {problem}.",
    ready: "끊긴 다른 곳은 없습니다.",
    stillBroken: "아직 끊긴 곳: {problem}.",
  },
  expiring: {
    title: { other: "{what}: {count}일 안에 만료됩니다" },
    until: "{endAt}에 만료됩니다.",
    effect: {
      "client-secret":
        "그 뒤로는 Entra가 앱을 거부하여 데이터를 받을 수 없습니다. 그 전에 새 암호를 추가하여 사용하십시오.",
      certificate: "그 뒤로는 Entra가 앱을 거부하여 데이터를 받을 수 없습니다. 그 전에 새 인증서를 업로드하십시오.",
      "refresh-token":
        "그 뒤로는 감시가 토큰과 인사이트를 확인할 수 없습니다. 그 전에 통합 사용자로 한 번 로그인하십시오.",
      "consent-confirmation": "그 뒤로는 확인되지 않은 것으로 봅니다. 그 전에 다시 확인하십시오.",
      attestation: "그 뒤로는 확인되지 않은 것으로 봅니다. 그 전에 다시 살펴보고 확인하십시오.",
    },
  },
  expiries: {
    "client-secret": { named: "클라이언트 암호 {name}", plain: "클라이언트 암호" },
    certificate: { named: "인증서 {name}", plain: "인증서" },
    "refresh-token": { named: "보관된 로그인 {name}", plain: "보관된 로그인" },
    "consent-confirmation": { named: "동의 확인", plain: "동의 확인" },
    attestation: { named: "‘{name}’ 확인", plain: "직접 확인한 내용" },
  },
  drift: {
    titles: {
      consent: "앱에 부여된 동의가 변경되었습니다",
      "application-permission": "앱의 애플리케이션 권한이 변경되었습니다",
      role: "통합 사용자의 보고서 역할이 변경되었습니다",
      "redirect-uri": "앱의 리디렉션 URI가 변경되었습니다",
      permission: "앱의 권한 목록이 변경되었습니다",
      owner: "앱의 소유자가 변경되었습니다",
      mfa: "토큰의 MFA 클레임이 변경되었습니다",
    },
    check: "누가 변경했는지 모른다면 확인하십시오.",
    added: "추가됨: {what}",
    removed: "제거됨: {what}",
  },
  traits: {
    consentForEveryone: "{api}의 {scope}, 모든 사용자",
    consentForOne: "{api}의 {scope}, 개체 ID가 {principal}인 사용자",
    apis: { "partner-center": "파트너 센터", other: "다른 API" },
    "application-permission": "{api}의 애플리케이션 권한 {permission}",
    role: "{role}",
    "redirect-uri": "{uri} ({platform})",
    permission: "API {apiId}의 {type} {permission}",
    owner: "개체 ID {owner}",
    mfa: "{method}",
  },
  cannotTell: {
    one: "더 이상 알 수 없음: {check}",
    many: { other: "검사 {count}개를 더 이상 판단할 수 없습니다" },
    lead: "액세스가 끊겼다는 뜻은 아닙니다. 전에는 알았지만 지금은 알 수 없는 항목입니다.",
    line: "{check}: {reason}",
    unconfirmed: "아무도 확인하지 않았거나 확인의 유효 기간이 끝났습니다.",
  },
  credentials: {
    "refresh-token": "보관된 통합 사용자 로그인",
    certificate: "보관된 인증서",
    "client-secret": "보관된 클라이언트 암호",
  },
  credentialGone: {
    removed: {
      title: "감시에 필요한 자격 증명 없음: {credential}",
      text: "이곳에서 제거되었습니다. 다시 보관할 때까지 이 자격 증명이 필요한 항목은 알 수 없습니다.",
    },
    refused: {
      title: "Entra가 더 이상 받아들이지 않음: {credential}",
      text: "해지되었거나, 너무 오래 사용하지 않았거나, 비밀번호가 변경되었습니다. 토큰과 인사이트를 다시 확인할 수 있도록 통합 사용자로 다시 로그인하십시오. 다른 프로그램에 대해서는 알려 주는 것이 없습니다.",
    },
  },
  digest: {
    title: { other: "감시 알림 {count}건" },
    integrations: { other: "통합 {count}개에 관한 내용입니다." },
  },
  nextRun: {
    first: "지금 시작합니다.",
    regular: "평소 시각에 실행합니다.",
    change: "변경 사항이 반영되는 중이므로 곧 실행합니다.",
    "back-off": "이곳에서 Microsoft에 연결할 수 없어 평소보다 늦게 실행합니다.",
    budget: "테넌트의 하루 요청 수를 모두 사용하여 평소보다 늦게 실행합니다.",
  },
  unattended: {
    title: "아무도 로그인하지 않은 동안 확인하는 것",
    sure: "항상 확인",
    ifReadable: "테넌트에서 읽도록 허용하는 경우 확인",
    untold: "확인하지 않음",
    takes: {
      secret: "클라이언트 암호나 인증서가 필요합니다.",
      directory: "디렉터리를 읽을 수 있는 자격 증명이 필요합니다.",
      user: "통합 사용자의 로그인이 필요합니다.",
      role: "파트너 센터에서 역할을 읽을 수 있는 로그인이 필요합니다.",
      admin: "설정하는 사람에 관한 항목이므로 그 사람이 로그인한 동안에만 확인합니다.",
    },
    more: "더 확인할 수 있는 자격 증명: {credential}.",
  },
};
