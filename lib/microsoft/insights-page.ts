import { z } from "zod";
import { RunError } from "../run";
import { accepted, isRefused, readAs, readJson, refused } from "./answer";
import { partnerCenterRefusal } from "./partner-center-refusal";
import { fold } from "./refusal-body";
import type { Received } from "./transport";
import type { Answer, InsightsAnswer } from "./types";

/** Any object, its keys in lower case. */
export const Folding = z.unknown().transform(fold);

const Envelope = Folding.pipe(
  z.looseObject({
    value: z.array(z.unknown()).nullable(),
    nextlink: z.string().nullish(),
    statuscode: z.coerce.number().nullish(),
    dataredacted: z.boolean().nullish(),
  }),
);

/** One envelope of insights, opened. */
export interface Page {
  readonly items: readonly unknown[];
  readonly nextLink: string | null;
  readonly mfaCompliant: boolean | null;
  readonly dataRedacted: boolean;
}

/** Opens an envelope; refusals come with HTTP 200 too. */
export function pageIn(received: Received): Answer<Page> {
  if (isRefused(received)) return refused(partnerCenterRefusal(received, "insights"));
  const json = readJson(received);
  // Then only the body has the status.
  const said = Number(fold(json)?.statuscode ?? 0);
  if (said === 429) throw new RunError("throttled", received.host);
  if (said >= 500) throw new RunError("unavailable", received.host);
  if (said >= 400) return refused(partnerCenterRefusal(received, "insights", said));
  const envelope = readAs(Envelope, json, received.host);
  return accepted(received.status, {
    items: envelope.value ?? [],
    nextLink: envelope.nextlink ?? null,
    mfaCompliant: compliance(received.headers.get("isMfaCompliant")),
    dataRedacted: envelope.dataredacted ?? false,
  });
}

/** Items with what their envelope says about all of them. */
export function about<T>({ mfaCompliant, dataRedacted }: Page, items: T): InsightsAnswer<T> {
  return { items, mfaCompliant, dataRedacted };
}

function compliance(header: string | null): boolean | null {
  const said = header?.trim().toLowerCase();
  return said === "true" ? true : said === "false" ? false : null;
}
