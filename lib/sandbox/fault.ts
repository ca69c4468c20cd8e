/** Every way in which an answer can go wrong on purpose. */
export const FAULT_KINDS = [
  /** another status, with `Retry-After` as given */
  "status",
  /** the answer comes late */
  "delay",
  /** the connection breaks before an answer */
  "reset",
  /** half of the body */
  "truncated",
  /** a page of whatever stands between, with `status` */
  "html",
  /** no body, with the right status or `status` */
  "empty",
  /** a byte order mark before the body */
  "bom",
  /** the right body, called text/html */
  "content-type",
  /** more bytes than anybody should read */
  "huge",
  /** the right body, a byte every `delayMs` */
  "drip",
  /** 302 to `location` */
  "redirect",
  /** a second, contradicting value for every key of the body */
  "duplicate-keys",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something that goes wrong on purpose. */
export interface SandboxFault {
  /** By which it can be taken away; stays with it while others come and go. */
  number?: number;
  /** Real host name, or `*`. */
  host: string;
  method: string | null;
  pathPrefix: string;
  /** Whether `pathPrefix` is the whole path. */
  exact?: boolean;
  /** How many more requests it meets; null means always. */
  times: number | null;
  /** Share of the requests that meet it, drawn from `seed`; always when absent. */
  share?: number;
  seed?: number;
  /** Draws so far; kept here so that a seed gives the same sequence again. */
  drawn?: number;
  kind: FaultKind;
  status?: number;
  /** Seconds or an HTTP date, as it shall stand in the header; absent means no header. */
  retryAfter?: string;
  delayMs?: number;
  location?: string;
}
