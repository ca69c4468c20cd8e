import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "@/lib/contracts";
import { type ContractExchange, contractProblems, findAnswer, problemLine } from "@/lib/contracts/contract";
import { tourEntra } from "./entra-tour";
import { tourGraph } from "./graph-tour";
import { tourInsights, tourPartnerCenter } from "./partner-center-tour";

type Change = (exchange: ContractExchange) => ContractExchange;

interface Mutation {
  readonly name: string;
  /** `endpoint/answer` of the exchange that is spoilt. */
  readonly answer: string;
  readonly change: Change;
  readonly says: string;
}

/** The test of the tests: each of these departures from Microsoft has to turn the contract red. */
const MUTATIONS: readonly Mutation[] = [
  {
    name: "Graph's refusal without innerError",
    answer: "graph.user/Request_ResourceNotFound",
    change: json((body) => ({ error: without(object(body.error), "innerError") })),
    says: "$.error.innerError: is missing",
  },
  {
    name: "Entra's refusal without error_codes",
    answer: "entra.token/AADSTS7000215",
    change: json((body) => without(body, "error_codes")),
    says: "$.error_codes: is missing",
  },
  {
    name: "Partner Center's answer without its byte order mark",
    answer: "partner-center.roles/ok",
    change: (exchange) => ({ ...exchange, bodyText: exchange.bodyText.slice(1) }),
    says: "byte order mark: is missing",
  },
  {
    name: "Graph's answer with a byte order mark",
    answer: "graph.me/ok",
    change: (exchange) => ({ ...exchange, bodyText: `\uFEFF${exchange.bodyText}` }),
    says: "byte order mark: is there",
  },
  {
    name: "a number of the v1 token endpoint that is no string",
    answer: "entra.token-v1/user",
    change: json((body) => ({ ...body, expires_on: Number(body.expires_on) })),
    says: "$.expires_on: is not of type string",
  },
  {
    name: "a number of the v2 token endpoint that is a string",
    answer: "entra.token/application",
    change: json((body) => ({ ...body, expires_in: String(body.expires_in) })),
    says: "$.expires_in: is not of type number",
  },
  {
    name: "Entra's answer without x-ms-request-id",
    answer: "entra.discovery/ok",
    change: header("x-ms-request-id", null),
    says: "header x-ms-request-id: is missing",
  },
  {
    name: "Partner Center's answer without MS-CorrelationId",
    answer: "partner-center.mpn-profile/ok",
    change: header("ms-correlationid", null),
    says: "header ms-correlationid: is missing",
  },
  {
    name: "Partner Center's answer without MS-RequestId",
    answer: "partner-center.mpn-profile/404-3000",
    change: header("ms-requestid", null),
    says: "header ms-requestid: is missing",
  },
  {
    name: "Graph's answer without request-id",
    answer: "graph.application-create/created",
    change: header("request-id", null),
    says: "header request-id: is missing",
  },
  {
    name: "Graph's answer without client-request-id",
    answer: "graph.application-delete/done",
    change: header("client-request-id", null),
    says: "header client-request-id: is missing",
  },
  {
    name: "Graph's answer whose request-id is no GUID",
    answer: "graph.grants/ok",
    change: header("request-id", "1"),
    says: "header request-id: is not a GUID",
  },
  {
    name: "an application without a key that is always there",
    answer: "graph.application-create/created",
    change: json((body) => without(body, "publisherDomain")),
    says: "$.publisherDomain: is missing",
  },
  {
    name: "an application with a key that nobody knows",
    answer: "graph.application-create/created",
    change: json((body) => ({ ...body, secret: "x" })),
    says: "$.secret: is not known",
  },
  {
    name: "a key that $select did not ask for",
    answer: "graph.user/ok",
    change: json((body) => ({ ...body, mail: null }), /\$select/),
    says: "$.mail: is not known",
  },
  {
    name: "a boolean that became a text",
    answer: "graph.service-principal-create/created",
    change: json((body) => ({ ...body, accountEnabled: "true" })),
    says: "$.accountEnabled: is not of type boolean",
  },
  {
    name: "a throttled answer that does not say when to come back",
    answer: "graph.me/TooManyRequests",
    change: header("retry-after", null),
    says: "header retry-after: is missing",
  },
  {
    name: "a Retry-After that is neither seconds nor a date",
    answer: "graph.me/TooManyRequests",
    change: header("retry-after", "soon"),
    says: "header retry-after: is not seconds or an HTTP date",
  },
  {
    name: "a page in place of JSON",
    answer: "insights.datasets/ok",
    change: (exchange) => ({ ...exchange, bodyText: "<html></html>" }),
    says: "body: is not JSON",
  },
  {
    name: "JSON that is called a page",
    answer: "insights.datasets/ok",
    change: header("content-type", "text/html"),
    says: "header content-type: is not application/json;charset=utf-8",
  },
  {
    name: "an envelope in two casings",
    answer: "insights.query-test/ok",
    change: json((body) => ({ ...without(body, "message"), Message: null }), undefined, /"value"/),
    says: "$: mixes camelCase and PascalCase",
  },
  {
    name: "a body where none is expected",
    answer: "graph.application-delete/done",
    change: (exchange) => ({ ...exchange, bodyText: "{}" }),
    says: "body: is there although none is expected",
  },
  {
    name: "a description whose parts are not separated",
    answer: "entra.token/AADSTS50126",
    change: json((body) => ({
      ...body,
      error_description: String(body.error_description).replace(" Trace ID", "Trace ID"),
    })),
    says: "$.error_description: does not end in trace id",
  },
  {
    name: "a description separated by blanks and line ends at once",
    answer: "entra.token/AADSTS50126",
    change: json((body) => ({
      ...body,
      error_description: String(body.error_description).replace(" Timestamp", "\r\nTimestamp"),
    })),
    says: "$.error_description: does not end in trace id",
  },
  {
    name: "a description that names other ids than the body",
    answer: "entra.token/AADSTS50126",
    change: json((body) => ({ ...body, trace_id: "00000000-0000-4000-8000-000000000000" })),
    says: "$.error_description: does not repeat trace_id",
  },
];

