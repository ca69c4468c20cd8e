import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { createSandboxHandler } from "@/lib/cli/sandbox-http";

/** The sandbox, whose finished reports come packed, as Microsoft's may. */
export interface Packing {
  readonly base: string;
  /** How many files have been packed. */
  readonly packed: number;
  close(): Promise<void>;
}

/** Serves the same worlds as the sandbox at `inner`. */
export async function startPacking(inner: string): Promise<Packing> {
  const handle = createSandboxHandler("ready");
  let packed = 0;
  const server = createServer(async (request, response) => {
    if (!request.url?.includes("/download/")) return handle(request, response);
    const file = await fetch(`${inner}${request.url}`);
    packed += 1;
    return response.end(gzipSync(Buffer.from(await file.arrayBuffer())));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    base: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    get packed() {
      return packed;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
