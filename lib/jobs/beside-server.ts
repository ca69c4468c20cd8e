import { config } from "../config";
import { startWork } from "./work";

const IDLE_MS = 5_000;

/** Works through the queue in the server's own process, unless that is left to others. */
export function workBesideServer(): void {
  if (config().worker === "off") return;
  startWork({ idleMs: IDLE_MS });
}
