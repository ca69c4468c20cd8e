import type { Cloud } from "../cloud";
import type { TokenFlow } from "../integration";

/** What a code sample is filled with: the reader's own ids, and never a secret. */
export interface SampleInput {
  readonly cloud: Cloud;
  readonly tenant: string;
  readonly clientId: string;
  readonly userPrincipalName: string;
  /** The query for `testQueryResult`. */
  readonly query: string;
  /** `device` gives the device-code program; the others the authorization-code program, since a password call carries no MFA. */
  readonly flow: TokenFlow;
  /** The language of comments and messages. */
  readonly locale: "en" | "ko";
}

/** Everything a sample's template needs, as plain text that still has to be quoted for its language. */
export interface SampleFacts {
  readonly login: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly user: string;
  readonly resource: string;
  readonly api: string;
  readonly query: string;
  readonly redirectUri: string;
  readonly isDevice: boolean;
}

/** Where an authorization code is sent: the reader copies it from the address bar, so nothing has to listen there. */
export const SAMPLE_REDIRECT_URI = "http://localhost";

/** Asks Entra for MFA even where no policy does. */
export const MFA_CLAIMS = JSON.stringify({
  id_token: { acr: { essential: true, values: ["urn:microsoft:policies:mfa"] } },
  access_token: { acr: { essential: true, values: ["urn:microsoft:policies:mfa"] } },
});

/** Turns the reader's input into what the templates say. */
export function factsOf(input: SampleInput): SampleFacts {
  return {
    login: `https://${input.cloud.loginHost}`,
    tenant: input.tenant,
    clientId: input.clientId,
    user: input.userPrincipalName,
    resource: input.cloud.partnerCenterResource,
    api: `https://${input.cloud.partnerCenterHost}/insights/v1/mpn`,
    query: input.query,
    redirectUri: SAMPLE_REDIRECT_URI,
    isDevice: input.flow === "device",
  };
}

/** Comments out a block, blank lines included. */
export function commented(mark: "#" | "//", block: string): string {
  return block
    .split("\n")
    .map((line) => `${mark} ${line}`.trimEnd())
    .join("\n");
}
