import { createHash } from "node:crypto";

/** The code a sign-in offers to people who have no second factor yet: typing it registers it. Six digits. */
export function enrolmentCode(signInId: string): string {
  const number = createHash("sha256").update(signInId).digest().readUInt32BE(0) % 1_000_000;
  return String(number).padStart(6, "0");
}
