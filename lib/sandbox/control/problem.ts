import type { Words } from "../switches/switch";

/** Why something asked of the control page or its API is not done. Sentences stand without the field's name. */
const PROBLEMS = {
  "body-unreadable": [400, "The body must be one JSON object.", "본문은 JSON 개체 하나여야 합니다."],
  "field-unknown": [400, "There is no such field.", "이런 필드는 없습니다."],
  "body-too-large": [
    413,
    "The body may hold {given} bytes at most.",
    "본문은 최대 {given}바이트까지 보낼 수 있습니다.",
  ],
  unauthorized: [
    401,
    "Send this world's control key as a bearer token, or use the control page.",
    "이 샌드박스의 제어 키를 Bearer 토큰으로 보내거나 제어 페이지를 사용하십시오.",
  ],
  "nothing-here": [404, "The control API has nothing at this address.", "제어 API에 이 주소는 없습니다."],
  "method-unknown-here": [
    405,
    "This address takes {given} only.",
    "이 주소에서는 {given} 메서드만 사용할 수 있습니다.",
  ],
  "world-gone": [
    404,
    "This sandbox world is gone. Start a new one.",
    "이 샌드박스는 더 이상 없습니다. 새로 시작하십시오.",
  ],
  "scenario-unknown": [400, "There is no situation “{given}”.", "“{given}” 상황은 없습니다."],
  "duration-unreadable": [
    400,
    "Give whole milliseconds, or a duration such as PT1H, P30D or P6M.",
    "밀리초 단위의 정수 또는 PT1H, P30D, P6M 같은 기간을 입력하십시오.",
  ],
  "amount-unreadable": [400, "Give a whole number.", "정수를 입력하십시오."],
  "duration-out-of-range": [
    400,
    "Time moves forward only, by 1 minute to 5 years at once.",
    "시간은 앞으로만 이동하며, 한 번에 1분에서 5년까지 이동할 수 있습니다.",
  ],
  "clock-at-its-end": [
    400,
    "This world may be moved 20 years ahead at most.",
    "이 샌드박스의 시간은 최대 20년 뒤까지 이동할 수 있습니다.",
  ],
  "host-unknown": [
    400,
    "Give * or one of the hosts that the sandbox plays: {given}.",
    "* 또는 샌드박스가 재현하는 호스트 중 하나를 입력하십시오: {given}",
  ],
  "method-unknown": [
    400,
    "Give one of {given}, or leave it out for all.",
    "{given} 중 하나를 입력하거나, 모든 메서드에 적용하려면 비워 두십시오.",
  ],
  "path-unreadable": [
    400,
    "A path begins with a slash and has 500 characters at most.",
    "경로는 슬래시로 시작하며 최대 500자까지 입력할 수 있습니다.",
  ],
  "not-true-or-false": [400, "Give true or false.", "true 또는 false를 입력하십시오."],
  "kind-unknown": [400, "Give one of {given}.", "{given} 중 하나를 입력하십시오."],
  "not-of-this-kind": [
    400,
    "A fault of kind {given} takes no such value.",
    "{given} 오류에는 이 값을 지정할 수 없습니다.",
  ],
  "status-out-of-range": [
    400,
    "Give a whole number from 200 to 599; 204, 205 and 304 only with kind empty.",
    "200에서 599 사이의 정수를 입력하십시오. 204, 205, 304는 empty 오류에만 사용할 수 있습니다.",
  ],
  "retry-after-unreadable": [
    400,
    "Give whole seconds up to 86400, or an HTTP date such as Sun, 06 Nov 2033 08:49:37 GMT.",
    "86400 이하의 초 단위 정수 또는 Sun, 06 Nov 2033 08:49:37 GMT 같은 HTTP 날짜를 입력하십시오.",
  ],
  "delay-out-of-range": [
    400,
    "Give whole milliseconds from 1 to 60000.",
    "1에서 60000 사이의 밀리초 정수를 입력하십시오.",
  ],
  "location-unreadable": [
    400,
    "Give an http or https address with 2000 characters at most.",
    "http 또는 https 주소를 2000자 이내로 입력하십시오.",
  ],
  "times-out-of-range": [
    400,
    "Give a whole number from 1 to 1000, or leave it out for always.",
    "1에서 1000 사이의 정수를 입력하거나, 항상 적용하려면 비워 두십시오.",
  ],
  "share-out-of-range": [
    400,
    "Give a number above 0, up to 1: 0.25 is every fourth request.",
    "0보다 크고 1 이하인 수를 입력하십시오. 0.25는 요청 네 건 중 한 건입니다.",
  ],
  "times-and-share": [400, "Give either a number of times or a share.", "횟수와 비율 중 하나만 입력하십시오."],
  "seed-unreadable": [
    400,
    "Give a whole number from 0 to 2147483647, together with a share.",
    "비율과 함께 0에서 2147483647 사이의 정수를 입력하십시오.",
  ],
  "faults-at-their-end": [
    400,
    "A world holds {given} faults at most. Remove one first.",
    "오류는 최대 {given}개까지 추가할 수 있습니다. 먼저 하나를 제거하십시오.",
  ],
  "fault-unknown": [404, "There is no fault {given}.", "오류 {given}번은 없습니다."],
  "switch-unknown": [404, "There is no switch “{given}”.", "“{given}” 항목은 없습니다."],
  "state-unknown": [400, "Give broken or whole.", "broken 또는 whole을 입력하십시오."],
  "switch-unavailable": [400, "Not in this situation: {given}", "지금은 사용할 수 없습니다. {given}"],
  "number-unreadable": [400, "Give a whole number from 0.", "0 이상의 정수를 입력하십시오."],
  "streams-at-their-end": [
    400,
    "Too many pages watch this world. Close one first.",
    "이 샌드박스를 지켜보는 페이지가 너무 많습니다. 먼저 하나를 닫으십시오.",
  ],
} as const satisfies Readonly<Record<string, readonly [status: number, en: string, ko: string]>>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One reason, the field it is about, and what belongs into its sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly field?: string;
  readonly given?: string | Words;
}

/** What may come of something asked for. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The problem as a sentence in a language. */
export function sentenceOf({ code, given }: Problem, locale: "en" | "ko"): string {
  const [, en, ko] = PROBLEMS[code];
  const insert = typeof given === "object" ? given[locale] : (given ?? "");
  return { en, ko }[locale].replace("{given}", () => insert.slice(0, 500));
}

/** The problem as the API answers it; the field's name leads. */
export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): Response {
  const { code, field } = problem;
  const sentence = sentenceOf(problem, "en");
  const message = field === undefined ? sentence : `${field}: ${sentence}`;
  const [status] = PROBLEMS[code];
  return Response.json({ error: { code, message } }, { status, headers: { ...headers, "cache-control": "no-store" } });
}
