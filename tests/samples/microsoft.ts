import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the stand-in saw it. */
export interface Seen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
}

/** A stand-in for Entra and Partner Center that programs in other languages can call over plain HTTP. */
export interface StandIn {
  readonly host: string;
  readonly seen: Seen[];
  /** What the insights calls answer. */
  insights: { status: number; headers: Record<string, string>; body: string };
  close(): Promise<void>;
}

export const ACCESS_TOKEN = "access.token.value";
export const NEXT_REFRESH_TOKEN = "next-refresh-token";
const ENVELOPE = {
  Value: [{ DatasetName: "DynamicsUsage", SelectableColumns: ["A", "B"], name: "한 줄" }],
  StatusCode: 200,
};

/** With a byte order mark and PascalCase keys, as Partner Center may answer. */
export const OK_INSIGHTS = { status: 200, headers: {}, body: `\uFEFF${JSON.stringify(ENVELOPE)}` };

/** Starts the stand-in on a free port. */
export async function startStandIn(): Promise<StandIn> {
  const standIn: StandIn = { host: "", seen: [], insights: OK_INSIGHTS, close: async () => {} };
  let polls = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const url = new URL(request.url ?? "/", "http://stand-in");
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    standIn.seen.push({
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      form,
      headers: request.headers,
    });
    const send = (status: number, body: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(body);
    if (url.pathname.startsWith("/insights/")) {
      return send(standIn.insights.status, standIn.insights.body, standIn.insights.headers);
    }
    if (url.pathname.endsWith("/devicecode")) {
      return send(
        200,
        JSON.stringify({
          device_code: "device&code",
          user_code: "ABCD1234",
          verification_uri: "https://x",
          interval: 0,
        }),
      );
    }
    const grant = form.get("grant_type") ?? "";
    if (grant.endsWith("device_code") && polls++ === 0)
      return send(400, JSON.stringify({ error: "authorization_pending" }));
    if (form.get("refresh_token") === "old") {
      return send(400, JSON.stringify({ error: "invalid_grant", error_description: "AADSTS700082" }));
    }
    return send(200, JSON.stringify({ access_token: ACCESS_TOKEN, refresh_token: NEXT_REFRESH_TOKEN }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(standIn, {
    host: `127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  });
}

/** The S256 challenge that belongs to a verifier. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
