import { z } from "zod";
import type { AnswerContract, Contract } from "./contract";
import type { Evidence } from "./graph-answer";
import { created, noContent, refused, shown, throttled } from "./graph-answer";
import * as directory from "./graph-directory";
import * as entities from "./graph-entities";
import * as policies from "./graph-policies";
import * as signIns from "./graph-sign-ins";
import { overloadAnswers } from "./overload";

const recorded = (...source: string[]): Evidence => ({ provenance: "recorded", source });
const documented = (...source: string[]): Evidence => ({ provenance: "documented", source });
const quoted = (...source: string[]): Evidence => ({ provenance: "quoted", source });
const inferred = (...source: string[]): Evidence => ({ provenance: "inferred", source });

const ERRORS = "reference/entra 1.5";

const tokenRefused = refused(
  401,
  "InvalidAuthenticationToken",
  "the token is missing, over or for another API",
  documented(ERRORS),
);
const denied = refused(
  403,
  "Authorization_RequestDenied",
  "the token lacks the scope or the person the role",
  recorded("graph/062"),
);
const absent = refused(
  404,
  "Request_ResourceNotFound",
  "it is not there, or not everywhere yet",
  recorded("graph/022", "graph/036", "graph/073", "graph/074", "graph/076"),
);
const badRequest = refused(400, "Request_BadRequest", "a value or a reference does not hold", quoted("graph/115"));
const unreadable = refused(400, "BadRequest", "body, query or path cannot be read", inferred(ERRORS));
const unsupported = refused(400, "Request_UnsupportedQuery", "the query is not supported", inferred(ERRORS));
const present = refused(
  409,
  "Request_MultipleObjectsWithSameKeyValue",
  "it is there already",
  documented("reference/entra 1.3"),
);

const overload = [throttled, ...overloadAnswers(ERRORS, []).filter(({ status }) => status !== 429)];
const always: readonly AnswerContract[] = [tokenRefused, denied, unreadable, ...overload];

const endpoint = (id: string, method: string, path: string, answers: readonly AnswerContract[]): Contract => ({
  id: `graph.${id}`,
  api: "graph",
  method,
  path: `/v1.0${path}`,
  answers: [...answers, ...always],
});

const applicationShown = shown(
  "entity",
  entities.application,
  recorded("graph/009", "graph/012", "graph/026", "graph/028"),
);
const principalShown = shown(
  "entity",
  entities.servicePrincipal,
  recorded("graph/002", "graph/033", "graph/043", "graph/045", "graph/099"),
);
const userShown = shown("entity", directory.user, recorded("graph/046", "graph/065", "graph/067", "graph/069"));
const ownersShown = shown("collection", directory.owner, recorded("graph/047", "graph/048"));
const changed = noContent("it was changed", recorded("graph/010"));

const signInsShown = (form: "entity" | "collection") =>
  shown(form, signIns.signIn, documented("reference/entra 1.2", "reference/entra 1.3"));
const logRefused = [
  refused(
    403,
    "Authentication_MSGraphPermissionMissing",
    "the token lacks the scope for the sign-in log",
    inferred(ERRORS),
  ),
  refused(
    403,
    "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
    "the tenant has no Entra ID P1 licence",
    documented(ERRORS),
  ),
  refused(
    403,
    "Authentication_RequestFromUnsupportedUserRole",
    "the person may not read the sign-in log",
    inferred(ERRORS),
  ),
];

const batch: AnswerContract = {
  id: "ok",
  status: 200,
  when: "the batch could be read, whatever came of its parts",
  code: null,
  body: {
    form: "json",
    mark: "never",
    schema: z.strictObject({
      responses: z.array(
        z.strictObject({
          id: z.string(),
          status: z.int(),
          headers: z.record(z.string(), z.string()),
          body: z.unknown().optional(),
        }),
      ),
    }),
  },
  contentType: "application/json",
  headers: ["client-request-id", "date", "request-id"],
  provenance: "documented",
  source: ["reference/entra 1.6"],
};

