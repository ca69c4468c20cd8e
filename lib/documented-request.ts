import type { Cloud } from "./cloud";

/** The v1 password request as Microsoft documents it, with the reader's ids and with placeholders for every secret. */
export function documentedRequest({
  cloud,
  tenant,
  clientId,
  userPrincipalName,
}: {
  readonly cloud: Cloud;
  readonly tenant: string;
  readonly clientId: string | null;
  readonly userPrincipalName: string | null;
}): string {
  const fields = [
    ["resource", cloud.partnerCenterResource],
    ["client_id", clientId ?? "{application-id}"],
    ["client_secret", "{client-secret}"],
    ["grant_type", "password"],
    ["scope", "openid"],
    ["username", userPrincipalName ?? "{user-id}"],
    ["password", "{password}"],
  ];
  return [
    `POST https://${cloud.loginHost}/${tenant}/oauth2/token`,
    "Content-Type: application/x-www-form-urlencoded",
    "",
    ...fields.map(([name, value], index) => `${index === 0 ? "" : "&"}${name}=${value}`),
  ].join("\n");
}
