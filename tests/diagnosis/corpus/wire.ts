/** Ids the texts speak of; all invented. */
export const ids = {
  tenant: "8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81",
  otherTenant: "2b9e4471-d3c8-4f60-8a15-6e7f80912ab3",
  app: "c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94",
  otherApp: "e90b6f27-1c4d-4a83-b5f9-3d2e6a7180c5",
  user: "5d7c1a92-e84f-4b36-90da-f2138c6b7e40",
  trace: "71a0e5c3-28d4-4f9b-8e16-b03c92d75f00",
  correlation: "a3f85e61-0b7d-49c2-bd54-6c1f9e20d837",
  partnerCenter: "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
} as const;

const at = "2026-11-17 08:21:46Z";

/** The token endpoint's answer as it is today: one line, blanks between the parts of the description. */
export function entra(error: string, code: number, sentence: string, more: Readonly<Record<string, unknown>> = {}) {
  return JSON.stringify({ ...entraParts(error, code, sentence, " "), ...more });
}

/** The older answer: line breaks inside the description, and printed over several lines. */
export function entraOld(error: string, code: number, sentence: string, more: Readonly<Record<string, unknown>> = {}) {
  return JSON.stringify({ ...entraParts(error, code, sentence, "\r\n"), ...more }, null, 2);
}

function entraParts(error: string, code: number, sentence: string, between: string) {
  return {
    error,
    error_description: [
      `AADSTS${code}: ${sentence}`,
      `Trace ID: ${ids.trace}`,
      `Correlation ID: ${ids.correlation}`,
      `Timestamp: ${at}`,
    ].join(between),
    error_codes: [code],
    timestamp: at,
    trace_id: ids.trace,
    correlation_id: ids.correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}

/** What Microsoft Graph answers when it refuses. */
export function graphError(code: string, message: string) {
  return JSON.stringify({
    error: {
      code,
      message,
      innerError: { date: "2026-11-17T08:21:46", "request-id": ids.trace, "client-request-id": ids.correlation },
    },
  });
}

/** Partner Center's own refusal. */
export function partnerError(code: number | string, description: string) {
  return JSON.stringify({ code, description, data: [], source: "PartnerFD" });
}

/** The insights envelope around a refusal. */
export function insightsError(statusCode: number, message: string) {
  return JSON.stringify({ value: null, nextLink: null, totalCount: 0, message, statusCode, dataRedacted: false });
}
