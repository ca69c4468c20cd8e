import { config } from "@/lib/config";

/** Whether a state-changing request comes from a page of ours; browsers always name the origin on a POST. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && (origin === config().url || origin === new URL(request.url).origin);
}

/** Sends a browser on after a form; 303 turns its POST into a GET. Only paths of ours are followed. */
export function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: ownPath(path) } });
}

/** A path inside this product, or the start page: an open redirect is a phishing tool. */
export function ownPath(path: string | null | undefined): string {
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : "/setup";
}

export const forbidden = () =>
  Response.json({ error: "This request did not come from a page of this product." }, { status: 403 });
