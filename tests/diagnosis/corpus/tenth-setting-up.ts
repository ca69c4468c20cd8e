import { told } from "./told";

/** A tenth round, up to the account that signs in. */
export const tenthSettingUp = told({
  tenant: [
    [
      "tenant-not-found",
      "ticket",
      "I copied the directory id from an old mail, could that be why Microsoft says it doesn't know our organisation?",
    ],
    [
      "tenant-not-found",
      "Japanese",
      "指定したテナントが存在しないと言われました。ディレクトリ ID は合っているはずです。",
    ],
    [
      "wrong-tenant",
      "ticket, another",
      "Signed in with the admin of our sandbox tenant by mistake, so the token belongs to the wrong tenant.",
    ],
    [
      "common-endpoint",
      "config",
      "authority: https://login.microsoftonline.com/common -> MSAL complains that client_credentials needs a tenant id instead of common",
    ],
  ],
  enrolment: [
    ["insights-not-visible", "French", "Dans l'Espace partenaires, nous ne voyons pas l'espace de travail Insights."],
    [
      "verification-pending",
      "ticket",
      "Microsoft is still checking our company documents, legal profile says 'In progress' in Partner Center",
    ],
    ["partner-id-unknown", "Korean", "파트너 ID 5012345를 찾을 수 없다고 합니다 (404)."],
    [
      "not-enrolled",
      "ticket, another",
      "turns out our tenant has no Partner Center account at all, only the parent company is enrolled",
    ],
  ],
  app: [
    [
      "redirect-mismatch",
      "ticket",
      "login ends at Microsoft with a red page about the reply address, we had switched from http to https and the old one is still what's registered",
    ],
    [
      "app-not-found",
      "ticket, another",
      "Azure says it can't find the application for the id in our settings. Maybe it was created in the other directory?",
    ],
    ["app-disabled", "Korean", "엔터프라이즈 애플리케이션이 사용 안 함으로 되어 있어 로그인되지 않습니다."],
    [
      "public-client-off",
      "Japanese",
      "デバイス コードでサインインすると「client_assertion または client_secret が必要」というエラーになります。",
    ],
    [
      "single-tenant-app",
      "ticket, a third",
      "app was registered as single tenant but the partner signs in from their own tenant and is refused",
    ],
  ],
  secret: [
    ["secret-expired", "French", "La clé secrète du client a expiré le 2 novembre, plus aucun jeton n'est délivré."],
    ["secret-wrong", "ticket", "I pasted the new secret with a space behind it, now we only get invalid_client"],
    ["secret-expired", "portal", "Certificates & secrets: 'connector-2024' | Expires 11/01/2026 | Expired"],
    ["secret-id-pasted", "German", "Wir haben im Portal wohl die Geheimnis-ID statt des Werts kopiert."],
    ["secret-wrong", "Korean", "클라이언트 암호가 틀렸다고 나옵니다. 어제 새로 만들었습니다."],
  ],
  permission: [
    [
      "resource-missing",
      "ticket",
      "the Partner Center API doesn't show up when I want to add a permission to the app registration",
    ],
    ["permission-not-listed", "Korean", "앱 등록의 API 권한에 Partner Center가 없고 User.Read만 있습니다."],
    [
      "graph-right-missing",
      "German",
      "Der Administrator darf keine Anwendung registrieren, ihm fehlt die Berechtigung im Verzeichnis.",
    ],
    [
      "assignment-required",
      "ticket, another",
      "Only people on a list may use this enterprise app and our service user isn't on it (not assigned).",
    ],
  ],
  consent: [
    [
      "admin-approval-needed",
      "ticket",
      "every user who tries to connect gets 'Need admin approval', the global admin is on holiday",
    ],
    ["consent-missing", "French", "Aucun administrateur n'a donné son consentement pour l'application."],
    ["consent-declined", "Japanese", "同意画面で「キャンセル」を押してしまいました。その後エラーになります。"],
    ["consent-missing", "Korean", "관리자 동의를 아직 하지 않아 토큰 요청이 거부됩니다."],
  ],
  user: [
    ["user-disabled", "Korean", "통합 사용자의 로그인이 차단(비활성화)되어 있습니다."],
    [
      "bad-password",
      "ticket",
      "are you sure about the password? Entra keeps saying it's incorrect for insights-svc@contoso.example",
    ],
    [
      "account-locked",
      "German",
      "Das Konto wurde nach zu vielen Fehlversuchen gesperrt, Microsoft-Anmeldung nicht möglich.",
    ],
    [
      "password-expired",
      "ticket, another",
      "sign-in of the service account demands to choose a new password because the old one has expired",
    ],
    ["guest-or-other-account", "Korean, another", "게스트 계정으로 로그인하면 이 테넌트에 없는 사용자라고 거부됩니다."],
  ],
});
