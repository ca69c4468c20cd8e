import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** Something that listens and can be closed. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server does not listen");
  return address.port;
};

/** A request as it came. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks that keeps what came; `answer` gets the number of the request, from 1. */
export async function receiver(
  answer: (response: ServerResponse, number: number) => void,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Listening & { readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const listener: Parameters<typeof createServer>[1] = (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(response, received.length);
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { port: portOf(server), received, close };
}

/** Takes connections and never says a word. */
export async function deadServer(): Promise<Listening & { readonly connections: () => number }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
  return { port: portOf(server), connections: () => sockets.size, close };
}

/** A mail as a server took it. */
export interface TakenMail {
  readonly secure: boolean;
  readonly user: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A real SMTP server that keeps what came. */
export async function mailServer(
  options: SMTPServerOptions,
): Promise<Listening & { readonly mails: readonly TakenMail[] }> {
  const mails: TakenMail[] = [];
  const server = new SMTPServer({
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          secure: session.secure === true,
          user: typeof session.user === "string" ? session.user : null,
          from: mailFrom === false || mailFrom === null ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: portOf(server.server), mails, close: () => new Promise<void>((done) => server.close(() => done())) };
}
