import { z } from "zod";
import type { Cloud } from "../cloud";
import { RunError } from "../run";
import type { Secret } from "../secret";
import { accepted, isRefused, readAs, readJson, refused } from "./answer";
import { partnerCenterRefusal } from "./partner-center-refusal";
import { fold } from "./refusal-body";
import type { Received, Send } from "./transport";
import type { Answer, Dataset, InsightsAnswer, InsightsClient, Row } from "./types";

const Folding = z.unknown().transform(fold);
const Texts = z.array(z.string()).nullish();

const Envelope = Folding.pipe(
  z.looseObject({
    value: z.array(z.unknown()).nullable(),
    nextlink: z.string().nullish(),
    statuscode: z.coerce.number().nullish(),
    dataredacted: z.boolean().nullish(),
  }),
);

const DatasetBody = Folding.pipe(
  z.looseObject({
    datasetname: z.string(),
    selectablecolumns: z.array(z.string()),
    availablemetrics: Texts,
    availabledateranges: Texts,
    minimumrecurrenceinterval: z.coerce.number().nullish(),
  }),
);

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const RowBody = z.record(z.string(), z.union([Cell, z.unknown().transform((value) => JSON.stringify(value) ?? null)]));

const PAGES = 20;
/** Microsoft gives a query 100 seconds; a person does not. */
const QUERY_DEADLINE_MS = 20_000;

/** Partner insights with the integration user's token. */
export function insightsClient(cloud: Cloud, send: Send, accessToken: Secret): InsightsClient {
  const base = `https://${cloud.partnerCenterHost}/insights/v1/mpn`;
  const get = async (url: string, deadlineMs?: number): Promise<Answer<Page>> => {
    const received = await send({
      method: "GET",
      url,
      headers: { authorization: `Bearer ${accessToken.reveal()}`, ValidateMfa: "true" },
      ...(deadlineMs && { deadlineMs }),
    });
    return pageIn(received);
  };
  return {
    async datasets() {
      const datasets: Dataset[] = [];
      let url: string | null = `${base}/ScheduledDataset`;
      let last: Page | null = null;
      for (let page = 0; url && page < PAGES; page++) {
        const answer: Answer<Page> = await get(url);
        if (!answer.ok) return answer;
        last = answer.value;
        datasets.push(...last.items.map((item) => datasetIn(item, cloud.partnerCenterHost)));
        url = last.nextLink ? new URL(last.nextLink, url).href : null;
      }
      if (url || !last) throw new RunError("malformed-answer", cloud.partnerCenterHost);
      return accepted(200, about(last, datasets));
    },
    async testQuery(query) {
      const url = `${base}/ScheduledQueries/testQueryResult?exportQuery=${encodeURIComponent(query)}`;
      const answer = await get(url, QUERY_DEADLINE_MS);
      if (!answer.ok) return answer;
      const rows = answer.value.items.map((item): Row => readAs(RowBody, item, cloud.partnerCenterHost));
      return accepted(answer.status, about(answer.value, rows));
    },
  };
}

interface Page {
  readonly items: readonly unknown[];
  readonly nextLink: string | null;
  readonly mfaCompliant: boolean | null;
  readonly dataRedacted: boolean;
}

function pageIn(received: Received): Answer<Page> {
  if (isRefused(received)) return refused(partnerCenterRefusal(received, "insights"));
  const json = readJson(received);
  // Refusals come with HTTP 200 too, and then only the body has the status.
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

function about<T>({ mfaCompliant, dataRedacted }: Page, items: T): InsightsAnswer<T> {
  return { items, mfaCompliant, dataRedacted };
}

function datasetIn(item: unknown, host: string): Dataset {
  const body = readAs(DatasetBody, item, host);
  return {
    name: body.datasetname,
    selectableColumns: body.selectablecolumns,
    metrics: body.availablemetrics ?? [],
    dateRanges: body.availabledateranges ?? [],
    minimumRecurrenceHours: body.minimumrecurrenceinterval ?? null,
  };
}

function compliance(header: string | null): boolean | null {
  const said = header?.trim().toLowerCase();
  return said === "true" ? true : said === "false" ? false : null;
}
