import type { CatalogueCode, CodeSystem } from "./codes";

/** Where a code is met: a library, a tool, or the wire itself. */
export const SDKS = [
  "body",
  "callback",
  "msal-node",
  "msal-dotnet",
  "msal-python",
  "msal-java",
  "dotnet-sdk",
  "powershell",
  "azure-cli",
] as const;
export type SdkId = (typeof SDKS)[number];

/** How a code looks there; `…` stands for words that differ. */
export interface Shape {
  readonly sdk: SdkId;
  readonly text: string;
}

const TRACE = "11111111-2222-4333-8444-555555555555";
const CORRELATION = "66666666-7777-4888-9999-aaaaaaaaaaaa";
const AT = "2026-11-25 09:00:00Z";

/** Reason phrases, which Azure CLI writes before the body. */
const REASONS: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  424: "Failed Dependency",
  429: "Too Many Requests",
};

type Templates = Readonly<Partial<Record<SdkId, (code: CatalogueCode) => string>>>;

const ENTRA: Templates = {
  body: (code) => json(entraBody(code)),
  callback: (code) =>
    `https://app.example/callback?${new URLSearchParams({ error: errorOf(code), error_description: said(code), error_uri: uriOf(code), state: "…" })}`,
  "msal-node": (code) =>
    asksPerson(code)
      ? `InteractionRequiredAuthError: ${errorOf(code)}: ${said(code)}`
      : `ServerError: ${errorOf(code)}: Error(s): ${code.number} - Timestamp: ${AT} - Description: ${said(code)} - Correlation ID: ${CORRELATION} - Trace ID: ${TRACE}`,
  "msal-dotnet": (code) => {
    const type = asksPerson(code) ? "MsalUiRequiredException" : "MsalServiceException";
    return `MSAL.NetCore.4.66.2.0.${type}:\n\tErrorCode: ${errorOf(code)}\nMicrosoft.Identity.Client.${type}: ${said(code)}\n\tStatusCode: ${statusOf(code)}\n\tCorrelation Id: ${CORRELATION}`;
  },
  "msal-python": (code) => python(entraBody(code)),
  "msal-java": (code) =>
    `com.microsoft.aad.msal4j.${asksPerson(code) ? "MsalInteractionRequiredException" : "MsalServiceException"}: ${said(code)}`,
  powershell: (code) => `Connect-AzAccount: ${said(code)}`,
  "azure-cli": (code) =>
    `ERROR: ${said(code)}${asksPerson(code) ? "\nInteractive authentication is needed. Run:\naz login" : ""}`,
};

const PARTNER: Templates = {
  body: ({ code, says }) => `{"code":"${code}","description":"${says ?? "…"}","data":[],"source":"PartnerFD"}`,
  "dotnet-sdk": ({ code, says }) =>
    `Microsoft.Store.PartnerCenter.Exceptions.PartnerException: ${says ?? "…"} (ErrorCode: ${code})`,
  powershell: ({ code, says }) =>
    `Invoke-RestMethod: {"code":"${code}","description":"${says ?? "…"}","data":[],"source":"PartnerFD"}`,
};

const INSIGHTS: Templates = {
  body: ({ says, statuses }) => {
    const inside = statuses[0] === 200 ? 400 : (statuses[0] ?? 400);
    return `{"value":[],"nextLink":null,"totalCount":0,"message":"${says ?? "…"}","statusCode":${inside},"dataRedacted":false}`;
  },
};

const GRAPH: Templates = {
  body: (code) => graphBody(code),
  "dotnet-sdk": ({ code, says }) =>
    `Microsoft.Graph.Models.ODataErrors.ODataError: ${says ?? "…"}\n   Error.Code: ${code}`,
  powershell: ({ code, says, statuses }) =>
    `Invoke-MgGraphRequest: ${says ?? "…"}\n\nStatus: ${statuses[0] ?? 400}\nErrorCode: ${code}`,
  "azure-cli": (code) => `ERROR: ${REASONS[code.statuses[0] ?? 400] ?? "Bad Request"}(${graphBody(code)})`,
};

const OAUTH: Templates = {
  body: ({ code }) => `{"error":"${code}","error_description":"…","error_codes":[],"correlation_id":"${CORRELATION}"}`,
  callback: ({ code }) => `https://app.example/callback?error=${code}&error_description=…&state=…`,
  "msal-node": ({ code }) => `ServerError: ${code}: …`,
  "msal-dotnet": ({ code }) => `Microsoft.Identity.Client.MsalServiceException: …\n\tErrorCode: ${code}`,
  "msal-python": ({ code }) => `{'error': '${code}', 'error_description': '…'}`,
};

/** The class that MSAL Node throws, where it is not the general one. */
const NODE_CLASSES: Readonly<Record<string, string>> = {
  authority_uri_insecure: "ClientConfigurationError",
  untrusted_authority: "ClientConfigurationError",
  authority_mismatch: "ClientConfigurationError",
  issuer_validation_failed: "ClientConfigurationError",
  empty_input_scopes_error: "ClientConfigurationError",
  no_tokens_found: "InteractionRequiredAuthError",
  refresh_token_expired: "InteractionRequiredAuthError",
};

const MSAL: Templates = {
  "msal-node": ({ code }) => `${NODE_CLASSES[code] ?? "ClientAuthError"}: ${code}: …`,
  "msal-dotnet": ({ code }) => `Microsoft.Identity.Client.MsalClientException: …\n\tErrorCode: ${code}`,
};

const TEMPLATES: Readonly<Record<CodeSystem, Templates>> = {
  aadsts: ENTRA,
  "partner-center": PARTNER,
  insights: INSIGHTS,
  graph: GRAPH,
  oauth: OAUTH,
  msal: MSAL,
};

/** How a code looks wherever it can be met. */
export function shapesOf(code: CatalogueCode): readonly Shape[] {
  const templates = TEMPLATES[code.system];
  return SDKS.flatMap((sdk) => {
    const write = templates[sdk];
    return write ? [{ sdk, text: write(code) }] : [];
  });
}

function said({ code }: CatalogueCode): string {
  return `${code}: … Trace ID: ${TRACE} Correlation ID: ${CORRELATION} Timestamp: ${AT}`;
}

function entraBody(code: CatalogueCode) {
  return {
    error: errorOf(code),
    error_description: said(code),
    error_codes: [Number(code.number)],
    timestamp: AT,
    trace_id: TRACE,
    correlation_id: CORRELATION,
    error_uri: uriOf(code),
  };
}

function graphBody({ code, says }: CatalogueCode): string {
  return `{"error":{"code":"${code}","message":"${says ?? "…"}","innerError":{"date":"2026-11-25T09:00:00","request-id":"${TRACE}","client-request-id":"${CORRELATION}"}}}`;
}

function errorOf({ oauthErrors }: CatalogueCode): string {
  return oauthErrors[0] ?? "…";
}

function uriOf({ number }: CatalogueCode): string {
  return `https://login.microsoftonline.com/error?code=${number}`;
}

function statusOf(code: CatalogueCode): number {
  return errorOf(code) === "invalid_client" ? 401 : 400;
}

/** The libraries throw another class when a person has to act. */
function asksPerson({ retry, stage }: CatalogueCode): boolean {
  return retry === "interactive" || stage === "consent";
}

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}

function python(value: object): string {
  const members = Object.entries(value).map(
    ([key, member]) => `'${key}': ${Array.isArray(member) ? `[${member}]` : `'${member}'`}`,
  );
  return `{${members.join(", ")}}`;
}
