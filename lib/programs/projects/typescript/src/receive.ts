import { createServer } from "node:http";
import { EXIT, Stop, say, tell } from "./settings.js";

const PATIENCE_MS = 600_000;

/** Listens where the browser comes back to, shows the address to open, and gives what the browser brought. */
export function receive(redirectUri: string, state: string, address: string): Promise<URLSearchParams> {
  const here = new URL(redirectUri);
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const there = new URL(request.url ?? "/", here);
      // Anything on this machine can call this port, so only the answer to this very sign-in counts.
      if (there.pathname !== here.pathname || there.searchParams.get("state") !== state) {
        response.writeHead(404).end();
        return;
      }
      const text = say(there.searchParams.has("code") ? "pageDone" : "pageRefused");
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", Connection: "close" });
      response.end(`<!doctype html><meta charset=utf-8><title>Insights report</title><p>${text}</p>`, () => {
        close();
        resolve(there.searchParams);
      });
    });
    const late = setTimeout(() => {
      close();
      reject(new Stop(EXIT.notSignedIn, say("signInTooLate")));
    }, PATIENCE_MS);
    const close = () => {
      clearTimeout(late);
      server.close();
      server.closeIdleConnections();
    };
    server.on("error", () => {
      clearTimeout(late);
      reject(new Stop(EXIT.badSettings, say("portTaken", { uri: redirectUri })));
    });
    server.listen(Number(here.port || 80), "127.0.0.1", () => {
      tell("openAddress");
      process.stderr.write(`${address}\n`);
    });
  });
}
