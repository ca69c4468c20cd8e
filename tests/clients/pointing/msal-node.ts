import type { INetworkModule, NetworkRequestOptions } from "@azure/msal-node";

/** msal-node's network, with the sandbox in Microsoft's place. */
export function sandboxNetwork(sandbox: string): INetworkModule {
  const send = async <T>(method: string, url: string, { headers = {}, body = "" }: NetworkRequestOptions = {}) => {
    const init = method === "POST" ? { method, headers, body } : { method, headers };
    const response = await fetch(url.replace(/^https:\//, sandbox), init);
    const answer: T = await response.json();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: answer };
  };
  return {
    sendGetRequestAsync: (url, options) => send("GET", url, options),
    sendPostRequestAsync: (url, options) => send("POST", url, options),
  };
}
