import type { Outlet } from "./outlet";

/** A call as it went over the wire, for the person whose call it is. The credential is left out when it is noted. */
export interface CapturedCall {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } | null;
  readonly requestId: string | null;
  readonly correlationId: string | null;
  readonly durationMs: number;
}

/** An outlet that notes what passes to one host. */
export function capturing(outlet: Outlet, host: string, calls: CapturedCall[]): Outlet {
  return async (request) => {
    if (new URL(request.url).host !== host) return outlet(request);
    const startedMs = performance.now();
    const { authorization: _credential, ...rest } = Object.fromEntries(request.headers);
    const requestHeaders = { authorization: "Bearer ••••", ...rest };
    const response = await outlet(request);
    const body = await response.clone().text();
    calls.push({
      method: request.method,
      url: request.url,
      requestHeaders,
      answer: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: body.replace(/^\uFEFF/, ""),
      },
      requestId: response.headers.get("ms-requestid"),
      correlationId: response.headers.get("ms-correlationid"),
      durationMs: Math.round(performance.now() - startedMs),
    });
    return response;
  };
}
