import type { ContractExchange } from "../contracts/contract";

/** Whose token a request carried, as far as its claims tell. */
export interface Caller {
  readonly kind: "user" | "app" | "unreadable";
  /** Ids of Entra; compared, never shown. */
  readonly objectId: string | null;
  readonly tenantId: string | null;
  /** Whether `amr` names MFA; null when the token says nothing about it. */
  readonly mfa: boolean | null;
  readonly isGlobalAdministrator: boolean;
  /** False for a token of Microsoft's public client, which is nobody's application. */
  readonly usesOwnApplication: boolean;
}

/** One exchange of a contract run: kept in memory whole, shown only through `shown.ts`. */
export interface SeenExchange extends ContractExchange {
  /** Counts from 1. */
  readonly number: number;
  /** Null when the request carried no bearer token. */
  readonly caller: Caller | null;
  /** Whether the request named an origin, as a browser's would. */
  readonly namesOrigin: boolean;
  /** Whether the request asked for Microsoft's verdict on MFA. */
  readonly asksMfaVerdict: boolean;
}

/** What a user holds of the two report roles; null when the lists were not read to their end. */
export type ReportRole = "executive" | "viewer" | "both" | "none" | null;

/** Everything a run saw, with the questions that several unknowns ask of it. */
export interface Seen {
  readonly exchanges: readonly SeenExchange[];
  /** Calls of insights, in order. */
  readonly insights: readonly SeenExchange[];
  /** Calls of one endpoint; the path in lower case from `/v1` or `/insights` on, ids as `{}`. */
  at(path: string): readonly SeenExchange[];
  roleOf(caller: Caller | null): ReportRole;
}

const EXECUTIVE = "executive report viewer";
const VIEWER = "report viewer";

/** Orders what a run saw for its questions. */
export function seenIn(exchanges: readonly SeenExchange[]): Seen {
  const places = new Map(exchanges.map((exchange) => [exchange, placeOf(exchange.url)]));
  const at = (path: string) => exchanges.filter((exchange) => places.get(exchange) === path);
  const members = membersByRole(at("/v1/roles"), at("/v1/roles/{}/usermembers"));
  const home = at("/v1/roles").find(isGood)?.caller?.tenantId ?? null;
  return {
    exchanges,
    insights: exchanges.filter((exchange) => places.get(exchange)?.startsWith("/insights/v1/mpn/")),
    at,
    roleOf(caller) {
      const executive = members.get(EXECUTIVE);
      const viewer = members.get(VIEWER);
      if (caller?.kind !== "user" || caller.objectId === null || !executive || !viewer) return null;
      // Somebody from another tenant is in no list of this one.
      if (caller.tenantId !== home) return null;
      const [isExecutive, isViewer] = [executive.has(caller.objectId), viewer.has(caller.objectId)];
      if (isExecutive) return isViewer ? "both" : "executive";
      return isViewer ? "viewer" : "none";
    },
  };
}

/** The body as JSON whatever mark stands before it; undefined when it is none. */
export function jsonOf({ bodyText }: SeenExchange): unknown {
  try {
    return JSON.parse(bodyText.replace(/^\uFEFF+/, ""));
  } catch {
    return undefined;
  }
}

/** A property whatever the case of its name. */
export function fieldOf(value: unknown, name: string): unknown {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** The elements of a Partner Center collection or an insights envelope. */
export function itemsOf(exchange: SeenExchange): readonly unknown[] {
  const body = jsonOf(exchange);
  const items = fieldOf(body, "items") ?? fieldOf(body, "value");
  return Array.isArray(items) ? items : [];
}

/** The status that counts: insights refuses with HTTP 200 too, and then the body has it. */
export function statusOf(exchange: SeenExchange): number {
  const said = Number(fieldOf(jsonOf(exchange), "statusCode"));
  return exchange.status === 200 && said >= 400 && said <= 599 ? said : exchange.status;
}

/** Whether Microsoft answered with what was asked for. */
export function isGood(exchange: SeenExchange): boolean {
  const status = statusOf(exchange);
  return status >= 200 && status < 300;
}

function placeOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  if (!hostname.includes("partnercenter")) return pathname.toLowerCase();
  return pathname
    .toLowerCase()
    .replace(/^(\/v1\/roles\/)[^/]+(\/usermembers)$/, "$1{}$2")
    .replace(/(\/execution\/).+$/, "$1{}");
}

/** Role name in lower case → object ids of its members, of roles whose list was read to its end. */
function membersByRole(roles: readonly SeenExchange[], pages: readonly SeenExchange[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const role of roles.filter(isGood).flatMap(itemsOf)) {
    const id = String(fieldOf(role, "id"));
    const own = pages.filter((page) => isGood(page) && page.url.includes(`/${encodeURIComponent(id)}/`));
    if (!own.some((page) => !hasMore(page))) continue;
    const ids = own.flatMap(itemsOf).map((member) => String(fieldOf(member, "id")));
    members.set(String(fieldOf(role, "name")).toLowerCase(), new Set(ids));
  }
  return members;
}

/** Whether a page says that another one follows, in whichever of the three ways. */
export function hasMore(page: SeenExchange): boolean {
  const body = jsonOf(page);
  const next = fieldOf(fieldOf(body, "links"), "next");
  return Boolean(page.headers["ms-continuationtoken"] || fieldOf(body, "continuationToken") || next);
}
