import type { Instrumentation } from "next";

/** Runs once when a server starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startUp } = await import("@/lib/start-up");
  await startUp();
}

/** An error that reached nobody else: the page shows its digest, the log has both the digest and the request's id. */
export const onRequestError: Instrumentation.onRequestError = async (problem, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const digest = problem instanceof Error && "digest" in problem ? String(problem.digest) : null;
  log.error({ err: problem, digest, route: routePath }, "a request failed");
};
