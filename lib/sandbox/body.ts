/** How many bytes a request may carry. */
export const LARGEST_BODY = 256 * 1024;

/** The body as text, empty when there is none; null as soon as it is larger than a sandbox takes. */
export async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) return null;
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  // A body may be longer than it says, or say nothing: leaving the loop ends the reading.
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
