import type { AheadTexts } from "../support-texts";

/** Korean words of what Conditional Access would do to a sign-in. */
export const ahead: AheadTexts = {
  title: "조건부 액세스의 예상 결과",
  lead: "{user} 계정이 설정에서 고른 방법({flow})으로 파트너 센터 토큰을 받을 때 만나게 될 정책입니다.",
  none: "이 로그인에 적용될 사용 중인 정책이 없습니다.",
  securityDefaults: "보안 기본값이 켜져 있어 다단계 인증을 요구하고 암호 호출을 거부합니다.",
  caption: "이 로그인이 만나게 될 정책",
  policy: "정책",
  demands: "요구 사항",
  reach: "적용 여부",
  result: "결과",
  dependsOn: "{conditions}에 따라 다름",
  scope: "로그인에 Policy.Read.All 권한이 없어 정책을 읽지 못했습니다.",
  role: "정책을 읽으려면 보안 읽기 권한자나 전역 읽기 권한자처럼 조건부 액세스를 읽을 수 있는 역할이 필요합니다.",
  error: "Microsoft에 연결하지 못했거나 거부되어 정책을 읽지 못했습니다.",
  reaches: { applies: "적용됨", "may-apply": "적용될 수 있음" },
  conditions: {
    groups: "그룹 구성원 자격",
    roles: "디렉터리 역할",
    risk: "위험",
    platforms: "디바이스 플랫폼",
    locations: "위치",
    devices: "디바이스",
    "client-app": "클라이언트 앱",
  },
  consequences: {
    blocks: "AADSTS53003으로 로그인이 거부됩니다.",
    "refuses-without-mfa": "암호 호출이 AADSTS50076으로 거부됩니다.",
    "prompts-for-mfa": "사용자가 다단계 인증을 완료합니다. 파트너 센터에도 필요한 절차입니다.",
    "wants-device": "관리되는 디바이스가 아니면 AADSTS53000으로 로그인이 거부됩니다.",
    other: "프로그램이 할 수 없는 추가 확인을 사용자에게 요구합니다.",
  },
};
