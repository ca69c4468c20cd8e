import { createHash, randomBytes } from "node:crypto";

/** How many days a link may live. */
export const LIFETIMES_DAYS = [1, 7, 30] as const;

/** How long a link lives when nobody says otherwise. */
export const USUAL_DAYS = 7;

/** The lifetime that was asked for, if it is one of those offered. */
export function lifetimeMs(asked: unknown): number {
  const days = LIFETIMES_DAYS.find((one) => one === Number(asked)) ?? USUAL_DAYS;
  return days * 24 * 3_600_000;
}

/** The secret part of a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a link's secret part. */
export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");
