import { CAUSES, type CauseId } from "../cause-ids";
import type { Facts, Hit } from "../facts";
import { everywhere } from "../sentence";
import type { Family } from "./family";
import { SETUP_TOPICS } from "./setup-topics";
import { SIGN_IN_TOPICS } from "./sign-in-topics";
import { SUBJECTS } from "./subjects";
import { CONTEXT, REFUSED, SIGN_IN } from "./topic-words";

const LONGEST = 4000;
const LONGEST_GUESS = 1200;
const NEAR = 160;
/** Says how loud a line is, not what is wrong. */
const LEVEL = /\blevel"?\s{0,3}[:=]\s{0,3}"?error\b/gi;
/** Logs are no complaints. */
const CLOCK = /\b\d\d:\d\d:\d\d\b/;
/** What is said of a complaint of which nothing but its subject is understood. */
const GUESS = 0.36;
/** Stages whose words every product uses. */
const ANYONES = ["user", "mfa", "conditional-access", "network"];
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
  const isNamed = facts.isMicrosoft || CONTEXT.test(facts.flow);
  const isOurs = isNamed || SIGN_IN.test(facts.flow);
  for (const [cause, confidence, ...topics] of TOPICS) {
    if (!isOurs && ANYONES.includes(CAUSES[cause].stage)) continue;
    const places = topics.map((topic) => first(topic, facts.flow));
    if (places.some((place) => place === null)) continue;
    const [place] = places;
    if (place) return [hit(cause, confidence, place)];
  }
  return isNamed && facts.flow.length <= LONGEST_GUESS && !CLOCK.test(facts.flow) ? guess(facts.flow) : [];
}

function guess(text: string): readonly Hit[] {
  for (const [cause, subject] of SUBJECTS) {
    const place = subject.exec(text);
    if (place === null) continue;
    const near = text.slice(Math.max(0, place.index - NEAR), place.index + NEAR);
    if (REFUSED.test(near.replace(LEVEL, ""))) return [hit(cause, GUESS, place)];
  }
  return [];
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
