import { SHOWN_STATES } from "@/lib/standing";
import { STATUS_SORTS, type StatusQuery } from "@/lib/store/status";

/** Longer than anything that is searched for. */
const MAX_SEARCH_CHARS = 200;

/** What an address asks for; what it does not know is left out. */
export function queryOf(asked: Readonly<Record<string, string | string[] | undefined>>): StatusQuery {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  return {
    search: text("search").replaceAll("\0", "").toWellFormed().trim().slice(0, MAX_SEARCH_CHARS),
    state: SHOWN_STATES.find((state) => state === text("state")) ?? null,
    sort: STATUS_SORTS.find((sort) => sort === text("sort")) ?? "urgency",
    page: pageOf(asked.page),
  };
}

/** A page's number, from 1. */
export function pageOf(asked: string | string[] | undefined): number {
  const page = typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.max(1, page);
}

/** The address's part for a query, with what goes without saying left out. */
export function addressOf({ search, state, sort, page }: StatusQuery): string {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (state) query.set("state", state);
  if (sort !== "urgency") query.set("sort", sort);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `?${query}` : "";
}
