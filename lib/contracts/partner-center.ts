import { z } from "zod";
import type { AnswerContract, Contract } from "./contract";
import { overloadAnswers } from "./overload";

type Evidence = Pick<AnswerContract, "provenance" | "source">;

const documented = (...source: string[]): Evidence => ({ provenance: "documented", source });
const quoted = (...source: string[]): Evidence => ({ provenance: "quoted", source });
const inferred = (...source: string[]): Evidence => ({ provenance: "inferred", source });

const text = z.string();
/** What every answer of the host repeats. */
export const PARTNER_CENTER_HEADERS = ["ms-correlationid", "ms-requestid"] as const;
/** What every answer of the host calls its body, but for the gateway's. */
export const PARTNER_CENTER_JSON = "application/json;charset=utf-8";

const link = z.strictObject({
  uri: text,
  method: text,
  headers: z.array(z.strictObject({ key: text, value: text })),
});
const links = z.strictObject({ self: link });
const attributes = (objectType: string) => z.strictObject({ objectType: z.literal(objectType) });
const address = {
  country: text,
  city: text,
  state: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
};
const person = { firstName: text, lastName: text, phoneNumber: text };

const organization = z.strictObject({
  id: text,
  companyName: text,
  defaultAddress: z.strictObject({ ...address, ...person }),
  tenantId: text,
  domain: text,
  email: text,
  language: text,
  culture: text,
  profileType: z.literal("OrganizationProfile"),
  links,
  attributes: z.strictObject({ etag: text, objectType: z.literal("OrganizationProfile") }),
});
const mpn = z.strictObject({
  partnerName: text.optional(),
  mpnId: text,
  profileType: z.literal("MpnProfile"),
  links,
  attributes: attributes("MpnProfile"),
});
const legalBusiness = z.strictObject({
  companyName: text,
  address: z.strictObject({ ...address, ...person }),
  primaryContact: z.strictObject({ ...person, email: text }),
  companyApproverAddress: z.strictObject(address),
  companyApproverEmail: text,
  vettingStatus: z.enum(["none", "pending", "authorized", "rejected"]),
  vettingSubStatus: text,
  profileType: z.literal("LegalBusinessProfile"),
  links,
  attributes: attributes("LegalBusinessProfile"),
});

/** What callers of the last days were seen to do about MFA. */
const partnerRequests = z.strictObject({
  totalCount: z.int(),
  items: z.array(
    z.strictObject({
      requestId: text,
      correlationId: text,
      operationName: text,
      requestDateTime: text,
      ipAddress: text,
      objectId: text,
      tenantId: text,
      upn: text,
      applicationId: text,
      mfaCompliant: z.boolean(),
    }),
  ),
  attributes: attributes("Collection"),
});

const role = z.strictObject({ id: text, name: text, category: text, attributes: attributes("Role") });
const member = z.strictObject({
  id: z.guid(),
  displayName: text,
  userPrincipalName: text,
  roleId: text,
  attributes: attributes("UserMember"),
});
const collectionOf = (item: z.ZodType) =>
  z.strictObject({
    totalCount: z.int(),
    items: z.array(item),
    continuationToken: text.optional(),
    links: z.strictObject({ self: link, next: link.optional() }),
    attributes: attributes("Collection"),
  });

function ok(schema: z.ZodType, evidence: Evidence, status = 200): AnswerContract {
  return {
    id: status === 200 ? "ok" : "created",
    status,
    when: status === 200 ? "it may be read" : "it was made",
    code: null,
    body: { form: "json", mark: "always", schema },
    contentType: PARTNER_CENTER_JSON,
    headers: PARTNER_CENTER_HEADERS,
    ...evidence,
  };
}

/** `{code, description, data, source}`; whether the code is a number or a text differs from one to the next. */
function refused(status: number, code: number | string, when: string, evidence: Evidence): AnswerContract {
  const schema = z.strictObject({
    code: z.literal(code),
    description: text,
    data: z.array(z.unknown()),
    source: text,
  });
  return {
    id: `${status}-${code}`,
    status,
    when,
    code: String(code),
    only: (body) => fieldOf(body, "code") !== undefined && String(fieldOf(body, "code")) === String(code),
    body: { form: "json", mark: "maybe", schema },
    contentType: PARTNER_CENTER_JSON,
    headers: status === 401 ? [...PARTNER_CENTER_HEADERS, "www-authenticate"] : PARTNER_CENTER_HEADERS,
    ...evidence,
  };
}

