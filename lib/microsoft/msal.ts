import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
  PublicClientApplication,
} from "@azure/msal-node";
import { isConfidential } from "../certificate";
import type { Cloud } from "../cloud";
import { RunError } from "../run";
import { isRefused, readJson } from "./answer";
import { clientAssertion } from "./client-assertion";
import type { Received, Send } from "./transport";
import type { ClientCredentials } from "./types";

/** Our transport as msal-node's network client; keeps what msal-node drops: the last raw answer, or why there was none. */
export interface MsalNetwork extends INetworkModule {
  last(): Received | null;
  failure(): RunError | null;
}

/** Makes the network client of one attempt. */
export function createMsalNetwork(send: Send): MsalNetwork {
  let last: Received | null = null;
  let failure: RunError | null = null;
  const exchange = async <T>(method: "GET" | "POST", url: string, options: NetworkRequestOptions = {}) => {
    try {
      const { headers = {}, body } = options;
      last = await send({ method, url, headers, ...(body !== undefined && { body }) });
      return asNetworkResponse<T>(last, readJson(last));
    } catch (problem) {
      failure = problem instanceof RunError ? problem : null;
      throw problem;
    }
  };
  return {
    sendGetRequestAsync: (url, options) => exchange("GET", url, options),
    sendPostRequestAsync: (url, options) => exchange("POST", url, options),
    last: () => last,
    failure: () => failure,
  };
}

/** msal-node reads the body by key and copes with missing ones, so that any parsed JSON may pass for what it expects. */
function asNetworkResponse<T>(received: Received, body: unknown): NetworkResponse<T> {
  const headers = Object.fromEntries(received.headers);
  // msal-node answers later calls from memory for as long as this says.
  delete headers["retry-after"];
  return { status: received.status, headers, body: body as T };
}

/** Who asks, where, by which network, and by which clock (milliseconds since the epoch). */
interface Connection {
  readonly cloud: Cloud;
  readonly client: ClientCredentials;
  readonly network: INetworkModule;
  readonly now: () => number;
}

/** A fresh application object: an old one would answer from its memory of earlier failures. */
export function confidentialApplication(connection: Connection) {
  const { cloud, client, network } = connection;
  return new ConfidentialClientApplication({
    auth: { ...authOf(cloud, client), ...proofOf(connection) },
    system: { networkClient: network, disableInternalRetries: true },
  });
}

/** What the client proves itself with. An assertion is signed by our own clock, which may not be this machine's. */
function proofOf({ cloud, client, now }: Connection) {
  const { certificate, clientId, tenant } = client;
  if (certificate) {
    const usual = `https://${cloud.loginHost}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    return {
      clientAssertion: ({ tokenEndpoint }: { readonly tokenEndpoint?: string }) =>
        clientAssertion(clientId, certificate, tokenEndpoint ?? usual, now()),
    };
  }
  const clientSecret = client.secret?.reveal();
  if (clientSecret) return { clientSecret };
  throw new RunError("internal", null, { cause: new Error("a confidential client without a credential") });
}

/** The same for a client without a credential. */
export function publicApplication(cloud: Cloud, client: ClientCredentials, network: INetworkModule) {
  return new PublicClientApplication({
    auth: authOf(cloud, client),
    system: { networkClient: network, disableInternalRetries: true },
  });
}

/** Whichever the client is. */
export function applicationOf(connection: Connection) {
  const { cloud, client, network } = connection;
  return isConfidential(client) ? confidentialApplication(connection) : publicApplication(cloud, client, network);
}

function authOf(cloud: Cloud, { tenant, clientId }: ClientCredentials) {
  return { clientId, authority: `https://${cloud.loginHost}/${encodeURIComponent(tenant)}` };
}

/** Lets msal-node make its call and gives the raw answer, accepted or refused; throws where there is none to judge. */
export async function rawAnswer(network: MsalNetwork, call: () => Promise<unknown>): Promise<Received> {
  try {
    await call();
  } catch (problem) {
    const failure = network.failure();
    if (failure) throw failure;
    if (problem instanceof RunError) throw problem;
    const received = network.last();
    if (received && isRefused(received)) return received;
    throw new RunError(received ? "malformed-answer" : "internal", received?.host ?? null, {
      cause: bareCause(problem),
    });
  }
  const received = network.last();
  if (!received) throw new RunError("internal");
  return received;
}

/** msal-node's own messages may quote what was sent. */
function bareCause(problem: unknown): Error {
  const code =
    typeof problem === "object" && problem !== null && "errorCode" in problem ? problem.errorCode : undefined;
  return new Error(typeof code === "string" && /^[a-z_]{1,60}$/.test(code) ? code : "msal-node");
}
