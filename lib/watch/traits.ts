import { z } from "zod";
import type { Json, RunRecord } from "@/lib/check";
import { tag, type Values } from "@/lib/values";

/** What somebody can change behind the integration's back, in order of weight. */
export const ASPECTS = [
  "consent",
  "application-permission",
  "role",
  "redirect-uri",
  "permission",
  "owner",
  "mfa",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One thing that is granted, held or registered, in named values: a text tells it, redaction hides it by type. */
export type Trait = Values;

/** What each aspect consists of; null when this run could not read it. */
export type Traits = Readonly<Record<Aspect, readonly Trait[] | null>>;

/** The aspect's own check: when that one breaks or mends, the change is told along with it. */
export const CHECK_OF_ASPECT: Readonly<Record<Aspect, string>> = {
  consent: "admin-consent",
  "application-permission": "least-privilege",
  role: "erv-role",
  "redirect-uri": "redirect-uri",
  permission: "api-permission",
  owner: "app-registration",
  mfa: "token-mfa",
};

type Read = (observation: Json) => readonly Trait[] | null;

const READERS: Readonly<Record<Aspect, Read>> = {
  consent: reader(z.object({ grants: z.array(grantShape()), refused: z.null() }), ({ grants }) =>
    grants.flatMap(({ scopes, ...grant }) => scopes.map((scope) => consentTrait(grant, scope))),
  ),
  "application-permission": reader(
    z.object({
      applicationRoles: z.array(z.object({ api: z.string().nullable(), roleId: z.string() })),
      refused: z.null(),
    }),
    ({ applicationRoles }) =>
      applicationRoles.map(({ api, roleId }) => ({ api: tag("name", api), permission: tag("plain", roleId) })),
  ),
  role: reader(z.object({ executive: z.boolean(), viewer: z.boolean() }), ({ executive, viewer }) => [
    ...(executive ? [{ role: tag("plain", "Executive Report Viewer") }] : []),
    ...(viewer ? [{ role: tag("plain", "Report Viewer") }] : []),
  ]),
  "redirect-uri": reader(
    z.object({
      flow: z.literal("code"),
      web: z.array(z.string()),
      spa: z.array(z.string()),
      publicClient: z.array(z.string()),
      refused: z.null(),
    }),
    ({ web, spa, publicClient }) => [
      ...web.map((uri) => redirectTrait("Web", uri)),
      ...spa.map((uri) => redirectTrait("SPA", uri)),
      ...publicClient.map((uri) => redirectTrait("Public client/native", uri)),
    ],
  ),
  permission: reader(
    z.object({
      listed: z.array(
        z.object({
          resourceAppId: z.string(),
          resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
        }),
      ),
      refused: z.null(),
    }),
    ({ listed }) =>
      listed.flatMap(({ resourceAppId, resourceAccess }) =>
        resourceAccess.map(({ id, type }) => ({
          apiId: tag("app-id", resourceAppId.toLowerCase()),
          permission: tag("plain", id),
          type: tag("plain", type),
        })),
      ),
  ),
  owner: reader(z.object({ owners: z.array(z.object({ id: z.string() })) }), ({ owners }) =>
    owners.map(({ id }) => ({ owner: tag("object-id", id) })),
  ),
  mfa: reader(z.object({ methods: z.array(z.string()) }), ({ methods }) =>
    methods.includes("mfa") ? [{ method: tag("plain", "mfa") }] : [],
  ),
};

/** Reads from a run what makes up every aspect, each in the same order whatever Microsoft's was. */
export function traitsOf(record: RunRecord): Traits {
  const byId = new Map(record.results.map((result) => [result.id, result]));
  const read = (aspect: Aspect) => {
    const observation = byId.get(CHECK_OF_ASPECT[aspect])?.observation;
    const traits = observation === undefined ? null : READERS[aspect](observation);
    return traits && inOrder(traits);
  };
  return {
    consent: read("consent"),
    "application-permission": read("application-permission"),
    role: read("role"),
    "redirect-uri": read("redirect-uri"),
    permission: read("permission"),
    owner: read("owner"),
    mfa: read("mfa"),
  };
}

/** Two traits are the same when this is. */
export function identityOf(trait: Trait): string {
  return Object.keys(trait)
    .sort()
    .map((name) => JSON.stringify([name, trait[name]?.value]))
    .join();
}

function inOrder(traits: readonly Trait[]): readonly Trait[] {
  const byIdentity = new Map(traits.map((trait) => [identityOf(trait), trait]));
  return [...byIdentity].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, trait]) => trait);
}

function grantShape() {
  return z.object({
    api: z.string(),
    isForEveryone: z.boolean(),
    principalId: z.string().nullable(),
    scopes: z.array(z.string()),
  });
}

type Grant = Omit<z.infer<ReturnType<typeof grantShape>>, "scopes">;

function consentTrait({ api, isForEveryone, principalId }: Grant, scope: string): Trait {
  return {
    // Which of the others it is, the check only asks while Partner Center has no grant.
    api: tag("plain", api === "partner-center" ? api : "other"),
    scope: tag("plain", scope),
    ...(!isForEveryone && { principal: tag("object-id", principalId) }),
  };
}

const redirectTrait = (platform: string, uri: string): Trait => ({
  platform: tag("plain", platform),
  uri: tag("url", uri),
});

/** An observation of another form, older or refused, says nothing. */
function reader<Seen>(shape: z.ZodType<Seen>, traits: (seen: Seen) => readonly Trait[]): Read {
  return (observation) => {
    const seen = shape.safeParse(observation);
    return seen.success ? traits(seen.data) : null;
  };
}
