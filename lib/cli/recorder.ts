import { APP_ID, type Cloud, ROLE_TEMPLATE } from "@/lib/cloud";
import type { Caller, SeenExchange } from "@/lib/drift/exchange";
import { decodeClaims } from "@/lib/microsoft/claims";
import { RunError } from "@/lib/run";
import { Secret } from "@/lib/secret";

type Outlet = (request: Request) => Promise<Response>;

/** A way out that changes nothing at Microsoft's and remembers what came back. */
export interface Recorder {
  readonly outlet: Outlet;
  /** In the order of the answers. */
  seen(): readonly SeenExchange[];
  /** Requests that got no answer. */
  lost(): number;
}

/** Stands before an outlet. Whatever could change something is refused before it leaves, and fails the run. */
export function createRecorder(outlet: Outlet, cloud: Cloud): Recorder {
  const exchanges: SeenExchange[] = [];
  let lost = 0;
  return {
    seen: () => [...exchanges],
    lost: () => lost,
    async outlet(request) {
      if (!isReadOnly(request, cloud)) throw new NotReadOnlyError(request);
      const { method, url, headers } = request;
      const [, token] = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
      const about = {
        caller: token ? callerOf(token) : null,
        namesOrigin: headers.has("origin"),
        asksMfaVerdict: headers.has("validatemfa"),
      };
      try {
        const response = await outlet(request);
        const bytes = await response.clone().arrayBuffer();
        exchanges.push({
          number: exchanges.length + 1,
          method,
          url,
          status: response.status,
          headers: Object.fromEntries(response.headers),
          // `text()` would drop the byte order mark.
          bodyText: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
          ...about,
        });
        return response;
      } catch (problem) {
        lost += 1;
        throw problem;
      }
    },
  };
}

/** GET, and the two calls of Entra that give tokens and device codes; Graph's `$batch` can hide a change and is not used. */
export function isReadOnly({ method, url }: Pick<Request, "method" | "url">, cloud: Cloud): boolean {
  const { hostname, pathname } = new URL(url);
  if (method === "GET") return !/\/\$batch$/i.test(pathname);
  const isEntra = hostname === cloud.loginHost;
  return method === "POST" && isEntra && /\/oauth2\/(?:v2\.0\/)?(?:token|devicecode)$/i.test(pathname);
}

/** A contract run asked for a change: a mistake of this program. */
export class NotReadOnlyError extends RunError {
  constructor({ url }: Pick<Request, "url">) {
    super("internal", new URL(url).hostname);
    this.name = "NotReadOnlyError";
  }
}

/** What a token's claims say of who calls. */
function callerOf(token: string): Caller {
  const claims = decodeClaims(new Secret(token));
  const { amr, wids, scp, oid, tid, appid, azp } = claims ?? {};
  return {
    kind: claims === null ? "unreadable" : typeof scp === "string" ? "user" : "app",
    objectId: typeof oid === "string" ? oid : null,
    tenantId: typeof tid === "string" ? tid : null,
    mfa: Array.isArray(amr) ? amr.includes("mfa") : null,
    isGlobalAdministrator: Array.isArray(wids) && wids.includes(ROLE_TEMPLATE.globalAdministrator),
    usesOwnApplication: claims !== null && (appid ?? azp) !== APP_ID.azureCli,
  };
}
