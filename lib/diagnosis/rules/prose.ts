import { CAUSES } from "../cause-ids";
import type { Facts, Hit } from "../facts";
import type { Family } from "./family";
import { SETUP_TOPICS } from "./setup-topics";
import { SIGN_IN_TOPICS } from "./sign-in-topics";
import { CONTEXT, SIGN_IN } from "./topic-words";

const LONGEST = 4000;
/** Stages whose words every product uses. */
const ANYONES = ["consent", "user", "mfa", "conditional-access", "network"];
const TOPICS = [...SETUP_TOPICS, ...SIGN_IN_TOPICS];

/** What people write in their own words: no sentence of Microsoft's, only topics that meet. */
export const prose: Family = { combine: inWords };

/** The first topic that fits counts. */
function inWords(facts: Facts): readonly Hit[] {
  const isReport = facts.codes.some(
    ({ said, system }) => said === "thrown" && (system === "aadsts" || system === "partner-center"),
  );
  if (isReport || facts.flow.length > LONGEST) return [];
  const isOurs = facts.isMicrosoft || CONTEXT.test(facts.flow) || SIGN_IN.test(facts.flow);
  for (const [cause, confidence, ...topics] of TOPICS) {
    if (!isOurs && ANYONES.includes(CAUSES[cause].stage)) continue;
    const places = topics.map((topic) => topic.exec(facts.flow));
    if (places.some((place) => place === null)) continue;
    const [first] = places;
    if (!first) continue;
    return [{ cause, confidence, spans: [{ start: first.index, end: first.index + first[0].length }], from: "words" }];
  }
  return [];
}