describe("a departure from Microsoft", () => {
  const seen: ContractExchange[] = [];
  beforeAll(async () => {
    for (const tour of [tourEntra, tourGraph, tourPartnerCenter, tourInsights]) await tour(seen);
  });

  it.each(MUTATIONS)("is caught: $name", ({ answer, change, says }) => {
    const candidates = seen.filter((exchange) => nameOf(exchange) === answer);
    const mutated = candidates.map((exchange) => ({ exchange, spoilt: change(exchange) }));
    const pair = mutated.find(({ exchange, spoilt }) => spoilt !== exchange);
    if (!pair) throw new Error(`the sandbox gave no ${answer} that this can be done to`);
    expect(contractProblems(pair.exchange, contracts).map(problemLine)).toEqual([]);
    const problems = contractProblems(pair.spoilt, contracts);
    expect(problems.map(({ kind }) => kind)).toContain("breach");
    expect(problems.map(problemLine).filter((line) => line.startsWith(`${answer}: ${says}`))).toHaveLength(1);
  });

  it("is nothing that line ends between the parts of a description would be, as Entra wrote them until 2023", () => {
    const found = seen.find((exchange) => nameOf(exchange) === "entra.token/AADSTS50126");
    if (!found) throw new Error("the sandbox refused no password");
    const older = json((body) => ({
      ...body,
      error_description: String(body.error_description).replace(/ (?=Trace ID|Correlation ID|Timestamp)/g, "\r\n"),
    }))(found);
    expect(older.bodyText).not.toBe(found.bodyText);
    expect(contractProblems(older, contracts).map(problemLine)).toEqual([]);
  });
});

type Body = Readonly<Record<string, unknown>>;

/** Changes the body, of exchanges whose URL and body fit; others stay what they are. */
function json(change: (body: Body) => Body, url = /./, text = /./): Change {
  return (exchange) => {
    if (!url.test(exchange.url) || !text.test(exchange.bodyText)) return exchange;
    const mark = exchange.bodyText.startsWith("\uFEFF") ? "\uFEFF" : "";
    const body = object(JSON.parse(exchange.bodyText.slice(mark.length)));
    return { ...exchange, bodyText: mark + JSON.stringify(change(body)) };
  };
}

function header(name: string, value: string | null): Change {
  return (exchange) => {
    const rest = Object.fromEntries(Object.entries(exchange.headers).filter(([known]) => known !== name));
    return { ...exchange, headers: value === null ? rest : { ...rest, [name]: value } };
  };
}

function without(body: Body, name: string): Body {
  return Object.fromEntries(Object.entries(body).filter(([known]) => known !== name));
}

function object(value: unknown): Body {
  if (typeof value !== "object" || value === null) throw new TypeError("an object was expected");
  return value as Body;
}

function nameOf(exchange: ContractExchange): string | null {
  const found = findAnswer(exchange, contracts);
  return found?.answer ? `${found.contract.id}/${found.answer.id}` : null;
}
