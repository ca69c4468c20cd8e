import { Buffer } from "node:buffer";
import { randomUUID, X509Certificate } from "node:crypto";
import type { SandboxApplication } from "../../types";
import type { Wire } from "./answer";
import { isObject } from "./answer";

type Change = Partial<
  Pick<
    SandboxApplication,
    | "displayName"
    | "notes"
    | "signInAudience"
    | "isFallbackPublicClient"
    | "web"
    | "spa"
    | "publicClient"
    | "requiredResourceAccess"
    | "keyCredentials"
  >
>;
type Read = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly message: string };

const PLATFORMS = ["web", "spa", "publicClient"] as const;
/** Characters of a display name or an address, entries of a list. */
export const LONGEST_NAME = 256;
const LONGEST_NOTES = 1_024;
/** Writable at Microsoft, without meaning here. */
const IGNORED = [
  "addIns",
  "api",
  "appRoles",
  "description",
  "groupMembershipClaims",
  "identifierUris",
  "info",
  "isDeviceOnlyAuthSupported",
  "optionalClaims",
  "parentalControlSettings",
  "serviceManagementReference",
  "tags",
];
// provenance: inferred — that these lists are bounded is general knowledge
const MOST_RESOURCES = 50;
const MOST_ACCESSES = 400;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a POST or PATCH body changes; arrays replace the old ones whole, as at Microsoft. */
export function readApplicationChange(application: SandboxApplication, body: Wire): Read {
  const change: Change = {};
  for (const [name, value] of Object.entries(body)) {
    const problem = readProperty(change, name, value);
    if (problem) return { ok: false, message: problem };
  }
  const uris = PLATFORMS.flatMap((platform) => (change[platform] ?? application[platform]).redirectUris);
  const twice = uris.find((uri, index) => uris.indexOf(uri) !== index);
  if (twice !== undefined) return { ok: false, message: invalid("redirectUris") };
  if (change.keyCredentials) change.keyCredentials = change.keyCredentials.map((key) => withContent(key, application));
  return { ok: true, change };
}

function readProperty(change: Change, name: string, value: unknown): string | null {
  switch (name) {
    case "displayName":
      if (typeof value !== "string" || value.trim() === "" || value.length > LONGEST_NAME) return invalid(name);
      change.displayName = value;
      return null;
    case "notes":
      if ((typeof value !== "string" && value !== null) || (value?.length ?? 0) > LONGEST_NOTES) return invalid(name);
      change.notes = value;
      return null;
    case "signInAudience":
      if (value !== "AzureADMyOrg" && value !== "AzureADMultipleOrgs") return invalid(name);
      change.signInAudience = value;
      return null;
    case "isFallbackPublicClient":
      if (typeof value !== "boolean" && value !== null) return invalid(name);
      change.isFallbackPublicClient = value;
      return null;
    case "web":
    case "spa":
    case "publicClient":
      return readPlatform(change, name, value);
    case "requiredResourceAccess": {
      const access = requiredResourceAccess(value);
      if (!access) return invalid(name);
      change.requiredResourceAccess = access;
      return null;
    }
    case "keyCredentials": {
      const keys = keyCredentials(value);
      if (!keys) return invalid(name);
      change.keyCredentials = keys;
      return null;
    }
    default:
      // provenance: quoted — "Invalid property 'x'." is how Graph names a property it does not know
      return IGNORED.includes(name) ? null : `Invalid property '${name}'.`;
  }
}

function readPlatform(change: Change, name: (typeof PLATFORMS)[number], value: unknown): string | null {
  if (!isObject(value)) return invalid(name);
  const uris = value.redirectUris;
  if (uris === undefined) return null;
  if (!Array.isArray(uris) || !uris.every((uri): uri is string => typeof uri === "string"))
    return invalid("redirectUris");
  if (uris.length > LONGEST_NAME || uris.some((uri) => uri.length > LONGEST_NAME)) return invalid("redirectUris");
  if (!uris.every((uri) => (name === "publicClient" ? isUri(uri) : isWebUri(uri)))) return invalid("redirectUris");
  change[name] = { redirectUris: [...uris] };
  return null;
}

function isUri(uri: string): boolean {
  return URL.canParse(uri) || /^[a-z][\w+.-]*:\/\//i.test(uri);
}

/** Plain http is accepted for the loopback only; fragments never. */
function isWebUri(uri: string): boolean {
  if (!URL.canParse(uri) || uri.includes("#")) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}

function requiredResourceAccess(value: unknown): SandboxApplication["requiredResourceAccess"] | null {
  if (!Array.isArray(value) || value.length > MOST_RESOURCES) return null;
  const all: SandboxApplication["requiredResourceAccess"] = [];
  for (const item of value) {
    if (!isObject(item) || typeof item.resourceAppId !== "string" || !GUID.test(item.resourceAppId)) return null;
    if (!Array.isArray(item.resourceAccess) || item.resourceAccess.length > MOST_ACCESSES) return null;
    const resourceAccess: { id: string; type: "Scope" | "Role" }[] = [];
    for (const access of item.resourceAccess) {
      if (!isObject(access) || typeof access.id !== "string" || !GUID.test(access.id)) return null;
      if (access.type !== "Scope" && access.type !== "Role") return null;
      resourceAccess.push({ id: access.id, type: access.type });
    }
    all.push({ resourceAppId: item.resourceAppId, resourceAccess });
  }
  return all;
}

type Key = SandboxApplication["keyCredentials"][number];

/** A key that is listed again without its content, as Graph gives it, keeps what it had. */
function withContent(key: Key, { keyCredentials }: SandboxApplication): Key {
  const before = keyCredentials.find(({ keyId }) => keyId === key.keyId);
  return { ...key, certificate: key.certificate ?? before?.certificate ?? null };
}

function keyCredentials(value: unknown): SandboxApplication["keyCredentials"] | null {
  if (!Array.isArray(value) || value.length > MOST_RESOURCES) return null;
  const all = value.map((key) => {
    const endAtMs = isObject(key) ? Date.parse(String(key.endDateTime)) : Number.NaN;
    const keyId = isObject(key) && typeof key.keyId === "string" ? key.keyId : randomUUID();
    return { keyId, endAtMs, certificate: isObject(key) ? certificateIn(key.key) : null };
  });
  return all.every(({ keyId, endAtMs }) => GUID.test(keyId) && !Number.isNaN(endAtMs)) ? all : null;
}

/** The certificate that Graph is given as base64 of its DER form, as PEM. */
function certificateIn(key: unknown): string | null {
  if (typeof key !== "string") return null;
  try {
    return new X509Certificate(Buffer.from(key, "base64")).toString();
  } catch {
    return null;
  }
}

// provenance: quoted — Graph's sentence for a bad value; which property it names is inferred
function invalid(property: string): string {
  return `Invalid value specified for property '${property}' of resource 'Application'.`;
}
