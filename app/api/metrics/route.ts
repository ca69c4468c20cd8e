import { createHash, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/config";
import { metricsText } from "@/lib/measured";

export const dynamic = "force-dynamic";

/** What this process measures, for Prometheus; only for who has the operator's token, and not there without one. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = config();
  if (metricsToken === null) return new Response(null, { status: 404 });
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${metricsToken.reveal()}`))
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  return new Response(await metricsText(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Digests have one length, so the time it takes says nothing about the token. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
