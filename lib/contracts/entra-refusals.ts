import type { AnswerContract, Provenance } from "./contract";
import type { EntraRefusal } from "./entra-refusal";
import { refusalAnswer } from "./entra-refusal";

const recorded = (...ids: string[]) => seen("recorded", ids);
const captured = (...ids: string[]) => seen("captured", ids);
const quoted = (...ids: string[]) => seen("quoted", ids);
/** Number and meaning are in Microsoft's list of codes; the form is that of the recorded refusals. */
const listed = (number: number) => seen("documented", [`aadsts/${number}`]);
const inferred = (section: string) => seen("inferred", [section]);

function seen(provenance: Provenance, source: readonly string[]) {
  return { provenance, source };
}

const CLIENT: readonly EntraRefusal[] = [
  {
    number: 7000215,
    error: "invalid_client",
    when: "the client secret is wrong",
    ...recorded("entra/005", "entra/010", "entra/033"),
  },
  { number: 7000222, error: "invalid_client", when: "the client secret has expired", ...quoted("entra/043") },
  {
    number: 7000218,
    error: "invalid_client",
    when: "the client secret is missing",
    ...quoted("samples/errors/aadsts-7000218-missing-secret.json"),
  },
  { number: 700025, error: "invalid_client", when: "a public client sends a secret", ...listed(700025) },
  { number: 700027, error: "invalid_client", when: "the client assertion is not accepted", ...recorded("entra/003") },
  {
    number: 700016,
    error: "unauthorized_client",
    when: "the application is not in the tenant",
    ...quoted("entra/044"),
  },
  {
    number: 700038,
    error: "unauthorized_client",
    hasUri: false,
    when: "the client id is no application id",
    ...captured("entra/035"),
  },
  { number: 7000112, error: "unauthorized_client", when: "the application is disabled", ...listed(7000112) },
  { number: 50194, error: "invalid_request", when: "a single-tenant application asks at /common", ...listed(50194) },
];

const REQUEST: readonly EntraRefusal[] = [
  { number: 90002, error: "invalid_request", when: "there is no such tenant", ...listed(90002) },
  { number: 900144, error: "invalid_request", when: "a parameter is missing", ...listed(900144) },
  { number: 9001023, error: "invalid_request", when: "the grant needs a tenant", ...listed(9001023) },
  { number: 50059, error: "invalid_request", when: "nothing tells the tenant", ...listed(50059) },
  { number: 900382, error: "invalid_request", when: "a confidential client asks in another cloud", ...listed(900382) },
  {
    number: 70003,
    error: "unsupported_grant_type",
    hasUri: false,
    when: "the grant type is unknown",
    ...captured("entra/036"),
  },
  { number: 70011, error: "invalid_scope", when: "the scope cannot be read", ...listed(70011) },
  {
    number: 1002012,
    error: "invalid_scope",
    when: "client credentials ask for anything but .default",
    ...listed(1002012),
  },
  {
    number: 500011,
    error: "invalid_resource",
    when: "the API has no service principal in the tenant",
    ...captured("entra/034", "samples/errors/aadsts-500011-resource-not-found-400.json"),
  },
  {
    number: 500014,
    error: "invalid_resource",
    when: "the service principal of the API is disabled",
    ...listed(500014),
  },
  {
    number: 650057,
    error: "invalid_resource",
    when: "the API is not among the permissions of the registration",
    ...listed(650057),
  },
];

