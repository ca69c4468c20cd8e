import type { CalendarTexts } from "../calendar-texts";

/** Korean words for calendar feeds. */
export const calendar: CalendarTexts = {
  title: "캘린더",
  lead: "만료되는 것을 평소 쓰는 캘린더에 표시합니다. 암호, 인증서, 보관된 로그인, 사람이 직접 확인한 항목이 포함되며, 30일, 14일, 7일, 1일 전에 알립니다.",
  reachesTenant: "캘린더에는 {tenant}의 모든 통합이 표시됩니다.",
  reachesOne: "로그인한 사람이 없으므로 캘린더에는 이 통합만 표시됩니다.",
  make: "캘린더 만들기",
  made: {
    title: "캘린더를 만들었습니다",
    text: "주소는 여기에서만 표시됩니다. 주소를 아는 사람은 누구나 이 날짜를 볼 수 있으므로 열쇠처럼 다루십시오. 지금 복사하여 구독하십시오.",
    stored: "복사했습니다",
  },
  how: {
    outlook: "Outlook: 일정 추가에서 웹에서 구독을 선택합니다.",
    google: "Google 캘린더: 다른 캘린더에서 URL로 추가를 선택합니다.",
    apple: "Apple 캘린더: 파일에서 새로운 캘린더 구독을 선택합니다.",
  },
  none: "만든 캘린더가 없습니다.",
  madeAt: "{when}에 만듦",
  endedAt: "{when}에 종료함",
  language: "언어: {language}",
  end: "이 캘린더 종료",
  endNamed: "{when}에 만든 캘린더 종료",
};
