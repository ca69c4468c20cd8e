import { z } from "zod";
import { RunError } from "../run";
import type { Secret } from "../secret";
import { accepted, isRefused, mapAnswer, readAs, readJson, refused } from "./answer";
import { graphRefusal } from "./graph-refusal";
import type { OutgoingRequest, Received, Send } from "./transport";
import type { Answer } from "./types";

/** Calls to Graph v1.0 with one token; paths start with a slash and have their query. */
export interface GraphCall {
  one<T>(path: string, schema: z.ZodType<T>): Promise<Answer<T>>;
  /** All pages of a collection. */
  all<T>(path: string, schema: z.ZodType<T>): Promise<Answer<readonly T[]>>;
  post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<Answer<T>>;
  patch(path: string, body: object): Promise<Answer<null>>;
  /** A POST that answers with nothing. */
  tell(path: string, body: object): Promise<Answer<null>>;
  remove(path: string): Promise<Answer<null>>;
}

const PageBody = z.looseObject({ value: z.array(z.unknown()), "@odata.nextLink": z.string().nullish() });
const PAGES = 20;

/** Makes the calls of one token. */
export function graphCall(graphHost: string, send: Send, accessToken: Secret): GraphCall {
  const base = `https://${graphHost}/v1.0`;
  const call = async (request: OutgoingRequest): Promise<Answer<Received>> => {
    const type = request.body === undefined ? {} : { "content-type": "application/json" };
    const received = await send({ ...request, headers: { authorization: `Bearer ${accessToken.reveal()}`, ...type } });
    return isRefused(received) ? refused(graphRefusal(received)) : accepted(received.status, received);
  };
  const read = <T>(answer: Answer<Received>, schema: z.ZodType<T>): Answer<T> =>
    mapAnswer(answer, (received) => readAs(schema, readJson(received), received.host));
  return {
    one: async (path, schema) => read(await call({ method: "GET", url: `${base}${path}` }), schema),
    async all<T>(path: string, schema: z.ZodType<T>) {
      const items: T[] = [];
      let url: string | null = `${base}${path}`;
      for (let page = 0; url && page < PAGES; page++) {
        const answer: Answer<z.infer<typeof PageBody>> = read(await call({ method: "GET", url }), PageBody);
        if (!answer.ok) return answer;
        items.push(...answer.value.value.map((item) => readAs(schema, item, graphHost)));
        url = answer.value["@odata.nextLink"] ?? null;
      }
      // Half a list must not pass for a whole one.
      if (url) throw new RunError("malformed-answer", graphHost);
      return accepted<readonly T[]>(200, items);
    },
    post: async (path, body, schema) =>
      read(await call({ method: "POST", url: `${base}${path}`, body: JSON.stringify(body) }), schema),
    patch: async (path, body) =>
      mapAnswer(
        await call({ method: "PATCH", url: `${base}${path}`, body: JSON.stringify(body), idempotent: true }),
        () => null,
      ),
    tell: async (path, body) =>
      mapAnswer(await call({ method: "POST", url: `${base}${path}`, body: JSON.stringify(body) }), () => null),
    remove: async (path) =>
      mapAnswer(await call({ method: "DELETE", url: `${base}${path}`, idempotent: true }), () => null),
  };
}

/** A value inside quotes of an OData key or filter. */
export function quoted(value: string): string {
  return `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;
}
