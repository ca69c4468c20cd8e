import type { Check, Status } from "@/lib/check";
import type { DisplayStatus } from "@/lib/locales/interface-texts";

/** A failed recommendation is drawn as a warning; every other status is drawn as itself. */
export function displayStatus(status: Status, level: Check["level"]): DisplayStatus {
  return status === "fail" && level === "recommended" ? "warning" : status;
}
