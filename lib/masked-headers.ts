const CREDENTIALS: ReadonlySet<string> = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "x-aaduserticket",
]);

/** Headers as they may be shown: every one that can carry a credential keeps its scheme at most. */
export function maskedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, CREDENTIALS.has(name.toLowerCase()) ? masked(value) : value]),
  );
}

function masked(value: string): string {
  const scheme = /^(Bearer|Basic) /i.exec(value)?.[1];
  return scheme === undefined ? "••••" : `${scheme} ••••`;
}
