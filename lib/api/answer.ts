import { randomUUID } from "node:crypto";
import { log } from "@/lib/log";
import { authenticate, requireScope } from "./authenticate";
import { tagged } from "./entity-tag";
import { once } from "./idempotent";
import { match } from "./match";
import { ApiProblem, problemResponse } from "./problem";
import { type RateLimiter, rateLimiter } from "./rate-limit";
import { readContent, readQuery } from "./read-request";

/** Answers one request to the API; every refusal is a problem document, and every answer can be found in the log. */
export async function answer(request: Request, limiter: RateLimiter = rateLimiter()): Promise<Response> {
  const correlationId = randomUUID();
  const response = await answered(request, limiter).catch((problem: unknown) => refusal(problem, correlationId));
  response.headers.set("x-correlation-id", correlationId);
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

async function answered(request: Request, limiter: RateLimiter): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { operation, params } = match(request.method, pathname);
  const caller = await authenticate(request.headers);
  const allowance = await limiter.take(caller.token.id, operation.cost);
  if (!allowance.ok)
    throw new ApiProblem(
      "rate-limited",
      `This token has asked too much. Try again in ${allowance.retryAfterSeconds} s.`,
      {
        "retry-after": String(allowance.retryAfterSeconds),
      },
    );
  requireScope(caller.token, operation);
  const query = readQuery(operation, searchParams);
  const { bytes, value: body } = await readContent(operation.body, request);
  const act = () => operation.handle({ ...caller, params, query, body, signal: request.signal });
  if (operation.method === "GET") return tagged(await act(), request);
  const key = operation.isWrite ? request.headers.get("idempotency-key") : null;
  const target = `${operation.method} ${pathname}`;
  const response = await once({ tokenId: caller.token.id, key, target, bytes }, act);
  response.headers.set("cache-control", "no-store");
  return response;
}

function refusal(problem: unknown, correlationId: string): Response {
  if (problem instanceof ApiProblem) return problemResponse(problem, correlationId);
  log.error({ correlationId, err: problem }, "api request failed");
  const detail = "This is not your doing. The server's log has it under the correlation id.";
  return problemResponse(new ApiProblem("internal", detail), correlationId);
}
