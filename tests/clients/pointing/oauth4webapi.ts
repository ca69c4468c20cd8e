import { allowInsecureRequests, type CustomFetchOptions, customFetch } from "oauth4webapi";

type Init = CustomFetchOptions<string, URLSearchParams | undefined>;

/** Options for every request of oauth4webapi; the issuer stays Microsoft's, so tokens are checked against the real name. */
export function sandboxRequests(sandbox: string) {
  return {
    [customFetch]: (url: string, { body, ...init }: Init) =>
      fetch(url.replace(/^https:\//, sandbox), { ...init, body: body ?? null }),
    [allowInsecureRequests]: true,
  };
}
