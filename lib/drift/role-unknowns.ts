import { fieldOf, hasMore, isGood, itemsOf, jsonOf, type Seen, type SeenExchange } from "./exchange";
import { code, keys, list, names, number, ours, word } from "./shown";
import { answeredBy, fact, formOf, seenValues, UNANSWERED, unknown } from "./unknown";

const ORGANIZATION = "/v1/profiles/organization";
const MPN = "/v1/profiles/mpn";
const ROLES = "/v1/roles";
const MEMBERS = "/v1/roles/{}/usermembers";
const PLACE = /location|scope|mpn|partnerid|country|pla$|pga$/i;

/** A tenant that is no reseller has no organization profile there. */
function programOnly(seen: Seen): readonly SeenExchange[] {
  return seen.at(ORGANIZATION).filter(({ status }) => status === 403 || status === 404);
}

function partnerTypes(seen: Seen): readonly unknown[] {
  return seen
    .at("/v1.0/organization")
    .filter(isGood)
    .flatMap(itemsOf)
    .map((organization) => fieldOf(organization, "partnerTenantType"));
}

/** What the roles and profiles of Partner Center answer to whom. */
export const roleUnknowns = [
  unknown({
    id: "roles-for-partner-admin",
    question: 4,
    answer(seen) {
      const calls = seen.at(ROLES).filter(({ caller }) => caller?.kind === "user" && !caller.isGlobalAdministrator);
      return answeredBy(calls, () => formOf(calls, seen));
    },
  }),
  unknown({
    id: "roles-program-only",
    question: 4,
    answer(seen) {
      const refusals = programOnly(seen);
      const calls = refusals.length > 0 ? seen.at(ROLES) : [];
      return answeredBy(calls, () => [
        fact("profile-status", list(refusals.map(({ status }) => code(status)))),
        fact("roles-status", list(calls.map(({ status }) => code(status)))),
      ]);
    },
  }),
  unknown({
    id: "roles-indirect-reseller",
    question: 4,
    answer(seen) {
      const types = partnerTypes(seen);
      const calls = types.includes("valueAddedResellerPartnerDelegatedAdmin") ? seen.at(ROLES) : [];
      const shownType = fact("partner-type", list(types.map((type) => word(type, "partner-type"))));
      if (calls.length === 0) return { ...UNANSWERED, facts: types.length > 0 ? [shownType] : [] };
      return answeredBy(calls, () => [shownType, fact("roles-status", list(calls.map(({ status }) => code(status))))]);
    },
  }),
  unknown({
    id: "role-members-paging",
    question: 4,
    answer(seen) {
      const pages = seen.at(MEMBERS).filter(isGood);
      const followed = pages.filter(hasMore);
      if (followed.length === 0)
        return { ...UNANSWERED, facts: pages.length > 0 ? [fact("members", number(largest(pages)))] : [] };
      const next = seen.at(MEMBERS).filter(({ url }) => /[?&]seekOperation=Next/i.test(url));
      return {
        answered: true,
        facts: [
          fact("continuation", list(followed.flatMap(waysOn))),
          fact("next-page-status", list(next.map(({ status }) => code(status)))),
          fact("members", number(largest(pages))),
        ],
        evidence: [...followed, ...next].map((exchange) => exchange.number),
      };
    },
  }),
  unknown({
    id: "role-location-scope",
    question: 4,
    answer(seen) {
      const pages = seen.at(MEMBERS).filter((page) => isGood(page) && itemsOf(page).length > 0);
      const found = pages
        .flatMap(itemsOf)
        .flatMap((item) => Object.keys(Object(item)).filter((key) => PLACE.test(key)));
      const values = seenValues(seen);
      return answeredBy(pages.slice(0, 1), () => [
        fact("location-keys", names([...new Set(found)], values)),
        fact(
          "element-keys",
          list(
            pages
              .slice(0, 1)
              .flatMap(itemsOf)
              .slice(0, 1)
              .map((item) => keys(item, values)),
          ),
        ),
      ]);
    },
  }),
  unknown({
    id: "mpn-profile-program-only",
    question: 5,
    answer(seen) {
      const calls = programOnly(seen).length > 0 ? seen.at(MPN) : [];
      return answeredBy(calls, () => formOf(calls, seen));
    },
  }),
  unknown({
    id: "role-propagation",
    question: 8,
    // Only an assignment and its first working call tell, and nothing here assigns.
    answer: () => UNANSWERED,
  }),
] as const;

function largest(pages: readonly SeenExchange[]): number {
  return Math.max(0, ...pages.map((page) => Number(fieldOf(jsonOf(page), "totalCount")) || itemsOf(page).length));
}

function waysOn(page: SeenExchange) {
  const body = jsonOf(page);
  return [
    ...(page.headers["ms-continuationtoken"] ? [ours("header ms-continuationtoken")] : []),
    ...(fieldOf(body, "continuationToken") ? [ours("key continuationtoken")] : []),
    ...(fieldOf(fieldOf(body, "links"), "next") ? [ours("key links.next")] : []),
  ];
}
