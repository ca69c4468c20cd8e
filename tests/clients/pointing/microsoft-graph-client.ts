import type { AuthenticationProvider, Context, Middleware } from "@microsoft/microsoft-graph-client";
import { Client, MiddlewareFactory } from "@microsoft/microsoft-graph-client";

/** A Graph client with everything it brings along, except that its requests go to the sandbox. */
export function sandboxGraph(sandbox: string, authProvider: AuthenticationProvider): Client {
  const toSandbox: Middleware = {
    async execute(context: Context) {
      const url = typeof context.request === "string" ? context.request : context.request.url;
      const response = await fetch(url.replace(/^https:\//, sandbox), context.options as RequestInit);
      // Links in answers lead to the sandbox; this client follows only https ones.
      const text = (await response.text()).replaceAll(`${sandbox}/`, "https://");
      context.response = new Response(text || null, response);
    },
  };
  const usual = MiddlewareFactory.getDefaultMiddlewareChain(authProvider);
  return Client.initWithMiddleware({ middleware: [...usual.slice(0, -1), toSandbox] });
}
