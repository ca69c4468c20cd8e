import { type CatalogueCode, codes } from "./codes";
import { slugOf } from "./slug";

/** The slugs of codes that mean the same condition: the oldest generation first, codes in use side by side together. */
type Condition = readonly (readonly string[])[];

const conditions: readonly Condition[] = [
  [["AADSTS65005"], ["AADSTS650051"], ["AADSTS650052"]],
  [["AADSTS65005"], ["AADSTS650056", "AADSTS650057"]],
  [["AADSTS50001"], ["AADSTS500011", "AADSTS500014", "oauth-invalid_resource"]],
  [["AADSTS70001"], ["AADSTS700011", "AADSTS700016", "AADSTS700038"]],
  [
    ["AADSTS70002", "AADSTS50012"],
    ["AADSTS7000215", "AADSTS7000222"],
  ],
  [
    ["AADSTS70002", "AADSTS90014"],
    ["AADSTS7000218", "AADSTS7000216", "AADSTS7000219"],
  ],
  [["AADSTS90010"], ["AADSTS9001023"]],
  [["AADSTS90014"], ["AADSTS900144"]],
  [["AADSTS50002"], ["AADSTS500021"], ["AADSTS500022"]],
  [["AADSTS50148"], ["AADSTS501481"]],
  [["AADSTS50053"], ["AADSTS500532"]],
  [["partner-center-10001"], ["partner-center-900421"]],
  [["AADSTS50072", "AADSTS50074", "AADSTS50076", "AADSTS50079", "AADSTS50158", "partner-center-900421"]],
  [["AADSTS50078", "AADSTS70043"]],
  [["AADSTS53003", "AADSTS53005", "AADSTS530031", "AADSTS530032", "partner-center-900309"]],
  [["AADSTS53000", "AADSTS53001", "AADSTS530003", "AADSTS9001011", "AADSTS50097", "AADSTS50129"]],
  [["AADSTS65001", "AADSTS90008", "AADSTS90094", "AADSTS90095", "oauth-consent_required"]],
  [["AADSTS90093", "AADSTS90094", "AADSTS90095"]],
  [["AADSTS65004", "oauth-access_denied"]],
  [["AADSTS50011", "AADSTS70004", "AADSTS500112", "AADSTS500113", "AADSTS900971"]],
  [["AADSTS700025", "AADSTS7000218", "AADSTS9002325", "AADSTS9002326", "AADSTS9002327"]],
  [["AADSTS50194", "AADSTS650059"]],
  [["AADSTS90002", "AADSTS900023", "AADSTS90019", "AADSTS50059", "oauth-invalid_tenant"]],
  [["AADSTS90038", "AADSTS90051", "AADSTS50049", "AADSTS900382", "AADSTS900432", "oauth-invalid_instance"]],
  [["AADSTS90124", "AADSTS90130", "AADSTS9001023", "AADSTS9002332", "msal-missing_tenant_id_error"]],
  [["AADSTS500212", "AADSTS500213"]],
  [["AADSTS50034", "AADSTS51004"]],
  [["AADSTS16000", "AADSTS16003", "AADSTS50020", "AADSTS90072", "AADSTS500207", "AADSTS500208"]],
  [["AADSTS50055", "AADSTS50144", "oauth-user_password_expired"]],
  [["AADSTS50056", "AADSTS50064", "AADSTS50126"]],
  [["AADSTS50132", "AADSTS50133", "AADSTS50173", "oauth-bad_token"]],
  [["AADSTS80001", "AADSTS80002", "AADSTS80007", "AADSTS80014"]],
  [
    [
      "AADSTS70008",
      "AADSTS700081",
      "AADSTS700082",
      "AADSTS700084",
      "oauth-token_expired",
      "msal-refresh_token_expired",
    ],
  ],
  [["AADSTS70000", "AADSTS90013", "AADSTS90023", "AADSTS9002313"]],
  [["AADSTS700005", "AADSTS700007", "oauth-client_mismatch"]],
  [["AADSTS70016", "oauth-authorization_pending"]],
  [["AADSTS70018", "oauth-bad_verification_code"]],
  [["AADSTS70019", "AADSTS70020", "oauth-expired_token", "msal-device_code_expired"]],
  [["AADSTS28002", "AADSTS28003", "AADSTS70011", "AADSTS1002012", "oauth-invalid_scope"]],
  [["AADSTS70003", "oauth-unsupported_grant_type"]],
  [["AADSTS700054", "oauth-unsupported_response_type"]],
  [["AADSTS50058", "oauth-login_required", "msal-no_tokens_found"]],
  [["AADSTS50000", "AADSTS50033", "AADSTS90006", "AADSTS90012", "AADSTS90024", "AADSTS90033", "AADSTS90090"]],
  [["AADSTS90055", "graph-TooManyRequests", "oauth-temporarily_unavailable"]],
  [["partner-center-900420", "insights-incorrect-audience"]],
  [["partner-center-900308", "insights-forbidden"]],
  [["insights-unauthorized", "oauth-invalid_token", "graph-InvalidAuthenticationToken"]],
  [["AADSTS50072", "AADSTS50079", "AADSTS53004", "AADSTS53010"]],
  [["graph-Authorization_RequestDenied", "graph-PermissionScopeNotGranted"]],
  [["graph-CredentialTypeNotAllowedAsPerAppPolicy", "graph-CredentialLifetimeExceedsMaxAllowed"]],
  [["msal-endpoints_resolution_error", "msal-openid_config_error", "msal-network_error"]],
];

/** Codes that mean the same as another. */
export interface Relatives {
  /** What the condition was reported as before. */
  readonly earlier: readonly CatalogueCode[];
  /** What newer answers say instead. */
  readonly later: readonly CatalogueCode[];
  /** In use beside it. */
  readonly beside: readonly CatalogueCode[];
}

/** The other codes of a code's condition; each once, in the order of the conditions. */
export function relativesOf(code: CatalogueCode): Relatives {
  const slug = slugOf(code);
  const generations = conditions.flatMap((condition) => {
    const own = condition.findIndex((generation) => generation.includes(slug));
    return own < 0 ? [] : [{ condition, own }];
  });
  const pick = (of: (condition: Condition, own: number) => Condition) =>
    new Set(generations.flatMap(({ condition, own }) => of(condition, own).flat()));
  const earlier = pick((condition, own) => condition.slice(0, own));
  const later = pick((condition, own) => condition.slice(own + 1));
  const beside = pick((condition, own) => condition.slice(own, own + 1));
  return {
    earlier: codesAmong(earlier),
    later: codesAmong(later),
    beside: codesAmong(new Set([...beside].filter((one) => one !== slug && !earlier.has(one) && !later.has(one)))),
  };
}

/** Every slug the conditions name, for the test that each is a code. */
export const conditionSlugs: readonly string[] = conditions.flat(2);

function codesAmong(slugs: ReadonlySet<string>): CatalogueCode[] {
  return codes.filter((code) => slugs.has(slugOf(code)));
}
