import type { CauseTexts } from "../cause-texts";
import { access } from "./causes/access";
import { calls } from "./causes/calls";
import { setUp } from "./causes/set-up";

/** Korean. */
export const causes: CauseTexts = {
  causes: { ...setUp, ...access, ...calls },
  stages: {
    tenant: "테넌트",
    enrolment: "파트너 등록",
    app: "앱 등록",
    secret: "클라이언트 암호",
    permission: "API 권한",
    consent: "동의",
    user: "사용자",
    role: "파트너 센터 역할",
    mfa: "다단계 인증",
    "conditional-access": "조건부 액세스",
    "token-request": "토큰 요청",
    "first-call": "인사이트 호출",
    network: "네트워크",
    other: "기타",
  },
  unreadable: {
    empty: "텍스트가 없습니다.",
    blank: "텍스트에 공백만 있습니다.",
    binary: "텍스트가 아닙니다. 메시지를 붙여 넣거나 로그를 일반 텍스트로 저장합니다.",
    zip: "압축 파일입니다. 압축을 풀어 안의 로그를 제공합니다.",
    "too-large": "텍스트가 50MB보다 큽니다. 오류 주변 부분만 제공합니다.",
    "too-deep": "이 JSON은 Microsoft의 어떤 응답보다 깊게 중첩되어 있습니다. 응답 자체를 제공합니다.",
  },
  nothing: "텍스트에서 알아낸 것이 없습니다.",
  ask: [
    "상관 관계 ID와 시간이 있는 Microsoft의 전체 응답(본문 포함)",
    "HTTP 상태, 메서드, 쿼리를 뺀 주소",
    "시도한 작업과 마지막으로 성공한 단계",
  ],
  labels: {
    stage: "단계",
    evidence: "근거",
    line: "줄",
    fix: "조치",
    who: "담당",
    again: "재시도",
    checks: "검사",
    codes: "코드",
    token: "토큰(디코딩만 하고 확인하지 않음)",
    ask: "다음을 요청합니다.",
    nothingBroken: "텍스트에 고장 난 곳이 없습니다.",
    takes: { other: "조치가 적용되기까지 최대 {count}분이 걸립니다." },
  },
  rotate: {
    other: "텍스트에 비밀 정보 {count}개가 있었습니다. 여기서는 가렸지만 이미 공유되었으므로 교체해야 합니다.",
  },
};
