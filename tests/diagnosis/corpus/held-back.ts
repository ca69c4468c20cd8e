import type { CorpusCase } from "./case";

/** Hard texts that were once held back. */
export const heldBack: readonly CorpusCase[] = [
  {
    name: "Prose: passkey only",
    text: "The integration user is passwordless (passkey only), so username and password in the token request cannot work, right? There is no password in the directory.",
    stage: "user",
    cause: "no-cloud-password",
  },
  {
    name: "Prose: time of the server",
    text: "Server clock runs 12 minutes fast. Client assertion is not within its valid time range.",
    stage: "secret",
    cause: "assertion-time",
  },
  {
    name: "Prose: the application was deleted",
    text: "Somebody deleted the app registration last night; every token request says application was not found in the directory.",
    stage: "app",
    cause: "app-not-found",
  },
  {
    name: "Prose, Korean: MFA not registered",
    text: "통합 사용자가 다단계 인증(MFA) 방법을 등록하지 않아 '추가 정보 필요' 화면에서 멈춥니다.",
    stage: "mfa",
    cause: "mfa-not-registered",
  },
  {
    name: "Elixir's Mint",
    text: `{:error, %Mint.TransportError{reason: :nxdomain}} while POST https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token`,
    stage: "network",
    cause: "host-unreachable",
  },
];
