/** More than this is refused unread. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** A browser hears no answer before it has sent everything, so what is too much is still taken in, unkept, up to this many times. */
const PATIENCE = 10;

/** The bytes of a stream; null once there are more than `most`, of which nothing is kept. */
export async function readBody(
  stream: ReadableStream<Uint8Array> | null,
  most = MOST_BYTES,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return size > most ? null : joined(chunks, size);
    size += next.value.byteLength;
    if (size <= most) chunks.push(next.value);
    else chunks.length = 0;
    if (size > most * PATIENCE) {
      await reader?.cancel();
      return null;
    }
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Bytes as text: UTF-16 where they say so, as logs of Windows do, else UTF-8. What is no text becomes unreadable, not an error. */
export function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
