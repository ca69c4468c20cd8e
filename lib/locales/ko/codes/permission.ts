import type { CodeTexts } from "../../code-texts";

/** What the codes of `permission` mean, and what to do. */
export const permission: CodeTexts["permission"] = {
  50001: {
    meaning: "요청한 API가 테넌트에 없거나 사용 안 함 상태입니다. 새 응답에서는 500011이나 500014로 나타납니다.",
    fix: "API URI의 오타와 앞쪽 공백을 확인한 다음 서비스 주체를 만들거나 사용하도록 설정합니다.",
  },
  50105: {
    meaning: "엔터프라이즈 애플리케이션이 할당된 사람만 받아들이는데 이 계정은 할당되지 않았습니다.",
    fix: "사용자 및 그룹에서 사용자나 그룹을 할당하거나, 속성의 ‘할당이 필요합니까?’를 아니요로 바꿉니다.",
  },
  65002: {
    meaning: "Azure CLI 같은 Microsoft 자체 클라이언트가 미리 허용되지 않은 권한을 요청했습니다.",
    fix: "직접 등록한 앱으로 요청합니다. Azure CLI나 PowerShell 클라이언트로는 https://graph.microsoft.com/.default만 사용할 수 있습니다.",
  },
  65005: {
    meaning: "앱 등록의 API 권한 목록이 요청과 맞지 않습니다. 새 응답에서는 650052, 650056, 650057로 나타납니다.",
    fix: "앱 등록에 API 권한을 추가하고 동의를 부여합니다.",
  },
  500011: {
    meaning:
      "요청한 API의 서비스 주체가 테넌트에 없거나, API의 URI가 틀렸거나, 다른 테넌트로 요청했습니다. URI 앞의 공백 하나로도 발생합니다.",
    fix: "테넌트와 URI를 글자 단위로 확인한 다음 API의 appId를 넣은 POST /servicePrincipals로 서비스 주체를 만듭니다.",
  },
  500014: {
    meaning: "테넌트에 API의 서비스 주체가 있지만 사용 안 함 상태입니다.",
    fix: "API의 엔터프라이즈 애플리케이션에서 accountEnabled를 true로 설정합니다.",
  },
  650051: {
    meaning: "API의 서비스 주체가 없거나 지금 만들어지는 중입니다. 이름이 이미 사용 중이라는 내용일 수도 있습니다.",
    fix: "30초 기다린 뒤 한 번 더 시도합니다. 계속되면 API의 서비스 주체를 만듭니다.",
  },
  650052: {
    meaning: "애플리케이션에 필요한 API의 서비스 주체가 테넌트에 없습니다.",
    fix: "API의 appId를 넣어 POST /servicePrincipals로 만듭니다. 관리자 동의를 부여해도 만들어집니다.",
  },
  650054: {
    meaning: "앱 등록에 더 이상 없는 API의 권한이 들어 있습니다.",
    fix: "API 권한에서 오래된 항목을 제거합니다.",
  },
  650056: {
    meaning: "앱 등록에 API 권한이 없거나, 동의가 없거나, 애플리케이션 ID가 틀렸습니다.",
    fix: "권한을 추가하고 관리자 동의를 부여한 다음 애플리케이션 ID를 비교합니다.",
  },
  650057: {
    meaning: "요청한 API가 앱 등록의 API 권한에 없습니다. 본문에 요청한 API와 허용된 API가 나옵니다.",
    fix: "API 권한에 Microsoft Partner Center를 추가하고 동의를 부여하거나, 요청의 API를 고칩니다.",
  },
};
