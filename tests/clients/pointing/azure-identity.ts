import type { TokenCredentialOptions } from "@azure/identity";

/** Options for any credential of `@azure/identity`: its requests go to the sandbox, and nothing else changes. */
export function sandboxOptions(sandbox: string): TokenCredentialOptions {
  return {
    additionalPolicies: [
      {
        position: "perCall",
        policy: {
          name: "sandbox",
          sendRequest(request, next) {
            request.url = request.url.replace(/^https:\//, sandbox);
            request.allowInsecureConnection = true;
            return next(request);
          },
        },
      },
    ],
  };
}
