import type { Cloud } from "../cloud";

/** Why a report's file cannot be had. */
export type DownloadProblem = "host-refused" | "expired" | "too-large" | "unavailable";

/** A report's file on its way, unpacked if it came packed; the stream breaks off with an error past the size limit. */
export type Download =
  | { readonly ok: true; readonly body: ReadableStream<Uint8Array>; readonly wasPacked: boolean }
  | { readonly ok: false; readonly problem: DownloadProblem; readonly host: string | null };

/** How a file is asked for. */
export interface DownloadOptions {
  readonly cloud: Cloud;
  readonly outlet: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal;
  /** Packed and unpacked; 50 MB when absent. */
  readonly mostBytes?: number;
}

const MOST_BYTES = 50 * 1024 * 1024;
/** Where each cloud keeps what a secure link leads to: Azure Storage. */
const STORAGE: Readonly<Record<Cloud["id"], string>> = {
  global: ".blob.core.windows.net",
  // Its partners use the worldwide Partner Center.
  "us-government": ".blob.core.windows.net",
  china: ".blob.core.chinacloudapi.cn",
};

/**
 * Fetches what a report's secure link leads to. The link is a credential in itself, so no token goes with it, it is sent
 * to Microsoft's storage alone, and no redirect is followed.
 */
export async function downloadReport(link: string, options: DownloadOptions): Promise<Download> {
  const { cloud, outlet, signal, mostBytes = MOST_BYTES } = options;
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url || !isStorage(url, cloud)) return { ok: false, problem: "host-refused", host: url?.hostname || null };
  const host = url.hostname;
  const response = await outlet(new Request(url, { redirect: "manual", signal })).catch(() => null);
  const problem = response ? problemOf(response, mostBytes) : "unavailable";
  if (problem !== null || !response?.body) {
    response?.body?.cancel().catch(() => undefined);
    return { ok: false, problem: problem ?? "unavailable", host };
  }
  const { head, rest } = await peek(response.body);
  const wasPacked = head[0] === 0x1f && head[1] === 0x8b;
  return { ok: true, body: bounded(rest, wasPacked, mostBytes), wasPacked };
}

/** Whether a secure link leads where Microsoft keeps files, by a plain https address. */
export function isStorage(url: URL, cloud: Cloud): boolean {
  const isPlain = url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  return isPlain && (url.hostname === cloud.partnerCenterHost || url.hostname.endsWith(STORAGE[cloud.id]));
}

function problemOf(response: Response, mostBytes: number): DownloadProblem | null {
  const { status, headers } = response;
  // Storage says 403 when the signature's time is over, and 404 when the file has been cleared away.
  if ([401, 403, 404, 410].includes(status)) return "expired";
  if (status !== 200) return "unavailable";
  return Number(headers.get("content-length")) > mostBytes ? "too-large" : null;
}

/** The first bytes, and the whole body still to be read. */
async function peek(body: Bytes): Promise<{ head: Uint8Array; rest: Bytes }> {
  const reader = body.getReader();
  const first: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    first.push(value);
    bytes += value.byteLength;
  }
  const rest = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of first) controller.enqueue(chunk);
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head: Buffer.concat(first).subarray(0, 2), rest };
}

/** Both the packed and the unpacked bytes are counted: a small file may unpack to a huge one. */
function bounded(source: Bytes, isPacked: boolean, mostBytes: number): Bytes {
  const counted = source.pipeThrough(limit(mostBytes));
  return isPacked ? counted.pipeThrough(unpacking()).pipeThrough(limit(mostBytes)) : counted;
}

/** The DOM's types want a view of a plain buffer here, which is what arrives. */
function unpacking(): ReadableWritablePair<Uint8Array, Uint8Array> {
  return new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;
}

function limit(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new RangeError("the report is larger than this product takes"));
      else controller.enqueue(chunk);
    },
  });
}

type Bytes = ReadableStream<Uint8Array>;
