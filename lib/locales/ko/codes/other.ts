import type { CodeTexts } from "../../code-texts";

/** What the codes of `other` mean, and what to do. */
export const other: CodeTexts["other"] = {
  50000: {
    meaning: "Entra 로그인 서비스 내부에 문제가 있었습니다.",
    fix: "다시 시도합니다. 계속되면 추적 ID와 상관관계 ID를 첨부하여 Microsoft에 지원을 요청합니다.",
  },
  50033: { meaning: "Entra의 일시적인 문제입니다.", fix: "잠시 후 다시 시도합니다." },
};
