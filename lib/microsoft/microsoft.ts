import type { Exchange } from "../check";
import type { Cloud } from "../cloud";
import type { Secret } from "../secret";
import { entraClient } from "./entra";
import { graphClient } from "./graph";
import { insightsClient } from "./insights";
import { partnerCenterClient } from "./partner-center";
import { createRunTransport, type SendForCheck } from "./run-transport";
import { type SignInLogClient, signInLogClient } from "./sign-ins";
import { createTransport, type Transport, type TransportOptions } from "./transport";
import type { AdminTokens, EntraClient, MicrosoftForCheck, ReportsClient, TokenSet } from "./types";

/** What a run's clients are made from. */
export interface MicrosoftOptions extends TransportOptions {
  readonly admin: AdminTokens;
  /** Whether equal questions share one answer; true when absent. False for whoever polls until a change is seen. */
  readonly shared?: boolean;
}

/** The clients of one run: every check gets its own, and equal questions are asked once. */
export function createMicrosoft(options: MicrosoftOptions): MicrosoftForCheck {
  const { cloud, admin, shared = true } = options;
  const transport = createTransport(options);
  const sendFor = shared ? createRunTransport(transport) : direct(transport);
  return (exchanges, signal) => {
    const send = sendFor(exchanges, signal);
    return {
      entra: entraClient({ cloud, send, ...(options.now && { now: options.now }) }),
      graph: admin.graph && graphClient(cloud, send, admin.graph),
      partnerCenter: admin.partnerCenter && partnerCenterClient(cloud, send, admin.partnerCenter.accessToken),
      insights: (accessToken) => insightsClient(cloud, send, accessToken),
      partnerCenterAs: (accessToken) => partnerCenterClient(cloud, send, accessToken),
    };
  };
}

/** What an Entra client outside a run is made from. */
export interface EntraFlowOptions extends TransportOptions {
  readonly cloud: Cloud;
  /** Filled with what was exchanged, if anybody wants to know. */
  readonly exchanges?: Exchange[];
  readonly signal?: AbortSignal;
}

/** Entra for signing in, outside any run. */
export function createEntra(options: EntraFlowOptions): EntraClient {
  const { cloud, signal } = options;
  const transport = createTransport(options);
  return entraClient({
    cloud,
    send: (request) => transport.send(request, { exchanges: options.exchanges ?? [], ...(signal && { signal }) }),
    ...(options.now && { now: options.now }),
  });
}

/** Insights for writing queries and reports, outside any run. */
export function createReports(options: TransportOptions & { readonly accessToken: Secret }): ReportsClient {
  const transport = createTransport(options);
  return insightsClient(options.cloud, (request) => transport.send(request, { exchanges: [] }), options.accessToken);
}

/** The tenant's sign-in log, outside any run. */
export function createSignInLog(options: TransportOptions & { readonly tokens: TokenSet }): SignInLogClient {
  const transport = createTransport(options);
  return signInLogClient(options.cloud, (request) => transport.send(request, { exchanges: [] }), options.tokens);
}

function direct(transport: Transport): SendForCheck {
  return (exchanges, signal) => (request) => transport.send(request, { exchanges, signal });
}
