import type { SandboxPartnerRole, SandboxUser } from "../types";
import { guidOf } from "./graph/guid";
import type { Wire } from "./partner-center-answer";
import { collectionOf, ok, refuse, refuseSilently } from "./partner-center-answer";
import type { PartnerCall } from "./partner-center-gate";

const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const DEFAULT_SIZE = 100;
const MAX_SIZE = 500;

/** `/v1/roles` and `/v1/roles/{id}/usermembers[/{user id}]`. */
export function roles(
  call: PartnerCall,
  roleId: string | undefined,
  segment: string,
  userId: string | undefined,
): Response {
  const { request, world } = call;
  const { partner } = world.state;
  // provenance: quoted — only a Global Administrator was ever seen to be let in; the empty 403 is observed elsewhere
  const isGlobalAdmin = call.person?.directoryRoles.some(
    (role) => role.templateId === GLOBAL_ADMINISTRATOR && role.state === "active",
  );
  if (!isGlobalAdmin || partner.rolesRefused || partner.tenantId !== call.tenant.id)
    return refuseSilently(request, 403, "Forbidden");
  if (roleId === undefined) {
    if (request.method !== "GET") return refuseSilently(request, 405, "Method Not Allowed");
    return ok(request, collectionOf(partner.roles.map(roleWire), "/roles"));
  }
  const role = partner.roles.find((known) => known.id === roleId.toLowerCase());
  if (!role || segment.toLowerCase() !== "usermembers") return refuseSilently(request, 404, "Not Found");
  if (request.method === "GET" && userId === undefined) return members(call, role);
  if (request.method === "POST" && userId === undefined) return add(call, role);
  if (request.method === "DELETE" && userId !== undefined)
    return refuse(request, 400, 2000, "Account Id has to be set.");
  return refuseSilently(request, 405, "Method Not Allowed");
}

// provenance: documented — keys of the SDK's Role and UserMember; no whole body was ever published
function roleWire(role: SandboxPartnerRole): Wire {
  return { id: role.id, name: role.name, category: role.category, attributes: { objectType: "Role" } };
}
type Member = Pick<SandboxUser, "id" | "displayName" | "userPrincipalName">;
function memberWire(role: SandboxPartnerRole, user: Member): Wire {
  return {
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    roleId: role.id,
    attributes: { objectType: "UserMember" },
  };
}

// provenance: inferred — size and seekOperation are documented, the token's way is that of other /v1 collections
function members(call: PartnerCall, role: SandboxPartnerRole): Response {
  const { request, world, tenant } = call;
  const query = request.url.searchParams;
  const asked = Number(query.get("size") ?? DEFAULT_SIZE);
  if (!Number.isInteger(asked) || asked < 1 || asked > MAX_SIZE)
    return refuse(request, 400, 2000, `Size has to be between 1 and ${MAX_SIZE}.`);
  const size = Math.min(asked, world.state.partner.mostMembersPerPage);
  const delayMs = world.state.replication.partnerRoleMs;
  const known = role.members
    .filter((member) => member.sinceMs + delayMs <= world.now())
    .flatMap((member): Member[] => tenant.users.filter((user) => user.id === member.userId))
    .sort((one, other) => (one.userPrincipalName < other.userPrincipalName ? -1 : 1));
  const all = [...othersIn(role, tenant.domains[0]?.name ?? ""), ...known];
  const from = seekFrom(call);
  if (from === null) return refuse(request, 400, 2000, "The continuation token is not valid.");
  const items = all.slice(from, from + size).map((user) => memberWire(role, user));
  const uri = `/roles/${role.id}/usermembers`;
  const page = collectionOf(items, uri, all.length);
  if (from + size >= all.length) return ok(request, page);
  const continuationToken = Buffer.from(`from:${from + size}`).toString("base64");
  const next = {
    uri: `${uri}?size=${size}&seekOperation=Next`,
    method: "GET",
    headers: [{ key: "MS-ContinuationToken", value: continuationToken }],
  };
  return ok(request, { ...page, continuationToken, links: { ...(page.links as Wire), next } });
}

/** Members by number alone, in the order of their names. */
function othersIn(role: SandboxPartnerRole, domain: string): Member[] {
  return Array.from({ length: role.others }, (_, index) => {
    const number = String(index + 1).padStart(5, "0");
    const userPrincipalName = `a${number}@${domain}`;
    return { id: guidOf(`member ${userPrincipalName}`), displayName: `Member ${number}`, userPrincipalName };
  });
}

function seekFrom(call: PartnerCall): number | null {
  const { headers, url } = call.request;
  if (url.searchParams.get("seekOperation")?.toLowerCase() !== "next") return 0;
  const token = headers.get("ms-continuationtoken") ?? url.searchParams.get("continuationToken");
  if (token === null) return null;
  const match = /^from:(\d+)$/.exec(Buffer.from(token, "base64").toString());
  return match ? Number(match[1]) : null;
}

// provenance: documented — body and verb; 201, 404 and 409 are inferred
function add(call: PartnerCall, role: SandboxPartnerRole): Response {
  const { request, world, tenant } = call;
  const body = readBody(request.body);
  if (!body) return refuse(request, 400, 2000, "The request body is not valid JSON.");
  if (body.accountId !== tenant.id) return refuse(request, 400, 2000, "Account Id has to be set.");
  if (body.roleId !== undefined && body.roleId !== role.id)
    return refuse(request, 400, 2000, "Role Id does not match the address.");
  const user = tenant.users.find((known) => known.id === body.id);
  if (!user) return refuse(request, 404, 2000, "User could not be found.");
  if (role.members.some((member) => member.userId === user.id))
    return refuse(request, 409, 2000, "User is already a member of the role.");
  role.members.push({ userId: user.id, sinceMs: world.now(), locations: null });
  return ok(request, memberWire(role, user), 201);
}

function readBody(text: string): Wire | null {
  try {
    const body: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Wire) : null;
  } catch {
    return null;
  }
}
