import type { SandboxFault, SandboxRequest, World } from "./types";

/** What a fault does to a request: a connection that breaks, an answer instead of the real one, or nothing more. */
export type FaultOutcome =
  | { readonly kind: "network" }
  | { readonly kind: "answer"; readonly response: Response }
  | null;

/** Applies the first fault that meets the request and uses one of its times up; delays are waited out here. */
export async function applyFaults(
  world: World,
  request: SandboxRequest,
  signal: AbortSignal | null,
): Promise<FaultOutcome> {
  const fault = world.state.faults.find((candidate) => meets(candidate, request));
  if (!fault) return null;
  if (fault.times !== null) fault.times -= 1;
  if (fault.delayMs) await pause(fault.delayMs, signal);
  if (fault.kind === "network") return { kind: "network" };
  return fault.kind === "status" ? { kind: "answer", response: answer(fault, request, world) } : null;
}

function meets(fault: SandboxFault, { method, url }: SandboxRequest): boolean {
  if (fault.times !== null && fault.times <= 0) return false;
  if (fault.host !== "*" && fault.host.toLowerCase() !== url.hostname) return false;
  if (fault.method !== null && fault.method.toUpperCase() !== method) return false;
  return url.pathname.toLowerCase().startsWith(fault.pathPrefix.toLowerCase());
}

// provenance: documented — Graph's 429 body; inferred — the others, where only the status matters
function answer(fault: SandboxFault, { url }: SandboxRequest, world: World): Response {
  const status = fault.status ?? 503;
  const headers = new Headers({ date: new Date(world.now()).toUTCString() });
  if (fault.retryAfter !== undefined) headers.set("retry-after", fault.retryAfter);
  if (!url.hostname.includes("graph")) return new Response(null, { status, headers });
  headers.set("content-type", "application/json");
  const error =
    status === 429
      ? { code: "TooManyRequests", message: "Please retry again later." }
      : { code: "ServiceUnavailable", message: "The service is temporarily unavailable." };
  return new Response(JSON.stringify({ error }), { status, headers });
}

function pause(durationMs: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, durationMs);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
