import { z } from "zod";
import type { Cloud } from "../cloud";
import { RunError } from "../run";
import type { Secret } from "../secret";
import { accepted, isRefused, mapAnswer, readAs, readJson, refused } from "./answer";
import { partnerCenterRefusal } from "./partner-center-refusal";
import type { OutgoingRequest, Received, Send } from "./transport";
import type { Answer, PartnerCenterClient, RoleMember } from "./types";

const Text = z.string().nullish();
const Id = z.union([z.string(), z.number().transform(String)]).nullish();

const OrganizationBody = z.looseObject({ tenantId: Text, companyName: Text, domain: Text });
const MpnBody = z.looseObject({ mpnId: Id, partnerId: Id, partnerName: Text });
const LegalBody = z.looseObject({ companyName: Text, vettingStatus: Text, vettingSubStatus: Text });
const RolesBody = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const Header = z.looseObject({ key: z.string(), value: z.string() });
const Next = z.looseObject({ uri: z.string(), headers: z.array(Header).nullish() });
const MembersBody = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), userPrincipalName: Text, displayName: Text })),
  continuationToken: Text,
  links: z.looseObject({ next: Next.nullish() }).nullish(),
});

const PAGES = 50;

/** Partner Center `/v1` with the given token. */
export function partnerCenterClient(cloud: Cloud, send: Send, accessToken: Secret): PartnerCenterClient {
  const base = `https://${cloud.partnerCenterHost}/v1`;
  const call = async (request: OutgoingRequest): Promise<Answer<Received>> => {
    const headers = { authorization: `Bearer ${accessToken.reveal()}`, ...request.headers };
    const received = await send({ ...request, headers });
    return isRefused(received)
      ? refused(partnerCenterRefusal(received, "partner-center"))
      : accepted(received.status, received);
  };
  const read = async <T, U>(path: string, schema: z.ZodType<T>, map: (body: T) => U): Promise<Answer<U>> =>
    mapAnswer(await call({ method: "GET", url: `${base}${path}` }), (received) =>
      map(readAs(schema, readJson(received), received.host)),
    );
  return {
    organizationProfile: () =>
      read("/profiles/organization", OrganizationBody, ({ tenantId, companyName, domain }) => ({
        tenantId: tenantId ?? null,
        companyName: companyName ?? null,
        domain: domain ?? null,
      })),
    mpnProfile: () =>
      // Microsoft renamed the property in its table but not in its samples.
      read("/profiles/mpn", MpnBody, ({ mpnId, partnerId, partnerName }) => ({
        partnerId: mpnId ?? partnerId ?? null,
        partnerName: partnerName ?? null,
      })),
    legalBusinessProfile: () =>
      read("/profiles/legalbusiness?vettingVersion=Current", LegalBody, (body) => ({
        companyName: body.companyName ?? null,
        vettingStatus: body.vettingStatus ?? null,
        vettingSubStatus: body.vettingSubStatus ?? null,
      })),
    roles: () => read("/roles", RolesBody, ({ items }) => items.map(({ id, name }) => ({ id, name }))),
    roleMembers: (roleId) => allMembers(call, base, roleId),
    addRoleMember: async (roleId, member, tenantId) => {
      const { id, displayName, userPrincipalName } = member;
      const answer = await call({
        method: "POST",
        url: `${base}/roles/${encodeURIComponent(roleId)}/usermembers`,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ accountId: tenantId, displayName, id, roleId, userPrincipalName }),
      });
      return mapAnswer(answer, () => null);
    },
  };
}

type Call = (request: OutgoingRequest) => Promise<Answer<Received>>;

async function allMembers(call: Call, base: string, roleId: string): Promise<Answer<readonly RoleMember[]>> {
  const first = `${base}/roles/${encodeURIComponent(roleId)}/usermembers?size=500&sortField=UserPrincipalName&sortDirection=Ascending`;
  const members: RoleMember[] = [];
  let request: OutgoingRequest | null = { method: "GET", url: first };
  let host = "";
  for (let page = 0; request && page < PAGES; page++) {
    const answer: Answer<Received> = await call(request);
    if (!answer.ok) return answer;
    host = answer.value.host;
    const body = readAs(MembersBody, readJson(answer.value), host);
    for (const { id, userPrincipalName, displayName } of body.items)
      members.push({ id, userPrincipalName: userPrincipalName ?? null, displayName: displayName ?? null });
    const following = body.items.length > 0 ? nextPage(body, answer.value.headers, base, first) : null;
    // The same page again would never end; half a list must not pass for a whole one.
    if (following && JSON.stringify(following) === JSON.stringify(request))
      throw new RunError("malformed-answer", host);
    request = following;
  }
  if (request) throw new RunError("malformed-answer", host);
  return accepted(200, members);
}

function nextPage(
  body: z.infer<typeof MembersBody>,
  headers: Headers,
  base: string,
  first: string,
): OutgoingRequest | null {
  const next = body.links?.next ?? null;
  const inLink = next?.headers?.find(({ key }) => key.toLowerCase() === "ms-continuationtoken")?.value;
  const token = headers.get("ms-continuationtoken") || body.continuationToken || inLink || null;
  if (!next && !token) return null;
  return {
    method: "GET",
    url: next ? absolute(next.uri, base) : `${first}&seekOperation=Next`,
    ...(token && { headers: { "MS-ContinuationToken": token } }),
  };
}

/** Links are relative to `/v1`, with or without it. */
function absolute(uri: string, base: string): string {
  if (/^https:/i.test(uri)) return uri;
  const path = `/${uri.replace(/^\/+/, "")}`;
  return path.startsWith("/v1/") ? `${new URL(base).origin}${path}` : `${base}${path}`;
}
