import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";

/** The header that carries a request's id in and out. */
export const REQUEST_ID = "x-request-id";

const WELL_FORMED = /^[A-Za-z0-9][\w.-]{7,63}$/;

/** One request from its beginning to its end. */
export interface RequestScope {
  readonly id: string;
}

declare global {
  var preflightRequest: AsyncLocalStorage<RequestScope> | undefined;
}

/** Shared by all of Next's bundles, which each have this module for themselves. */
function storage(): AsyncLocalStorage<RequestScope> {
  globalThis.preflightRequest ??= new AsyncLocalStorage();
  return globalThis.preflightRequest;
}

/** The id of the request that is being answered; null outside of one. */
export function requestId(): string | null {
  return requestScope()?.id ?? null;
}

/** The request that is being answered, for what is kept as long as it is; null outside of one. */
export function requestScope(): RequestScope | null {
  return storage().getStore() ?? null;
}

/** Does work as part of a request of that id. */
export function withRequestId<T>(id: string, work: () => T): T {
  return storage().run({ id }, work);
}

/** The caller's id when it is one that may stand in a log, else a new one. */
export function idFrom(given: string | readonly string[] | undefined): string {
  return typeof given === "string" && WELL_FORMED.test(given) ? given : randomUUID();
}

/** From now on every request that reaches a server of this process has an id, in its headers, its answer and its log lines. */
export function identifyRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = Object(message);
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    const id = idFrom(request.headers[REQUEST_ID]);
    request.headers[REQUEST_ID] = id;
    response.setHeader(REQUEST_ID, id);
    // The request is handled in this same turn, so everything that follows from it inherits the id.
    storage().enterWith({ id });
  });
}
