import { notReady } from "@/lib/readiness";

export const dynamic = "force-dynamic";

/** 200 when this instance can answer requests; 503 with a reason in one word when it should get none. */
export async function GET(): Promise<Response> {
  const reason = await notReady();
  return Response.json(reason === null ? { status: "ready" } : { status: "not-ready", reason }, {
    status: reason === null ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
