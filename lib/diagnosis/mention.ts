const BEFORE =
  /\b(?:see|such as|e\.g\.|for example|for instance|codes? like|errors? like|docs?|documentation|article|blog|changelog|release notes?|runbook|wiki|glossary|table of|list of|known codes|if (?:you|it|the|we|a|an)|whenever|in case of|unlike|handles?|handling|catch(?:es)?|retry on|ignor\w{1,4}|no longer|not (?:an?|the)|never|fixed|resolved|closed|used to|previously|was about|talks? about|mentions?|describes?|explains?|means?|TODO|FIXME|case|const|assert\w{0,10}|expect\w{0,4}|예를 들어|참고|문서|例えば|参照|zum Beispiel|siehe|par exemple|voir|por ejemplo|véase|例如|参见)\b/i;
const BEFORE_WIDE = /(?:예를 들어|참고하|문서에|例えば|参照|例如|参见)/;
const AFTER =
  /^[\s"'`),.*]{0,4}(?:means?\b|is (?:returned|thrown|documented|raised|what|an? )|stands for|was (?:fixed|resolved|added|removed)|no longer|(?:error )?handling|support\b|and friends|etc\b|란|이란|とは|bedeutet|signifie|significa|是什么)/i;

/** Whether somebody writes about a code rather than reports it: the words of its sentence before and right after it. */
export function isMention(text: string, start: number, end: number): boolean {
  const window = text.slice(Math.max(0, start - 90), start);
  const sentence = window.slice(
    Math.max(...["\n", ". ", "! ", "? ", "; ", "{", "}"].map((mark) => window.lastIndexOf(mark))) + 1,
  );
  const after = text.slice(end, end + 40);
  // What follows a code that was thrown is its description.
  if (/^\s{0,2}[:：]/.test(after) && !/\b(?:case|const|expect|assert)/.test(sentence)) return false;
  return BEFORE.test(sentence) || BEFORE_WIDE.test(sentence) || AFTER.test(after);
}
