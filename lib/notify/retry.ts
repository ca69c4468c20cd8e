import { createHash } from "node:crypto";
import { log } from "../log";
import { deadlineOf, untilAborted } from "../microsoft/wait";
import { mask } from "./mask";
import type { Channel, Outgoing, Reason, Sent } from "./sent";

/** What came of one attempt, as a delivery log keeps it. Nothing in it is secret. */
export interface DeliveryRecord {
  /** When the attempt began (RFC 3339). */
  readonly at: string;
  /** Id of the channel. */
  readonly channel: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** `stopped`: the receiver wants no more, so the channel is to be switched off. */
  readonly outcome: "delivered" | "retry" | "given-up" | "stopped";
  /** HTTP status or SMTP reply code; null when no answer came. */
  readonly status: number | null;
  /** Null when it was delivered. */
  readonly reason: Reason | null;
  /** The beginning of what the other side said, masked; may be empty. */
  readonly detail: string;
  /** When to try again; null when it is over. */
  readonly nextAt: string | null;
}

/** The first attempt and seven more within about a day. */
export const MOST_ATTEMPTS = 8;

const FIRST_PAUSE_MS = 60_000;
const GROWTH = 3.15;
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** Longer than any channel waits by itself. */
const DEADLINE_MS = 60_000;

/**
 * When to try again after the attempt of that number; null when it was the last. Waits at least as long as the receiver asks, but
 * no longer than a day. `key` spreads the attempts of different messages, and the same key always gives the same moment.
 */
export function nextAttempt(attemptNumber: number, now: Date, retryAfterMs: number | null, key: string): Date | null {
  if (attemptNumber >= MOST_ATTEMPTS) return null;
  const spread = createHash("sha256").update(`${key}#${attemptNumber}`).digest().readUInt32BE() / 2 ** 32;
  const pauseMs = FIRST_PAUSE_MS * GROWTH ** (Math.max(attemptNumber, 1) - 1) * (0.9 + spread / 5);
  const waitMs = Math.min(Math.max(pauseMs, retryAfterMs ?? 0), LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.round(waitMs));
}

/** Makes one attempt and says what came of it. Never throws, and never waits longer than a minute. */
export async function deliver(
  channel: Channel,
  message: Outgoing,
  {
    attempt,
    now = new Date(),
    deadlineMs = DEADLINE_MS,
  }: { readonly attempt: number; readonly now?: Date; readonly deadlineMs?: number },
): Promise<DeliveryRecord> {
  const sent = await attemptOnce(channel, message, now, deadlineMs);
  const next =
    sent.outcome === "later" ? nextAttempt(attempt, now, sent.retryAfterMs, `${channel.id}/${message.id}`) : null;
  const outcome = sent.outcome === "later" ? (next === null ? "given-up" : "retry") : sent.outcome;
  const record: DeliveryRecord = {
    at: now.toISOString(),
    channel: channel.id,
    attempt,
    outcome,
    status: sent.status,
    reason: sent.outcome === "delivered" ? null : sent.reason,
    detail: mask(sent.said, channel.secrets),
    nextAt: next?.toISOString() ?? null,
  };
  const { detail: _, ...noted } = record;
  log[outcome === "delivered" ? "info" : "warn"]({ ...noted, kind: channel.kind, message: message.id }, "alert sent");
  return record;
}

async function attemptOnce(channel: Channel, message: Outgoing, now: Date, deadlineMs: number): Promise<Sent> {
  const deadline = deadlineOf(deadlineMs, new AbortController().signal);
  const silent = (reason: Reason): Sent => ({ outcome: "later", reason, status: null, said: "", retryAfterMs: null });
  try {
    const sending = channel.send(message, now, deadline.signal);
    return await untilAborted(sending, deadline.signal, () => new DOMException("no answer in time", "TimeoutError"));
  } catch (problem) {
    if (deadline.isOver()) return silent("timeout");
    // Its message may quote the settings; its name and place do not.
    log.error(
      { channel: channel.id, problem: problem instanceof Error ? problem.name : typeof problem },
      "alert not sent",
    );
    return silent("internal");
  } finally {
    deadline.clear();
  }
}
