import type { CheckTexts, ReasonTexts } from "../check-texts";
import { app } from "./checks/app";
import { enrollment } from "./checks/enrollment";
import { firstCall } from "./checks/first-call";
import { permission } from "./checks/permission";
import { role } from "./checks/role";
import { signIn } from "./checks/sign-in";
import { token } from "./checks/token";
import { tokenIssued } from "./checks/token-issued";

/** Every check in Korean. */
export const checks: CheckTexts = {
  ...signIn,
  ...enrollment,
  ...app,
  ...permission,
  ...role,
  ...tokenIssued,
  ...token,
  ...firstCall,
};

/** Why a check is undecided or does not apply, in Korean. */
export const reasons: ReasonTexts = {
  inconclusive: {
    refused: "Microsoft가 응답을 거부했습니다(HTTP {status}, {code}). 이것만으로는 아무것도 판단할 수 없습니다.",
    "scope-missing": "지금 로그인에 {scope} 권한이 없어 읽지 못했습니다.",
    "licence-missing": "이 정보를 읽으려면 Microsoft Entra ID P1 또는 P2 라이선스가 필요하지만 테넌트에 없습니다.",
    "unexpected-answer": "Microsoft의 응답만으로는 맞다고도, 아니라고도 할 수 없습니다.",
    "no-rows": "쿼리는 실행되었지만 이 기간에 판단할 행이 없습니다.",
    "not-in-token": "판단에 필요한 클레임이 토큰에 없거나 토큰을 읽을 수 없습니다.",
    "not-visible": "Microsoft가 응답했지만 지금 계정에는 이 정보가 보이지 않습니다.",
    "header-missing": "파트너 센터가 이 토큰의 MFA를 인정하는지 알려 주지 않았습니다.",
    "no-permission-to-judge":
      "지금 쓰는 계정으로는 역할의 구성원을 읽을 수 없습니다(HTTP {status}). 통합 사용자에 관해서는 아무것도 알 수 없습니다.",
  },
  notApplicable: {
    "other-flow": "선택한 토큰 요청 방법에서는 쓰지 않습니다.",
    "no-partner-id": "비교할 PartnerID를 입력하지 않았습니다.",
    "has-certificate": "앱이 클라이언트 암호 대신 인증서를 씁니다.",
    "no-secret": "만료일을 확인할 클라이언트 암호가 없습니다.",
    "no-dataset": "이 파트너의 데이터 세트에는 확인할 대상이 없습니다.",
  },
};
