import type { AttestTexts } from "../attest-texts";

/** Korean words for what people confirm. */
export const attest: AttestTexts = {
  open: "직접 살펴보았습니다",
  lead: "여기서는 Microsoft에 확인할 수 없었지만, 포털을 열어 보면 알 수 있습니다. 직접 본 것만 확인하십시오. Microsoft에 확인할 수 있게 되면 그 응답이 우선합니다.",
  what: "다음 내용이 맞는지 살펴보십시오: {title}.",
  days: { other: "{count}일" },
  lifetime: "유효 기간",
  note: "메모(선택): 어디에서 무엇을 보았는지",
  button: "확인했으며 맞습니다",
  takeBack: "취소",
  takeBackNamed: "확인 취소: {check}",
  nobody: "로그인하지 않은 사람",
  list: {
    title: "사람이 직접 확인한 항목",
    lead: "호출로는 알 수 없어 누군가 직접 살펴본 항목입니다. 끝날 때까지만 유효하며 Microsoft의 응답보다 우선하지 않습니다.",
    none: "직접 확인한 항목이 없습니다. Microsoft에 확인할 수 없는 항목은 설정 화면에서 직접 확인할 수 있습니다.",
    by: "확인한 사람: {who}, {when}",
    until: "{when}까지 유효",
    ended: "{when}에 만료됨",
    takenBack: "취소한 사람: {who}, {when}",
    renewed: "{when}에 다시 확인함",
  },
};
