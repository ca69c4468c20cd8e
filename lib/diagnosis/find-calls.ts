import { endsOf } from "./ends-of";
import type { Api, CallFact } from "./facts";

const STATUS = new RegExp(
  [
    String.raw`\bHTTP(?:\/[\d.]{1,3})?["']?[ \t]{1,3}(?:(?:error|status|code|response)[ \t:]{1,3}){0,2}["'(]?([1-5]\d\d)\b`,
    String.raw`\bstatus(?:[ _-]?code)?["']?[ \t]{0,3}(?:[:=]|of|is|was|does not indicate success:)?[ \t]{0,3}["'(]?([1-5]\d\d)\b(?!\d|[.:-]\d)`,
    String.raw`\bresponded with (?:a )?["'(]?([1-5]\d\d)\b`,
    String.raw`\b(?:returned|returns|answered|answers|got|gets|receiv\w{1,4}|fails? with|failed with|(?:answer|end|refus|reject|came back|come back|comes back)(?:s|ed)? with|antwortet mit|meldet|liefert|erhalten|bekommen|r[ée]pond|renvoie|responde|devuelve|error:?|응답|오류|상태 코드|エラー|ステータス コード|statuscode|code d.[ée]tat|状态代码)[ \t]{1,3}(?:an? |the |error |code |status |http |error: ){0,3}["'(]?([45]\d\d)\b(?!\d|[.:-]\w)`,
    String.raw`(?<![\w.:/-])([45]\d\d)["')]{0,2}[ \t:,-]{1,3}["'(]?(?:unauthorized|forbidden|bad request|not found|too many requests|internal server|bad gateway|service unavailable|gateway time|client error|server error|권한|접근|에러|오류|응답|エラー|nicht autorisiert|verboten|non autoris|interdit|no autorizado|prohibido|未授权|禁止)`,
    String.raw`(?:->|=>|→)[ \t]{0,3}([1-5]\d\d)\b(?![.:-]?\d)`,
    String.raw`[ \t]([1-5]\d\d)\b(?![.:-]?\d)(?<=\b(?:GET|POST|PUT|PATCH|DELETE) \S{1,400}[ \t]{1,3}\d{3})`,
    String.raw`(?<![\w.:/-])(20[0-4])[ \t]{1,3}(?:OK|created|accepted|no content)\b`,
    String.raw`"[A-Z]{3,7} [^"\s]{1,400} HTTP\/[\d.]{1,3}" ([1-5]\d\d)\b`,
    String.raw`(?<![\w.:/-])([45]\d\d)(?:[ \t]?(?:이|가|을|를|로|만)?[ \t]{0,2}(?:반환|나[오옵와왔]|떨어|뜨|뜹|발생)|[ \t]?(?:が|を|に)?[ \t]?(?:返|なり|出|になる))`,
    String.raw`(?<![\w.:/-])([1-5]\d\d)\b(?=[ \t](?:for|from|on|at|by|calling|against|von|bei|de|par|sur) (?:https?:|GET|POST|(?:the )?insights|\/|(?:[\w-]{1,60}\.){1,5}(?:com|net|us|cn)\b))`,
  ].join("|"),
  "gi",
);
const ADDRESS =
  /https?:\/\/([\w.-]{3,253})(?::\d{1,5})?(\/[^\s"'<>?#)]{0,400})?|\bhost["']?:\s{0,3}([\w.-]{4,253})|(?:\b(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}|["' ])(\/?[\w-]{1,40}\/[\w./{}-]{2,300})|\b((?:login|sts|graph|api|partnercenter)\.(?:[\w-]{1,40}\.){0,3}(?:partnercenter\.microsoft|microsoft|microsoftonline|windows)\.(?:com|net|us|cn))\b(\/[^\s"'<>?#)]{0,400})?|\b(scheduled(?:dataset|queries|report)|testqueryresult)\b/gi;
const EACH = 6;
const BEFORE = 3000;
const AFTER = 240;

interface Address {
  readonly at: number;
  readonly host: string | null;
  readonly path: string;
}

/** Every HTTP status in the text with the address it is of: the nearest before it, or one named right after it. */
export function findCalls(text: string): readonly CallFact[] {
  const addresses = findAddresses(text);
  let next = 0;
  const calls = [...text.matchAll(STATUS)].map((match): CallFact => {
    while ((addresses[next]?.at ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    const status = Number(match.slice(1).find((group) => group !== undefined));
    const end = match.index + match[0].length;
    const before = requestBefore(addresses, next);
    const after = addresses[next];
    const isAfter =
      after !== undefined &&
      after.at - end < AFTER &&
      /\b(?:url|uri|from|for|calling|at|on)\W{0,3}$/i.test(text.slice(end, after.at));
    const near = before !== undefined && match.index - before.at < BEFORE ? before : null;
    const within = after !== undefined && after.at < end ? after : null;
    const of = within ?? (isAfter ? after : (near ?? (after !== undefined && after.at - end < AFTER ? after : null)));
    return {
      start: match.index,
      end,
      status,
      api: of ? apiOf(hostBefore(of, addresses, next), of.path) : null,
      path: of?.path ?? "",
    };
  });
  return endsOf(calls, ({ status, api }) => `${status} ${api}`, EACH);
}

/** The nearest address before; a bare `Host:` line belongs to the request line above it. */
function requestBefore(addresses: readonly Address[], next: number): Address | undefined {
  const nearest = addresses[next - 1];
  const above = addresses[next - 2];
  const isHostLine = nearest !== undefined && nearest.path === "" && above !== undefined && above.host === null;
  return isHostLine && nearest.at - above.at < 400 ? { ...above, host: nearest.host } : nearest;
}

function findAddresses(text: string): readonly Address[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    at: match.index,
    host: (match[1] ?? match[3] ?? match[5] ?? null)?.toLowerCase() ?? null,
    path: (match[2] ?? match[4] ?? match[6] ?? match[7] ?? "").toLowerCase(),
  }));
}

/** A request line names the path only; its host stands in a line nearby. */
function hostBefore(of: Address, addresses: readonly Address[], next: number): string | null {
  if (of.host !== null) return of.host;
  const near = addresses
    .slice(Math.max(0, next - 6), next + 2)
    .filter((one) => one.host !== null && Math.abs(one.at - of.at) < 800);
  return near.at(-1)?.host ?? null;
}

/** Whose address it is. */
export function apiOf(host: string | null, path: string): Api | null {
  if (/insights\/v1|scheduled(?:dataset|queries|report)|testqueryresult/.test(path)) {
    return host === null || host.includes("partnercenter") || host === "localhost" ? "insights" : "other";
  }
  if (host === null)
    return /oauth2\/(?:v2\.0\/)?(?:token|authorize|devicecode)/.test(path)
      ? "entra"
      : /^\/v1\/(?:profiles|roles|customers|partnerrequests)/.test(path)
        ? "partner-center"
        : null;
  if (/partnercenter(?:api)?\./.test(host)) return "partner-center";
  if (/^(?:login\.|sts\.)(?:microsoftonline|windows|partner\.microsoftonline|chinacloudapi)/.test(host)) return "entra";
  if (/(?:^|[.-])graph\.microsoft\.(?:com|us)$|^microsoftgraph\.chinacloudapi\.cn$|^graph\.windows\.net$/.test(host))
    return "graph";
  return /(?:microsoft|azure|windows)\.(?:com|net|us|cn)$|microsoftonline/.test(host) ? null : "other";
}
