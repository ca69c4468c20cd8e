/** The national cloud an integration lives in. */
export type CloudId = "global" | "us-government" | "china";

/** How the integration gets its user token: design §5. */
export type TokenFlow = "code" | "password" | "device";

/** What is being set up. Holds no secret; the credential is sealed apart. */
export interface Integration {
  readonly id: string;
  readonly cloud: CloudId;
  /** Tenant id or verified domain, as given. */
  readonly tenant: string;
  /** Application (client) id; null until one is created or named. */
  readonly clientId: string | null;
  /** Sign-in name of the account inside the token that calls the API; null until chosen. */
  readonly userPrincipalName: string | null;
  /** Where this product receives authorization codes for the integration. */
  readonly redirectUri: string;
  readonly flow: TokenFlow;
  /** PartnerID (formerly MPN ID) the reader expects, if they gave one. */
  readonly partnerId: string | null;
}