/** Microsoft Graph v1.0, as far as set-up, checks and clean-up go. */
export const graph: readonly Contract[] = [
  endpoint("me", "GET", "/me", [userShown]),
  endpoint("my-directory-roles", "GET", "/me/transitiveMemberOf/microsoft.graph.directoryRole", [
    shown("collection", directory.directoryRole, documented("graph/087", "graph/070")),
  ]),
  endpoint("my-eligible-roles", "GET", "/roleManagement/directory/roleEligibilityScheduleInstances", [
    shown("collection", policies.eligibleRole, inferred("reference/entra 1.2")),
    refused(403, "UnknownError", "the token lacks the role management scope", quoted(ERRORS)),
  ]),
  endpoint("organization", "GET", "/organization", [
    shown("collection", directory.organization, documented("graph/077", "graph/112")),
  ]),
  endpoint("user", "GET", "/users/{user}", [userShown, absent]),
  endpoint("applications", "GET", "/applications", [
    shown("collection", entities.application, recorded("graph/004", "graph/008", "graph/021", "graph/024")),
    unsupported,
  ]),
  endpoint("application-create", "POST", "/applications", [
    created(
      entities.application,
      recorded("graph/005", "graph/020", "graph/032", "graph/052", "graph/054", "graph/063"),
    ),
    badRequest,
  ]),
  endpoint("application-by-app-id", "GET", "/applications(appId='{appId}')", [applicationShown, absent]),
  endpoint("application", "GET", "/applications/{id}", [applicationShown, absent]),
  endpoint("application-owners", "GET", "/applications(appId='{appId}')/owners", [ownersShown, absent]),
  endpoint("application-owners-by-id", "GET", "/applications/{id}/owners", [ownersShown, absent]),
  endpoint("application-update", "PATCH", "/applications/{id}", [changed, badRequest, absent]),
  endpoint("application-delete", "DELETE", "/applications/{id}", [
    noContent("it was deleted", recorded("graph/018")),
    absent,
  ]),
  endpoint("add-password", "POST", "/applications/{id}/addPassword", [
    shown("entity", entities.addedPassword, recorded("graph/006", "graph/031")),
    refused(400, "CredentialTypeNotAllowedAsPerAppPolicy", "a policy forbids secrets", quoted("reference/entra 1.4")),
    refused(
      400,
      "CredentialInvalidLifetimeAsPerAppPolicy",
      "a policy limits how long a secret lives",
      quoted("reference/entra 1.4"),
    ),
    badRequest,
    absent,
  ]),
  endpoint("remove-password", "POST", "/applications/{id}/removePassword", [
    noContent("the secret was removed", recorded("graph/030")),
    badRequest,
    absent,
  ]),
  endpoint("service-principals", "GET", "/servicePrincipals", [
    shown(
      "collection",
      entities.servicePrincipal,
      recorded("graph/001", "graph/003", "graph/038", "graph/042", "graph/096"),
    ),
    unsupported,
  ]),
  endpoint("service-principal-create", "POST", "/servicePrincipals", [
    created(entities.servicePrincipal, recorded("graph/007", "graph/099", "graph/100")),
    badRequest,
    present,
  ]),
  endpoint("service-principal-by-app-id", "GET", "/servicePrincipals(appId='{appId}')", [principalShown, absent]),
  endpoint("service-principal", "GET", "/servicePrincipals/{id}", [principalShown, absent]),
  endpoint("service-principal-update", "PATCH", "/servicePrincipals/{id}", [
    noContent("it was changed", recorded("graph/034")),
    badRequest,
    absent,
  ]),
  endpoint("service-principal-delete", "DELETE", "/servicePrincipals/{id}", [
    noContent("it was deleted", recorded("graph/035")),
    absent,
  ]),
  endpoint("app-role-assignments", "GET", "/servicePrincipals/{id}/appRoleAssignments", [
    shown("collection", entities.appRoleAssignment, documented("graph/071", "graph/109", "graph/110")),
    absent,
  ]),
  endpoint("grants", "GET", "/oauth2PermissionGrants", [
    shown("collection", entities.permissionGrant, recorded("graph/014", "graph/016")),
    unsupported,
  ]),
  endpoint("grant-create", "POST", "/oauth2PermissionGrants", [
    created(entities.permissionGrant, recorded("graph/015")),
    badRequest,
    absent,
    present,
  ]),
  endpoint("grant-update", "PATCH", "/oauth2PermissionGrants/{id}", [
    noContent("it was changed", documented("graph/094")),
    badRequest,
    absent,
  ]),
  endpoint("grant-delete", "DELETE", "/oauth2PermissionGrants/{id}", [
    noContent("it was deleted", recorded("graph/017")),
    absent,
  ]),
  endpoint("security-defaults", "GET", "/policies/identitySecurityDefaultsEnforcementPolicy", [
    shown("entity", policies.securityDefaults, documented("reference/entra 1.2")),
  ]),
  endpoint("app-management-policy", "GET", "/policies/defaultAppManagementPolicy", [
    shown("entity", policies.appManagementPolicy, documented("reference/entra 1.4")),
  ]),
  endpoint("conditional-access", "GET", "/identity/conditionalAccess/policies", [
    shown("collection", policies.conditionalAccessPolicy, documented("reference/entra 1.3")),
    unsupported,
  ]),
  endpoint("sign-ins", "GET", "/auditLogs/signIns", [signInsShown("collection"), ...logRefused, unsupported]),
  endpoint("sign-in", "GET", "/auditLogs/signIns/{id}", [signInsShown("entity"), ...logRefused, absent]),
  endpoint("batch", "POST", "/$batch", [batch]),
];
