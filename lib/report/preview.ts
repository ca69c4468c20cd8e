import { type FileTable, readTable } from "./csv";

const MOST_BYTES = 1024 * 1024;
const MOST_ROWS = 100;

/** Reads the beginning of a report's file and lets go of the rest. Throws when the file breaks off. */
export async function previewOf(body: ReadableStream<Uint8Array>, format: "CSV" | "TSV"): Promise<FileTable> {
  const reader = body.getReader();
  const decoder = new TextDecoder("utf-8");
  let text = "";
  let bytes = 0;
  let isWhole = false;
  while (bytes < MOST_BYTES && !isWhole) {
    const { done, value } = await reader.read();
    isWhole = done;
    bytes += value?.byteLength ?? 0;
    text += decoder.decode(value, { stream: !done });
  }
  if (!isWhole) reader.cancel().catch(() => undefined);
  return readTable(text, format === "TSV" ? "\t" : ",", isWhole, MOST_ROWS);
}