const PERSON: readonly EntraRefusal[] = [
  { number: 50126, error: "invalid_grant", when: "the password is wrong", ...recorded("entra/012") },
  {
    number: 50034,
    error: "invalid_grant",
    suberror: "bad_token",
    when: "there is no such account",
    ...recorded("entra/029"),
  },
  {
    number: 50055,
    error: "invalid_grant",
    suberror: "user_password_expired",
    when: "the password has expired",
    ...listed(50055),
  },
  { number: 50057, error: "invalid_grant", when: "the account is disabled", ...listed(50057) },
  { number: 50053, error: "invalid_grant", when: "the account is locked", ...listed(50053) },
  { number: 50020, error: "invalid_grant", when: "the account is of another directory", ...listed(50020) },
  { number: 50105, error: "invalid_grant", when: "the person is not assigned to the application", ...listed(50105) },
  {
    number: 50076,
    error: ["invalid_grant", "interaction_required"],
    suberror: "basic_action",
    claims: true,
    when: "a second factor is demanded",
    ...quoted("entra/042"),
  },
  {
    number: 50079,
    error: ["invalid_grant", "interaction_required"],
    suberror: "basic_action",
    claims: true,
    when: "a second factor has to be registered",
    ...quoted("entra/046"),
  },
  {
    number: 53003,
    error: "invalid_grant",
    suberror: "message_only",
    claims: true,
    when: "a Conditional Access policy blocks",
    ...listed(53003),
  },
  {
    number: 53000,
    error: "interaction_required",
    suberror: "message_only",
    claims: true,
    when: "the device is not compliant",
    ...listed(53000),
  },
  {
    number: 65001,
    error: "invalid_grant",
    suberror: "consent_required",
    when: "nobody has consented",
    ...quoted("entra/045"),
  },
  { number: 90094, error: "consent_required", when: "only an administrator may consent", ...listed(90094) },
  {
    number: 65002,
    error: "invalid_request",
    when: "a client of Microsoft's is not pre-authorised for the API",
    ...listed(65002),
  },
];

const GRANT: readonly EntraRefusal[] = [
  {
    number: 9002313,
    error: "invalid_grant",
    suberror: "bad_token",
    when: "code or refresh token is unreadable",
    ...quoted("entra/047"),
  },
  { number: 54005, error: "invalid_grant", when: "the code was redeemed before", ...listed(54005) },
  { number: 70008, error: "invalid_grant", when: "the code has expired", ...listed(70008) },
  {
    number: 700007,
    error: "invalid_grant",
    when: "the code or token is another client's",
    ...inferred("reference/entra 2.1"),
  },
  { number: 500112, error: "invalid_grant", when: "the redirect URI is not that of the request", ...listed(500112) },
  { number: 50148, error: "invalid_grant", when: "the code verifier is missing", ...listed(50148) },
  { number: 501481, error: "invalid_grant", when: "the code verifier is wrong", ...listed(501481) },
  {
    number: 9002327,
    error: "invalid_request",
    when: "a code of a single-page application is redeemed by a server",
    ...listed(9002327),
  },
  {
    number: 700082,
    error: "invalid_grant",
    suberror: "token_expired",
    when: "the refresh token lay idle too long",
    ...listed(700082),
  },
  {
    number: 50173,
    error: "invalid_grant",
    suberror: "bad_token",
    when: "the password was changed since",
    ...listed(50173),
  },
  {
    number: 70016,
    error: "authorization_pending",
    when: "the person is not done with the device code",
    ...recorded("entra/007", "entra/015"),
  },
  { number: null, error: "slow_down", when: "the client polls too often", ...inferred("reference/entra 2.1") },
  { number: null, error: "authorization_declined", when: "the person declined", ...inferred("reference/entra 2.1") },
  { number: 70020, error: "expired_token", when: "the device code has expired", ...listed(70020) },
  { number: 70018, error: "bad_verification_code", when: "the device code is unknown or used up", ...listed(70018) },
];

/** How the token and device code endpoints of either version refuse. */
export const tokenRefusals: readonly AnswerContract[] = [...CLIENT, ...REQUEST, ...PERSON, ...GRANT].map(refusalAnswer);

/** How discovery and keys refuse a tenant that is not there. */
export const tenantNotFound: AnswerContract = refusalAnswer({
  number: 90002,
  error: "invalid_tenant",
  when: "there is no such tenant",
  ...recorded("entra/030"),
});
