import type { Facts, Hit } from "./facts";

const OLD =
  /\b(?:older|earlier|previous(?:ly)?|yesterday|last (?:week|month)|used to|at first|before that|in the past)\b|예전|이전에|지난\s*주|어제/i;
const SOFT_LINE = /\b(?:WARN(?:ING)?|INFO|DEBUG|TRACE|retrying|will retry|attempt \d)\b/i;
/** A line of a test run or a list that says what went well. */
const GOOD_LINE = /^[ \t|>]{0,8}(?:[✓✔√☑✅]|PASS(?:ED)?\b|ok \d|\[x\]|--- PASS)/i;
const SOURCE_LINE =
  /\bthrow new |\bif ?\(|=> ?[{(]|^[\s>|]{0,40}(?:export|const|let|var|enum|import|def|public|private) \w|\bcase ["']|\bconsole\.\w{3,5}\(|\bexpect\(|\bassert|^\s{0,40}(?:\/\/|# |\* )|\braise \w{1,40}\(|\breturn new /;
const GENERAL =
  /\b(?:in this (?:article|guide|tutorial|section|chapter|session|webinar|module)|this (?:article|guide|tutorial|section|chapter|module|page) (?:explains?|describes?|shows?|covers?|lists?|introduces?)|learn (?:how|more about)|best practices|table of contents|release notes|change ?log|what's new|job (?:advert|description)|in diesem artikel|dieser artikel|cet article|este art[íi]culo)\b|이\s*(?:문서|글|가이드)(?:에서)?는|릴리스\s*노트|この(?:記事|ドキュメント|ガイド)では|リリース\s*ノート|本文(?:介绍|说明)/i;
/** Where a mail ends and the one it answers begins. */
const REPLIED_TO =
  /^[ \t]{0,4}(?:-{2,20} ?(?:Original Message|Forwarded message|Urspr.ngliche Nachricht|Message d'origine|Mensaje original|원본 메시지|元のメッセージ)|On [^\n]{4,120} wrote:|Am [^\n]{4,120} schrieb\b|Le [^\n]{4,120} a .crit|El [^\n]{4,120} escribi.|(?:From|Von|De|보낸 사람|差出人): [^\n]{3,120}\r?\n[ \t]{0,4}(?:Sent|Date|To|Gesendet|Envoy.|Enviado|보낸 날짜|날짜|送信日時|日時)\b)/gim;
const QUOTE_MARKS = /^[ \t|]{0,4}((?:>[ \t]?){1,8})/;

/** How much a place in the text says about how things stand now, from 0 to 1. */
export type Standing = (hit: Hit) => number;

/** Reads once what the places of a text are: quotes of older mail, lines about the past, code, what went well. */
export function standingIn(facts: Facts, hits: readonly Hit[]): Standing {
  const depthOf = quoteDepths(facts.text);
  const shallowest = Math.min(...hits.filter(({ spans }) => spans.length > 0).map((hit) => depthOf(startOf(hit))));
  const isGeneral = GENERAL.test(facts.flow.slice(0, 4000));
  return (hit) => {
    const at = startOf(hit);
    const line = facts.text.slice(Math.max(facts.text.lastIndexOf("\n", at) + 1, at - 300), at);
    const old = OLD.test(line) ? 0.85 : 1;
    const quoted = hit.spans.length > 0 ? 0.8 ** Math.min(2, depthOf(at) - shallowest) : 1;
    if (hit.from !== "words" && hit.from !== "call") return old * quoted;
    if (GOOD_LINE.test(line)) return 0;
    const isAbout = SOURCE_LINE.test(line) || (isGeneral && hit.from === "words");
    return old * quoted * (isAbout ? 0.3 : 1);
  };
}

/** How deep in quoted mail each place is. */
export function quoteDepths(text: string): (at: number) => number {
  const begins = [...text.matchAll(REPLIED_TO)].map(({ index }) => index);
  return (at) => {
    const begin = text.lastIndexOf("\n", at - 1) + 1;
    const marks = QUOTE_MARKS.exec(text.slice(begin, begin + 32))?.[1] ?? "";
    return begins.filter((index) => index < at).length + marks.replace(/[^>]/g, "").length;
  };
}

/** Whether the place is in a line that only warns, informs or tries again. */
export function isSoft(hit: Hit, facts: Facts): boolean {
  const at = startOf(hit);
  const begin = Math.max(facts.text.lastIndexOf("\n", at) + 1, at - 200);
  return hit.from !== "token" && SOFT_LINE.test(facts.text.slice(begin, at));
}

function startOf(hit: Hit): number {
  return hit.spans[0]?.start ?? 0;
}
