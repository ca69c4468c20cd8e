import type { ActionTexts } from "../action-texts";

export const actions: ActionTexts = {
  "create-app": {
    button: "대신 만들기",
    changes: [
      "이 테넌트에서만 쓰는 앱 등록 ‘Partner Insights Connector’를 만듭니다.",
      "리디렉션 URI {uri} 하나를 등록하고, Microsoft Partner Center의 user_impersonation 권한 하나를 목록에 넣습니다.",
      "사용자가 로그인할 수 있도록 서비스 주체를 만듭니다.",
    ],
    done: "앱 등록을 만들었습니다.",
    nothingToDo: "앱 등록이 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. Microsoft Entra에서 앱 등록을 삭제합니다.",
    choose: {
      title: "같은 이름의 애플리케이션이 이미 있습니다",
      text: "아무것도 바꾸지 않았습니다. 기존 애플리케이션을 사용하면 빠진 것만 추가합니다. 같은 이름으로 하나 더 만들 수도 있습니다.",
      button: "하나 더 만들기",
    },
  },
  "adopt-app": {
    button: "기존 앱 사용하기",
    changes: [
      "어느 앱 등록인지 먼저 확인합니다. 이름만으로 고르지 않습니다.",
      "리디렉션 URI에 {uri} 주소를, 권한 목록에 Microsoft Partner Center의 user_impersonation을 추가합니다. 다른 리디렉션 URI, 권한, 암호는 그대로 둡니다.",
      "서비스 주체가 없으면 만듭니다.",
    ],
    done: "이제 이 앱 등록을 사용합니다.",
    nothingToDo: "앱 등록에 필요한 것이 모두 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 추가한 것만 다시 제거하고 앱 등록은 그대로 둡니다.",
    choose: {
      title: "어느 애플리케이션입니까?",
      text: "아무것도 바꾸지 않았습니다. 이름은 겹칠 수 있으므로 애플리케이션(클라이언트) ID를 보고 고르십시오.",
      button: "이 앱 사용하기",
    },
  },
  "create-service-principal": {
    button: "대신 만들기",
    changes: ["이 테넌트에 애플리케이션 {app}의 서비스 주체(엔터프라이즈 애플리케이션)를 만듭니다."],
    done: "서비스 주체를 만들었습니다.",
    nothingToDo: "서비스 주체가 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. Microsoft Entra에서 엔터프라이즈 애플리케이션을 삭제합니다.",
  },
  "enable-service-principal": {
    button: "대신 사용하도록 설정하기",
    changes: [
      "애플리케이션 {app}의 서비스 주체를 다시 사용하도록 설정하여 사용자가 로그인할 수 있게 합니다. 누군가 사용하지 않도록 설정한 것이므로 먼저 이유를 확인하십시오.",
    ],
    done: "서비스 주체를 사용하도록 설정했습니다.",
    nothingToDo: "서비스 주체를 이미 사용하고 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션의 ‘속성’에서 로그인을 사용하지 않도록 설정합니다.",
  },
  "drop-assignment-requirement": {
    button: "할당 요구 해제하기",
    changes: [
      "할당된 계정뿐 아니라 이 테넌트의 모든 계정이 애플리케이션 {app}에 로그인할 수 있게 합니다. 무엇을 읽을 수 있는지는 여전히 동의와 보고서 역할이 정합니다.",
      "할당 요구를 유지하려면 대신 {user} 계정을 직접 할당하십시오.",
    ],
    done: "이제 할당이 필요하지 않습니다.",
    nothingToDo: "할당이 필요하지 않은 상태여서 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션의 ‘속성’에서 다시 할당을 요구하도록 설정합니다.",
  },
  "add-redirect-uri": {
    button: "대신 추가하기",
    changes: ["애플리케이션 {app}의 웹 플랫폼에 {uri} 주소를 추가합니다. 기존 리디렉션 URI는 그대로 둡니다."],
    done: "리디렉션 URI를 추가했습니다.",
    nothingToDo: "리디렉션 URI가 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. ‘인증’에서 URI를 제거합니다.",
  },
  "allow-public-client": {
    button: "대신 허용하기",
    changes: [
      "암호 없는 디바이스 코드 로그인에 필요한 애플리케이션 {app}의 ‘퍼블릭 클라이언트 흐름 허용’을 예로 바꿉니다. 암호를 쓰는 로그인은 그대로 됩니다.",
    ],
    done: "퍼블릭 클라이언트 흐름을 허용했습니다.",
    nothingToDo: "퍼블릭 클라이언트 흐름을 이미 허용하고 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. ‘인증’에서 ‘퍼블릭 클라이언트 흐름 허용’을 아니요로 바꿉니다.",
  },
  "add-secret": {
    button: "암호 추가하기",
    changes: [
      "애플리케이션 {app}에 클라이언트 암호를 추가합니다. 유효 기간은 180일이거나 테넌트에서 허용하는 기간입니다. 기존 암호는 그대로 둡니다.",
      "보관하실 수 있도록 값을 한 번만 보여 드리고, 다음 단계에 쓰기 위해 이곳에 봉인해 둡니다.",
    ],
    done: "클라이언트 암호를 추가했습니다.",
    nothingToDo: "아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. ‘인증서 및 암호’에서 암호를 삭제합니다.",
  },
  "rotate-secret": {
    button: "암호 갱신하기",
    changes: [
      "애플리케이션 {app}에 클라이언트 암호를 추가하고, Microsoft가 그 암호를 받아들인 뒤에야 이곳에서 사용합니다. 그때까지는 이전 암호를 사용합니다.",
      "암호를 제거하지 않습니다. 프로그램에서 아직 이전 암호를 쓸 수 있습니다. 더 쓰지 않으면 ‘변경 내역’에서 제거하십시오.",
    ],
    done: "새 클라이언트 암호가 작동하며 지금부터 사용합니다. 이전 암호는 그대로 있습니다.",
    nothingToDo: "사용 중인 암호가 작동하고 30일 넘게 남아 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. ‘인증서 및 암호’에서 새 암호를 삭제합니다.",
  },
  "remove-secret": {
    button: "이전 암호 제거하기",
    changes: [
      "애플리케이션 {app}의 클라이언트 암호 중 어느 것을 제거할지 먼저 확인합니다. 이곳에서 사용하는 암호는 목록에 없습니다.",
      "제거한 암호를 쓰는 프로그램은 바로 작동하지 않게 됩니다.",
    ],
    done: "클라이언트 암호를 제거했습니다.",
    nothingToDo: "다른 암호가 없어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 없습니다. 제거한 암호의 값은 아무도 다시 읽을 수 없습니다.",
    choose: {
      title: "어느 암호를 제거하시겠습니까?",
      text: "아무것도 바꾸지 않았습니다. 고른 암호를 쓰는 프로그램은 바로 작동하지 않게 됩니다.",
      button: "이 암호 제거하기",
    },
  },
  "create-partner-center-api": {
    button: "대신 만들기",
    changes: [
      "이 테넌트에 Microsoft Partner Center의 서비스 주체를 만듭니다. 이것만으로 접근 권한이 생기지는 않습니다.",
    ],
    done: "이제 이 테넌트에서 파트너 센터 API를 사용할 수 있습니다.",
    nothingToDo: "파트너 센터 API가 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션 Microsoft Partner Center를 삭제합니다.",
  },
  "enable-partner-center-api": {
    button: "대신 사용하도록 설정하기",
    changes: [
      "이 테넌트에서 Microsoft Partner Center의 서비스 주체를 다시 사용하도록 설정합니다. 누군가 사용하지 않도록 설정한 것이므로 먼저 이유를 확인하십시오.",
    ],
    done: "파트너 센터 API를 사용하도록 설정했습니다.",
    nothingToDo: "파트너 센터 API를 이미 사용하고 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션의 ‘속성’에서 Microsoft Partner Center의 로그인을 사용하지 않도록 설정합니다.",
  },
  "add-permission": {
    button: "대신 추가하기",
    changes: [
      "애플리케이션 {app}의 API 권한에 Microsoft Partner Center의 위임된 권한 user_impersonation을 추가합니다. 기존 권한은 그대로 둡니다.",
    ],
    done: "권한을 추가했습니다.",
    nothingToDo: "권한이 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. ‘API 사용 권한’에서 권한을 제거합니다.",
  },
  "grant-consent": {
    button: "대신 동의하기",
    changes: [
      "이 테넌트의 모든 사용자를 대신하여 애플리케이션 {app}에 위임된 권한 하나(Microsoft Partner Center의 user_impersonation)만 동의합니다. 다른 권한에는 동의하지 않습니다.",
    ],
    done: "관리자 동의를 완료했습니다.",
    nothingToDo: "관리자 동의가 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션의 ‘사용 권한’에서 철회합니다.",
  },
  "grant-consent-for-user": {
    button: "이 사용자만 동의하기",
    changes: [
      "애플리케이션 {app}에 Microsoft Partner Center의 위임된 권한 user_impersonation을 {user} 계정에 대해서만 동의합니다. 다른 사용자에 대해서는 동의하지 않습니다.",
    ],
    done: "이 사용자에 대한 동의를 완료했습니다.",
    nothingToDo: "이 사용자에 대한 동의가 이미 있어 아무것도 바꾸지 않았습니다.",
    undo: "되돌릴 수 있습니다. 엔터프라이즈 애플리케이션의 ‘사용 권한’ 중 ‘사용자 동의’에서 철회합니다.",
  },
  "assign-erv": {
    button: "대신 할당하기",
    changes: [
      "파트너 센터에서 {user} 계정을 조직 전체 범위의 경영진 보고서 뷰어(Executive Report Viewer) 역할에 추가합니다. 다른 역할은 그대로 둡니다.",
    ],
    done: "역할을 할당했습니다.",
    nothingToDo: "계정에 이미 역할이 있어 아무것도 바꾸지 않았습니다.",
    undo: "파트너 센터에서만 되돌릴 수 있습니다. Microsoft API로는 이 역할을 해제할 수 없습니다.",
  },
  "remove-everything": {
    button: "이 제품이 만든 것 모두 제거하기",
    changes: [
      "여기에 있는 변경 중 아직 남아 있는 것을 나중 것부터 모두 되돌리고 다른 것은 건드리지 않습니다. 다른 사람이 바꾼 것은 그대로 둡니다.",
      "경영진 보고서 뷰어(Executive Report Viewer) 역할은 그대로 둡니다. 이 역할은 파트너 센터에서만 해제할 수 있습니다.",
    ],
    done: "이 제품이 만든 것 중 제거할 수 있는 것을 모두 제거했습니다.",
    nothingToDo: "이 제품이 만든 것이 남아 있지 않아 아무것도 바꾸지 않았습니다.",
    undo: "한꺼번에 되돌릴 수 없습니다. 다시 설정하면 모두 새로 만듭니다.",
  },
};
