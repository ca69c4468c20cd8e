import type { AnswerContract, ContractExchange, ContractProblem } from "./contract";

type Breach = Pick<ContractProblem, "what" | "where" | "message">;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What a header looks like wherever it stands. */
const FORMS: Readonly<Record<string, { readonly form: RegExp; readonly said: string }>> = {
  "client-request-id": { form: GUID, said: "a GUID" },
  date: { form: HTTP_DATE, said: "an HTTP date" },
  ismfacompliant: { form: /^(?:true|false)$/i, said: "true or false" },
  location: { form: /^https:\/\//, said: "an https URL" },
  "ms-correlationid": { form: GUID, said: "a GUID" },
  "ms-requestid": { form: GUID, said: "a GUID" },
  "odata-version": { form: /^4\.0$/, said: "4.0" },
  "request-id": { form: GUID, said: "a GUID" },
  // Decimals are in Graph's own sample of a 429.
  "retry-after": { form: new RegExp(`^\\d+(?:\\.\\d+)?$|${HTTP_DATE.source}`), said: "seconds or an HTTP date" },
  "www-authenticate": { form: /^Bearer\b/, said: "a Bearer challenge" },
  "x-ms-request-id": { form: GUID, said: "a GUID" },
};

/** What is wrong with the headers of an answer. */
export function headerProblems({ headers }: ContractExchange, answer: AnswerContract): readonly Breach[] {
  return [...missing(headers, answer), ...misshapen(headers), ...contentType(headers, answer)];
}

function missing(headers: ContractExchange["headers"], answer: AnswerContract): readonly Breach[] {
  return answer.headers
    .filter((name) => headers[name] === undefined)
    .map((name) => ({ what: "missing-header", where: `header ${name}`, message: "is missing" }));
}

function misshapen(headers: ContractExchange["headers"]): readonly Breach[] {
  return Object.entries(FORMS).flatMap(([name, { form, said }]): readonly Breach[] => {
    const value = headers[name];
    if (value === undefined || form.test(value)) return [];
    return [{ what: "header-form", where: `header ${name}`, message: `is not ${said}` }];
  });
}

function contentType(headers: ContractExchange["headers"], answer: AnswerContract): readonly Breach[] {
  const value = headers["content-type"]?.toLowerCase().replaceAll(" ", "") ?? null;
  if (answer.contentType === undefined || value === answer.contentType) return [];
  const breach = { what: "content-type", where: "header content-type" } as const;
  if (answer.contentType === null) return [{ ...breach, message: "is there although the answer has no body" }];
  return [{ ...breach, message: value === null ? "is missing" : `is not ${answer.contentType}` }];
}
