import type { InterfaceTexts } from "../interface-texts";

/** Korean words of sign-in, forms and the sandbox. */
export const forms: Pick<
  InterfaceTexts,
  | "secretOnce"
  | "signIn"
  | "signInProblems"
  | "device"
  | "ids"
  | "fieldProblems"
  | "cleanings"
  | "facts"
  | "clouds"
  | "flows"
  | "sandbox"
> = {
  secretOnce: {
    title: "새 클라이언트 암호",
    warning:
      "지금 한 번만 표시됩니다. Microsoft에서도 다시 볼 수 없습니다. 메일이나 채팅이 아닌 자격 증명 모음에 보관하세요.",
    label: "클라이언트 암호 값",
    copy: "암호 복사",
    stored: "확인에 사용할 수 있도록 암호화한 사본을 이 서버에 보관합니다.",
    expires: "만료일: {date}",
    continue: "보관했습니다",
  },
  signIn: {
    title: "시작하는 방법",
    microsoft: "Microsoft 계정으로 로그인",
    microsoftText:
      "브라우저가 Microsoft로 이동하고, MFA로 로그인한 뒤 이 페이지로 돌아옵니다. 테넌트의 관리자에게 가장 알맞습니다.",
    microsoftButton: "Microsoft로 로그인",
    microsoftUnavailable:
      "이 프로그램에는 자체 Entra 앱이 설정되어 있지 않습니다. 운영자가 구성에서 지정할 수 있습니다.",
    device: "디바이스 코드로 로그인",
    deviceText:
      "이 기기나 다른 기기에서 Microsoft 페이지를 열어 짧은 코드를 입력합니다. 앱이 아직 없어도 사용할 수 있습니다. 조직에 따라 차단되어 있을 수 있습니다.",
    deviceButton: "코드 받기",
    manual: "로그인하지 않고 진행",
    manualText: "이미 있는 ID와 암호를 붙여 넣습니다. 로그인이 필요한 항목은 따로 표시되며 나중에 확인할 수 있습니다.",
    manualButton: "ID 입력",
    recommendedWay: "권장",
    permissions: "요청하는 권한",
    accounts: "이 샌드박스의 계정",
    accountsText: "샌드박스 자체 로그인 페이지에서 이 계정을 사용하세요. 이곳에만 있는 계정입니다.",
    account: "계정",
    password: "비밀번호",
    code: "MFA 코드",
    codeNone: "없음",
    signedIn: "{user} 계정으로 로그인되어 있습니다",
    other: "다른 계정으로 로그인",
  },
  signInProblems: {
    cancelled: "로그인이 취소되었습니다. 변경된 것은 없습니다.",
    expired: "로그인 시간이 초과되었습니다. 다시 시작하세요.",
    refused: "Microsoft Entra ID가 로그인을 거부했습니다.",
    "wrong-tenant": "설정 중인 테넌트가 아닌 다른 테넌트의 계정입니다.",
    network: "Microsoft Entra ID에 연결할 수 없습니다. 서버의 네트워크 연결을 확인한 뒤 다시 시도하세요.",
    failed: "로그인을 마치지 못했습니다. 다시 시작하세요.",
  },
  device: {
    title: "Microsoft 페이지에서 로그인하세요",
    steps: "페이지를 열고 코드를 입력한 다음 계정으로 로그인하세요.",
    open: "{host} 열기",
    codeLabel: "입력할 코드",
    copy: "코드 복사",
    expires: "코드 사용 가능 시간: {duration}",
    waiting: "로그인을 기다리는 중입니다",
    done: "로그인되었습니다",
    declined: "다른 페이지에서 로그인이 거절되었습니다.",
    expired: "코드가 만료되었습니다.",
    failed: "Microsoft Entra ID가 로그인을 거부했습니다.",
    newCode: "새 코드 받기",
    cancel: "취소",
    caution: "직접 시작한 경우에만 이 코드를 입력하세요. 다른 사람이 보낸 코드는 절대 사용하지 마세요.",
  },
  ids: {
    title: "이미 가지고 있는 것",
    lead: "있는 것만 입력하세요. 없는 것은 진행하면서 찾거나 만듭니다.",
    tenant: "테넌트",
    tenantHint: "contoso.com 같은 도메인, 테넌트 ID, 또는 이를 포함한 포털 페이지 주소",
    clientId: "애플리케이션(클라이언트) ID",
    clientIdHint: "앱 등록의 개요 페이지에 있습니다",
    secret: "클라이언트 암호",
    secretHint: "비밀 ID가 아닌 값을 입력하세요. 서버에만 보관하며 다시 표시하지 않습니다.",
    secretStored: "{hint} 문자로 시작하는 암호가 보관되어 있습니다. 그대로 쓰려면 비워 두세요.",
    certificate: "암호 대신 쓰는 인증서",
    certificateHint:
      "PEM 텍스트로 인증서와 개인 키를 이어서 붙여 넣으세요. 둘 다 서버에만 보관하며 다시 표시하지 않습니다.",
    certificateStored: "인증서가 보관되어 있습니다({thumbprint}, {endAt}까지). 그대로 쓰려면 비워 두세요.",
    userPrincipalName: "통합 사용자",
    userHint: "API를 호출할 계정의 로그인 이름, 예: insights-bot@contoso.com",
    partnerId: "PartnerID(이전의 MPN ID)",
    partnerIdHint: "숫자만 입력하세요. 파트너 센터의 값과 비교합니다.",
    cloud: "클라우드",
    cloudHint: "테넌트가 있는 곳입니다. 대부분 Microsoft 글로벌입니다.",
    optional: "선택",
    save: "저장하고 확인",
    errorSummary: "사용할 수 없는 값이 있습니다",
    cleaned: "사용하기 전에 정리했습니다:",
  },
  fieldProblems: {
    tenant: {
      empty: "시작하려면 테넌트가 필요합니다. 도메인만 입력해도 됩니다.",
      "common-endpoint": "테넌트가 아니라 공용 로그인 주소입니다. 회사의 도메인이나 테넌트 ID를 입력하세요.",
      "user-name": "로그인 이름입니다. @ 뒤의 도메인만 입력하세요.",
      "unknown-url": "이 주소에는 테넌트가 나와 있지 않습니다. 도메인이나 테넌트 ID를 직접 입력하세요.",
      "not-a-tenant":
        "도메인도 테넌트 ID도 아닙니다. 도메인은 contoso.com과 같은 형식이고, 테넌트 ID는 다섯 묶음으로 된 32자리 숫자와 영문자입니다.",
    },
    clientId: {
      empty: "애플리케이션(클라이언트) ID가 필요합니다.",
      "looks-like-secret":
        "클라이언트 암호로 보입니다. 애플리케이션(클라이언트) ID는 앱 등록의 개요 페이지에 있으며, 암호는 다음 칸에 입력합니다.",
      "not-a-guid":
        "애플리케이션(클라이언트) ID는 8f1c0a52-3b7e-4d10-9c55-0d6f2a41d2b7처럼 다섯 묶음으로 된 32자리 숫자와 영문자입니다.",
    },
    secret: {
      empty: "클라이언트 암호가 필요합니다.",
      "secret-id":
        "암호의 값이 아니라 비밀 ID입니다. 값은 만든 직후 한 번만 표시됩니다. 보관하지 않았다면 새 암호를 추가하세요.",
      "too-short": "클라이언트 암호로는 너무 짧습니다. 값은 16자 이상입니다.",
      "blank-inside": "값 안에 공백이 있습니다. 클라이언트 암호에는 공백이 없으므로 값을 다시 복사하세요.",
    },
    certificate: {
      "no-certificate": "이 텍스트에는 인증서가 없습니다. 인증서는 -----BEGIN CERTIFICATE-----로 시작합니다.",
      "no-key": "개인 키가 없습니다. -----BEGIN PRIVATE KEY-----로 시작하는 부분도 같은 텍스트에 넣으세요.",
      "key-locked":
        "개인 키가 비밀번호로 보호되어 있습니다. 먼저 비밀번호를 없애세요: openssl pkey -in key.pem -out open.pem",
      unreadable: "텍스트가 손상되었습니다. 첫 BEGIN 줄부터 마지막 END 줄까지 다시 복사하세요.",
      "other-key": "개인 키가 다른 인증서의 것입니다.",
      "not-rsa": "Entra는 RSA 키가 있는 인증서만 받습니다.",
      "key-too-short": "Entra는 2048비트 이상의 RSA 키만 받습니다.",
      both: "암호와 인증서 중 하나만 입력하세요. 앱은 둘 중 하나로 자신을 증명합니다.",
    },
    userPrincipalName: {
      empty: "API를 호출할 계정이 필요합니다.",
      "down-level-name": "Windows 로그인 이름입니다. insights-bot@contoso.com처럼 @가 있는 이름을 입력하세요.",
      "not-a-user-name": "로그인 이름은 insights-bot@contoso.com처럼 전자 메일 주소 형식입니다.",
    },
    partnerId: {
      empty: "PartnerID가 필요합니다.",
      "is-a-guid": "Microsoft Entra ID의 ID입니다. PartnerID는 숫자로만 되어 있습니다.",
      "not-a-number": "PartnerID는 숫자로만 되어 있으며 대부분 7자리입니다.",
    },
    password: { empty: "이 호출에는 비밀번호가 필요합니다. 한 번만 사용하고 보관하지 않습니다." },
  },
  cleanings: {
    blanks: "앞뒤 공백",
    quotes: "따옴표",
    invisible: "보이지 않는 문자",
  },
  facts: {
    title: "현재 통합",
    tenant: "테넌트",
    clientId: "애플리케이션(클라이언트) ID",
    user: "통합 사용자",
    cloud: "클라우드",
    partnerId: "PartnerID",
    secret: "클라이언트 암호",
    flow: "토큰을 얻는 방법",
    secretHint: "{hint} 문자로 시작",
    certificate: "인증서",
    certificateUntil: "{thumbprint}, {endAt}까지",
    none: "아직 정하지 않음",
    change: "변경",
    noSecret: "보관된 암호 없음",
  },
  clouds: {
    global: "Microsoft 글로벌",
    "us-government": "Microsoft 미국 정부",
    china: "21Vianet 운영 Microsoft(중국)",
  },
  flows: {
    code: "브라우저 로그인, MFA 포함",
    password: "비밀번호 호출",
    device: "디바이스 코드",
  },
  sandbox: {
    title: "지금은 샌드박스입니다",
    local:
      "이 페이지에 나오는 테넌트, 계정, 토큰은 모두 이 프로그램 안에만 있습니다. Microsoft로는 아무것도 전송하지 않습니다.",
    microsoft: "로그인 페이지는 샌드박스 자체 페이지이며 그렇게 표시되어 있습니다. 실제 비밀번호를 입력하지 마세요.",
    accounts: "계정과 비밀번호",
    clock: "변경 사항은 Microsoft와 같은 지연 시간을 두고 반영됩니다.",
    change: "다른 상황 선택",
    scenario: "상황",
    open: "열기",
    reset: "이 상황을 처음부터 다시 시작",
  },
};
