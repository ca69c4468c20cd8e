import { createHash } from "node:crypto";

/** Adds an entity tag to a readable answer; 304 when the reader has that one already. A stream has none. */
export async function tagged(answer: Response, request: Request): Promise<Response> {
  if (answer.headers.get("cache-control")?.includes("no-store")) return answer;
  const body = await answer.clone().text();
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "authorization" };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const all = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(body, { status: answer.status, headers: all });
}

/** `*`, or a list with this tag in it; weak ones compare alike here. */
function isKnown(given: string | null, etag: string): boolean {
  const tags = (given ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
