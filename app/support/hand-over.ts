import type { DeskState } from "@/components/support/desk/desk-state";
import { createHandOver, type HandOver } from "@/lib/support/hand-over";

declare global {
  var preflightDesk: HandOver<DeskState> | undefined;
}

/** Names the answer that waits for this browser. */
export const DESK_COOKIE = "preflight-desk";

/** Answers for browsers without JavaScript. On globalThis because Next bundles the route and the page apart. */
export function deskAnswers(): HandOver<DeskState> {
  globalThis.preflightDesk ??= createHandOver();
  return globalThis.preflightDesk;
}
