import { CAUSES, type CauseId } from "../cause-ids";
import type { Facts, Hit } from "../facts";
import { everywhere } from "../sentence";
import type { Family } from "./family";
import { LEXICON } from "./lexicon";
import { SETUP_TOPICS } from "./setup-topics";
import { SIGN_IN_TOPICS } from "./sign-in-topics";
import { CONTEXT, EXPIRED, GONE, NOT, REFUSED, SIGN_IN, WRONG } from "./topic-words";

const LONGEST = 4000;
const LONGEST_GUESS = 1200;
const SOLVED =
  /can\s+be\s+closed|^\s{0,9}resolved\b|no\s+further\s+action|(?:is|was)\s+(?:solved|resolved)|runs?\s+without\s+errors?|(?:everything|it\s+all|it)\s+works(?:\s+fine)?\s+now|works\s+fine\s+now|l[äa]uft\s+jetzt|funktioniert\s+jetzt|fonctionne\s+maintenant|funciona\s+ahora|해결(?:됐|되었|했)|잘\s*됩니다|動きました|解決しました|已解决/i;
const BUT = /\b(?:but|however|except|still|aber|jedoch|mais|pero)\b|하지만|그런데|그러나|しかし|ただし|但是/i;
/** Says how loud a line is, not what is wrong. */
const LEVEL = /\blevel"?\s{0,3}[:=]\s{0,3}"?error\b/gi;
/** Logs are no complaints. */
const CLOCK = /\b\d\d:\d\d:\d\d\b/;
/** What is said of a complaint of which nothing but its subject is understood. */
const GUESS = 0.36;
/** Stages whose words every product uses. */
const ANYONES = ["user", "mfa", "conditional-access", "network"];
const TROUBLES = [REFUSED, NOT, EXPIRED, GONE, WRONG];
const TOPICS = [...SETUP_TOPICS, ...SIGN_IN_TOPICS].map(
  ([cause, confidence, ...topics]) => [cause, confidence, ...topics.map(everywhere)] as const,
);

/** What people write in their own words: no sentence of Microsoft's, only topics that meet. */
export const prose: Family = { combine: inWords };

/** The first topic that fits counts. */
function inWords(facts: Facts): readonly Hit[] {
  const isReport = facts.codes.some(
    ({ said, system }) => said === "thrown" && (system === "aadsts" || system === "partner-center"),
  );
  if (isReport || facts.flow.length > LONGEST) return [];
  if (SOLVED.test(facts.flow) && !BUT.test(facts.flow)) return [];
  const isNamed = facts.isMicrosoft || CONTEXT.test(facts.flow);
  const isOurs = isNamed || SIGN_IN.test(facts.flow);
  for (const [cause, confidence, ...topics] of TOPICS) {
    if (!isOurs && ANYONES.includes(CAUSES[cause].stage)) continue;
    const places = topics.map((topic) => first(topic, facts.flow));
    if (places.some((place) => place === null)) continue;
    const [place] = places;
    if (place) return [hit(cause, confidence, place)];
  }
  return isNamed && facts.flow.length <= LONGEST_GUESS && !CLOCK.test(facts.flow) ? guess(facts) : [];
}

/** The cause most of whose words are in a complaint. */
function guess({ flow: text, isMicrosoft }: Facts): readonly Hit[] {
  const complaint = text.replace(LEVEL, "");
  const isData = !isMicrosoft && text.includes("{");
  if (isData || !TROUBLES.some((trouble) => trouble.test(complaint))) return [];
  const scored = LEXICON.flatMap(([cause, subjects, words]) => {
    const places = subjects.map((subject) => subject.exec(text)).filter((place) => place !== null);
    const points = 2 * places.length + words.filter((word) => word.test(text)).length;
    return places[0] === undefined ? [] : [{ cause, points, place: places[0] }];
  });
  const [best] = scored.filter(({ points }) => points > 2).sort((a, b) => b.points - a.points);
  return best === undefined ? [] : [hit(best.cause, GUESS, best.place)];
}

function first(shape: RegExp, text: string): RegExpExecArray | null {
  shape.lastIndex = 0;
  return shape.exec(text);
}

function hit(cause: CauseId, confidence: number, place: RegExpExecArray): Hit {
  return {
    cause,
    confidence,
    spans: [{ start: place.index, end: place.index + place[0].length }],
    from: "words",
  };
}
