const LARGEST_BYTES = 5 * 1024 * 1024;

/** A body that is larger than anything Microsoft has to say here. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";
}

/** A response's body as text without its byte order mark; stops reading at 5 MiB. */
export async function readText(response: Response): Promise<string> {
  if (Number(response.headers.get("content-length")) > LARGEST_BYTES) {
    stop(response.body);
    throw new BodyTooLargeError();
  }
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return withoutMark(text + decoder.decode());
    bytes += value.byteLength;
    if (bytes > LARGEST_BYTES) {
      stop(reader);
      throw new BodyTooLargeError();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Cancelling may never settle, and nothing depends on it. */
function stop(source: { cancel(): Promise<void> } | null): void {
  source?.cancel().catch(() => undefined);
}

/** Partner Center has been seen to send more than one mark. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, "");
}
