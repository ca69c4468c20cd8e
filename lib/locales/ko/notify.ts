import type { NotifyTexts } from "../notify-texts";

/** Korean words of alerts. */
export const notify: NotifyTexts = {
  headline: "{integration}: {title}",
  rows: { integration: "통합", at: "발견 시각" },
  open: "Insights Preflight에서 열기",
  footer: "Insights Preflight가 자동으로 보냈습니다. 회신은 읽지 않습니다. 알림을 받을 사람은 그곳에서 정합니다.",
  test: {
    title: "알림이 여기에 도착합니다",
    line: "알림이 도착하는지 시험해 본 것입니다. 아무 일도 일어나지 않았습니다.",
  },
  digest: {
    subject: { other: "알림 {count}건 · {first}" },
    lead: { other: "알아 둘 일 {count}건, 급한 것부터 적었습니다." },
    more: { other: "{count}건은 여기에 다 담지 못했습니다. Insights Preflight를 열어 확인하십시오." },
  },
  calendar: {
    name: "Insights Preflight: 만료 일정",
    about: "파트너 센터 인사이트 통합에서 만료되거나 다시 확인해야 하는 것입니다.",
    summary: "{integration}: {what} 만료",
  },
  deliveries: {
    outcomes: {
      delivered: "전달됨",
      retry: "다시 시도할 예정",
      "given-up": "포기함",
      stopped: "받는 쪽에서 중단함",
    },
    reasons: {
      timeout: "제시간에 응답이 오지 않았습니다.",
      network: "연결하지 못했습니다.",
      dns: "호스트 이름을 찾을 수 없습니다.",
      tls: "받는 쪽의 인증서나 암호화를 신뢰할 수 없습니다.",
      "address-refused": "여기에서 허용하지 않은 내부 네트워크 주소이거나 https가 아닙니다.",
      redirected: "받는 쪽이 요청을 다른 주소로 돌렸습니다. 최종 주소를 입력하십시오.",
      "sign-in-refused": "받는 쪽이 자격 증명을 받아들이지 않았습니다.",
      refused: "받는 쪽이 메시지를 거부했습니다.",
      busy: "받는 쪽이 바쁘거나 자체 오류가 있었습니다.",
      gone: "받는 쪽이 더 이상 존재하지 않는다고 응답했습니다.",
      settings: "이 채널의 설정을 사용할 수 없습니다.",
      "too-large": "메시지가 받는 쪽의 한도보다 큽니다.",
      internal: "이 제품의 오류입니다.",
    },
  },
};