/** Nothing but the status line and headers. */
function silent(status: number, when: string, evidence: Evidence): AnswerContract {
  return {
    id: `${status}-silent`,
    status,
    when,
    code: null,
    only: (body) => body === undefined,
    body: { form: "none" },
    contentType: null,
    headers: status === 401 ? [...PARTNER_CENTER_HEADERS, "www-authenticate"] : PARTNER_CENTER_HEADERS,
    ...evidence,
  };
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

const gateway: AnswerContract = {
  id: "401-gateway",
  status: 401,
  when: "the token is for another API",
  code: null,
  only: (body) => fieldOf(body, "statusCode") === 401 && fieldOf(body, "value") === undefined,
  body: { form: "json", mark: "never", schema: z.strictObject({ statusCode: z.literal(401), message: text }) },
  contentType: "application/json",
  headers: [...PARTNER_CENTER_HEADERS, "www-authenticate"],
  ...quoted("samples/errors/payouts-wrong-audience-401.json"),
};

/** What stands before every call of the host, insights included. */
export const gateAnswers: readonly AnswerContract[] = [
  refused(401, "900420", "the token is for a retired API", quoted("reference/partner-center 2")),
  refused(
    401,
    "900421",
    "the sign-in had no second factor",
    inferred("reference/partner-center 2", "reference/partner-center 6"),
  ),
  gateway,
  silent(
    401,
    "the token is missing, over or nobody's",
    documented("reference/partner-center 1.1", "samples/errors/mfa-required-401.http"),
  ),
  refused(403, "900308", "the token lacks the scope", inferred("reference/partner-center 1.1")),
  ...overloadAnswers("reference/partner-center 3", []),
];

const profileAnswers: readonly AnswerContract[] = [
  refused(403, "900329", "the token is the application's own", documented("reference/partner-center 1.1")),
  silent(403, "this kind of partner, or this tenant, has no such profile", quoted("reference/partner-center 1.1")),
  refused(
    404,
    3000,
    "the tenant or partner id is no partner's",
    documented("samples/errors/profiles-mpn-404-3000.json"),
  ),
];

const roleAnswers: readonly AnswerContract[] = [
  refused(403, "900329", "the token is the application's own", documented("reference/partner-center 1.1")),
  silent(403, "the person may not see roles", quoted("reference/partner-center 1.4")),
  silent(404, "there is no such role", documented("reference/partner-center 1.4")),
];

const endpoint = (id: string, method: string, path: string, answers: readonly AnswerContract[]): Contract => ({
  id: `partner-center.${id}`,
  api: "partner-center",
  method,
  path: `/v1${path}`,
  answers: [...answers, ...gateAnswers],
});

/** Partner Center's `/v1`. */
export const partnerCenter: readonly Contract[] = [
  endpoint("organization-profile", "GET", "/profiles/organization", [
    ok(organization, documented("partnercenter/006", "samples/partner-center/profiles-organization.json")),
    ...profileAnswers,
  ]),
  endpoint("mpn-profile", "GET", "/profiles/mpn", [
    ok(mpn, {
      provenance: "recorded",
      source: [
        "samples/partner-center/profiles-mpn.recorded.json",
        "partnercenter/005",
        "samples/partner-center/profiles-mpn-by-id.json",
      ],
    }),
    ...profileAnswers,
  ]),
  endpoint("legal-business-profile", "GET", "/profiles/legalbusiness", [
    ok(legalBusiness, {
      provenance: "recorded",
      source: ["samples/partner-center/profiles-legalbusiness.recorded.json", "partnercenter/007"],
    }),
    ...profileAnswers,
  ]),
  endpoint("partner-requests", "GET", "/partnerRequests", [
    ok(partnerRequests, documented("samples/partner-center/partner-requests.json")),
    refused(403, "900329", "the token is the application's own", documented("reference/partner-center 1.1")),
    silent(403, "the tenant is no partner's", inferred("reference/partner-center 2")),
  ]),
  endpoint("roles", "GET", "/roles", [
    ok(collectionOf(role), documented("reference/partner-center 1.4")),
    ...roleAnswers,
  ]),
  endpoint("role-members", "GET", "/roles/{role}/usermembers", [
    ok(collectionOf(member), documented("reference/partner-center 1.4")),
    refused(400, 2000, "size or continuation token does not hold", inferred("reference/partner-center 1.4")),
    ...roleAnswers,
  ]),
  endpoint("role-member-add", "POST", "/roles/{role}/usermembers", [
    ok(member, inferred("reference/partner-center 1.4"), 201),
    refused(400, 2000, "the body does not hold", inferred("reference/partner-center 1.4")),
    refused(404, 2000, "there is no such user", inferred("reference/partner-center 1.4")),
    refused(409, 2000, "the user has the role already", inferred("reference/partner-center 1.4")),
    ...roleAnswers,
  ]),
  endpoint("role-member-remove", "DELETE", "/roles/{role}/usermembers/{user}", [
    refused(
      400,
      2000,
      "always: the call is broken at Microsoft's end",
      quoted("partnercenter/022", "samples/errors/roles-delete-member-2000.json"),
    ),
    ...roleAnswers,
  ]),
];
