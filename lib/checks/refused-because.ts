import type { RefusalSeen } from "./refusal";

/** What the chain came to before the first call: a status, or `fail:finding`. */
export type ChainSeen = {
  readonly account: string;
  readonly profile: string;
  readonly consent: string;
  readonly role: string;
  readonly audience: string;
  readonly tokenTenant: string;
  readonly tokenApp: string;
  readonly tokenUser: string;
  readonly scope: string;
  readonly lifetime: string;
  readonly signature: string;
  readonly mfa: string;
};

const failed = (outcome: string): boolean => outcome.startsWith("fail:");

/** What is wrong with the token itself, in the order in which a service looks at one: 401. */
const OF_TOKEN = [
  { finding: "refused-audience", when: (chain) => failed(chain.audience) },
  { finding: "refused-signature", when: (chain) => failed(chain.signature) },
  { finding: "refused-expired", when: (chain) => chain.lifetime === "fail:expired" },
  { finding: "refused-app-only", when: (chain) => chain.tokenApp === "fail:app-only" },
  { finding: "refused-scope", when: (chain) => failed(chain.scope) },
  { finding: "refused-mfa", when: (chain) => failed(chain.mfa) },
  { finding: "refused-other-app", when: (chain) => chain.tokenApp === "fail:other-app" },
] as const satisfies readonly Rule[];

/** What the token's bearer may not do: 403. */
const OF_BEARER = [
  {
    finding: "refused-tenant",
    when: (chain) => failed(chain.tokenTenant) || failed(chain.account) || chain.profile === "fail:not-enrolled",
  },
  { finding: "refused-role", when: (chain) => failed(chain.role) },
] as const satisfies readonly Rule[];

type Rule = { readonly finding: string; readonly when: (chain: ChainSeen) => boolean };
type Cause = (typeof OF_TOKEN)[number]["finding"] | (typeof OF_BEARER)[number]["finding"];

/** Codes with which Partner Center names the reason itself: partner-center.md 2 and 1.1. */
const BY_CODE: ReadonlyMap<string, Cause> = new Map([
  ["900420", "refused-audience"],
  ["900421", "refused-mfa"],
  ["10001", "refused-mfa"],
  ["900329", "refused-app-only"],
]);

/** Whether Partner Center refused for want of MFA, which it says by code or in the reason phrase. */
export function refusesForMfa({ code, reasonPhrase }: Pick<RefusalSeen, "code" | "reasonPhrase">): boolean {
  return (code !== null && BY_CODE.get(code) === "refused-mfa") || /\bmfa\b/i.test(reasonPhrase ?? "");
}

/** The one broken link behind a refused insights call; null when nothing explains it. */
export function refusedBecause(refused: RefusalSeen, chain: ChainSeen): Cause | null {
  if (refused.status !== 401 && refused.status !== 403) return null;
  const named = refused.code === null ? undefined : BY_CODE.get(refused.code);
  if (named) return named;
  if (refusesForMfa(refused)) return "refused-mfa";
  // A 403 comes after the token was accepted, so what its bearer may not do explains it first.
  const rules = refused.status === 401 ? [...OF_TOKEN, ...OF_BEARER] : [...OF_BEARER, ...OF_TOKEN];
  return rules.find(({ when }) => when(chain))?.finding ?? null;
}
