// Loaded before a server: notes which hosts it wants to reach, and lets it reach none but itself.
const { appendFileSync } = require("node:fs");

const ownFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const { hostname } = new URL(typeof input === "string" ? input : (input.url ?? input.href));
  // Next renders where a server action leads to by asking itself.
  if (hostname === "127.0.0.1" || hostname === "localhost") return ownFetch(input, init);
  appendFileSync(process.env.WANTED_HOSTS, `${hostname}\n`);
  throw new TypeError("fetch failed");
};
