import type { Json } from "../check";
import { APP_ID } from "../cloud";
import { commented } from "../samples/sample";
import { httpJson, httpLine, httpPart } from "./quoting";
import { type ExportFormat, ROLE_NAME, type SetUp, setUpOf } from "./set-up";

/** Requests for REST Client, each named, so that later ones take their ids from earlier answers. */
export const http: ExportFormat = {
  id: "http",
  title: "HTTP",
  file: "set-up.http",
  write(input) {
    const setUp = setUpOf(input);
    return `${[head(setUp), ...signIn(setUp), ...application(setUp), ...access(setUp), ...role(setUp), ...check(setUp)].join("\n\n")}\n`;
  },
};

const remark = (lines: readonly string[]) => commented("#", lines.join("\n"));

interface HttpRequest {
  readonly title: string;
  readonly about?: readonly string[];
  readonly name: string;
  readonly line: string;
  readonly token?: string;
  readonly json?: Json;
  readonly form?: Readonly<Record<string, string>>;
}

/** One request as the file writes it; a mark of three begins it. */
function request({ title, about = [], name, line, token, json, form }: HttpRequest): string {
  const pairs = Object.entries(form ?? {}).map(([key, value], index) => `${index === 0 ? "" : "&"}${key}=${value}`);
  const headers = [
    ...(token ? [`Authorization: Bearer {{${token}.response.body.$.access_token}}`] : []),
    ...(json === undefined ? [] : ["Content-Type: application/json"]),
    ...(form ? ["Content-Type: application/x-www-form-urlencoded"] : []),
  ];
  const body = json === undefined ? pairs : [withReferences(httpJson(json))];
  return [
    `### ${title}`,
    ...(about.length > 0 ? [remark(about)] : []),
    `# @name ${name}`,
    line,
    ...headers,
    ...(body.length > 0 ? ["", ...body] : []),
  ].join("\n");
}

/** Ids that an earlier answer brings, written so that no text of the reader's can look like one. */
const reference = (name: string, path: string) => ({ [REFERENCE]: `${name}.response.body.${path}` }) as const;
const REFERENCE = "reference";

function withReferences(json: string): string {
  return json.replace(/\{\s*"reference": ("(?:[^"\\]|\\.)*")\s*\}/g, (_, text: string) => `"{{${JSON.parse(text)}}}"`);
}

function head({ words, tenant, userPrincipalName, cloud, graph, partnerCenter }: SetUp): string {
  const lines = [words.title, "", ...words.who, "", ...words.needs.http, ...words.again.http, "", ...words.replication];
  return `${remark(lines)}

# ${words.settings}
@tenant = ${httpPart(tenant)}
@user = ${httpPart(userPrincipalName)}
@login = https://${cloud.loginHost}
@graph = ${graph}
@partnerCenter = ${partnerCenter}`;
}

function signIn({ words, graphResource }: SetUp): readonly string[] {
  const client_id = APP_ID.azureCli;
  const scope = `${graphResource}/.default offline_access`;
  return [
    request({
      title: words.steps.signIn,
      about: words.http.device,
      name: "device",
      line: "POST {{login}}/{{tenant}}/oauth2/v2.0/devicecode",
      form: { client_id, scope: httpPart(scope) },
    }),
    request({
      title: "Microsoft Graph",
      name: "admin",
      line: "POST {{login}}/{{tenant}}/oauth2/v2.0/token",
      form: {
        client_id,
        grant_type: httpPart("urn:ietf:params:oauth:grant-type:device_code"),
        device_code: "{{device.response.body.$.device_code}}",
      },
    }),
    request({
      title: words.steps.tenant,
      name: "organization",
      line: "GET {{graph}}/organization?$select=id,displayName,verifiedDomains",
      token: "admin",
    }),
  ];
}

/** Where the answer of the look-up holds the registration that is meant. */
function appPath({ clientId, application: { notes } }: SetUp): string {
  if (clientId !== null) return "$.value[0]";
  if (!/^[\w .-]+$/.test(notes)) throw new TypeError("the notes of a registration cannot stand in a JSONPath");
  return `$.value[?(@.notes=='${notes}')]`;
}

function application(setUp: SetUp): readonly string[] {
  const { clientId, application: body, redirectUri, secret, words } = setUp;
  const { steps, http: say } = words;
  const filter = clientId === null ? equals("displayName", body.displayName) : equals("appId", clientId);
  const fields = "$select=id,appId,displayName,notes,web,requiredResourceAccess";
  const look = `GET {{graph}}/applications?$filter=${filter}&${fields}`;
  const needed = [httpLine(redirectUri), ...body.requiredResourceAccess.map((one) => httpLine(one))];
  const made = [
    request({ title: steps.app, about: say.before, name: "before", line: look, token: "admin" }),
    request({
      title: `ONCE · ${steps.app}`,
      about: say.create,
      name: "create",
      line: "POST {{graph}}/applications",
      token: "admin",
      json: body,
    }),
  ];
  const app = appPath(setUp);
  return [
    ...(clientId === null ? made : []),
    request({
      title: steps.app,
      about: [...say.app, ...say.arrays, ...needed],
      name: "app",
      line: look,
      token: "admin",
    }),
    request({
      title: steps.principal,
      about: say.principal,
      name: "principal",
      line: "POST {{graph}}/servicePrincipals",
      token: "admin",
      json: { appId: reference("app", `${app}.appId`) },
    }),
    request({
      title: `ONCE · ${steps.secret}`,
      about: [...say.secret, words.secretEnds],
      name: "secret",
      line: `POST {{graph}}/applications/{{app.response.body.${app}.id}}/addPassword`,
      token: "admin",
      json: { passwordCredential: secret },
    }),
  ];
}

function access(setUp: SetUp): readonly string[] {
  const { partnerCenterApi, grant, words } = setUp;
  const { steps, http: say } = words;
  const fields = "$select=id,appId,displayName,accountEnabled";
  return [
    request({
      title: steps.api,
      about: say.api,
      name: "createApi",
      line: "POST {{graph}}/servicePrincipals",
      token: "admin",
      json: { appId: partnerCenterApi },
    }),
    request({
      title: steps.api,
      name: "api",
      line: `GET {{graph}}/servicePrincipals?$filter=${equals("appId", partnerCenterApi)}&${fields},oauth2PermissionScopes`,
      token: "admin",
    }),
    request({
      title: steps.principal,
      name: "client",
      line: `GET {{graph}}/servicePrincipals?$filter=appId%20eq%20%27{{app.response.body.${appPath(setUp)}.appId}}%27&${fields}`,
      token: "admin",
    }),
    request({
      title: steps.consent,
      about: say.consent,
      name: "consent",
      line: "POST {{graph}}/oauth2PermissionGrants",
      token: "admin",
      json: {
        clientId: reference("client", "$.value[0].id"),
        consentType: grant.consentType,
        resourceId: reference("api", "$.value[0].id"),
        scope: grant.scope,
      },
    }),
  ];
}

function role({ words, partnerCenterResource, grant }: SetUp): readonly string[] {
  const { steps, http: say } = words;
  return [
    request({
      title: steps.user,
      name: "integrationUser",
      line: "GET {{graph}}/users/{{user}}?$select=id,userPrincipalName,displayName",
      token: "admin",
    }),
    request({
      title: "Partner Center",
      about: say.partner,
      name: "partner",
      line: "POST {{login}}/{{tenant}}/oauth2/v2.0/token",
      form: {
        client_id: APP_ID.azureCli,
        grant_type: "refresh_token",
        refresh_token: "{{admin.response.body.$.refresh_token}}",
        scope: httpPart(`${partnerCenterResource}/${grant.scope}`),
      },
    }),
    request({ title: steps.role, name: "roles", line: "GET {{partnerCenter}}/roles", token: "partner" }),
    request({
      title: steps.role,
      about: say.role,
      name: "assign",
      line: `POST {{partnerCenter}}/roles/${ROLE}/usermembers`,
      token: "partner",
      json: {
        accountId: reference("organization", "$.value[0].id"),
        id: reference("integrationUser", "$.id"),
        roleId: reference("roles", ROLE_PATH),
        userPrincipalName: reference("integrationUser", "$.userPrincipalName"),
      },
    }),
  ];
}

const ROLE_PATH = `$.items[?(@.name=='${ROLE_NAME}')].id`;
const ROLE = `{{roles.response.body.${ROLE_PATH}}}`;

function check(setUp: SetUp): readonly string[] {
  const { words, partnerCenterResource } = setUp;
  const { steps, http: say } = words;
  return [
    request({
      title: `${steps.check}: ${steps.secret}`,
      about: say.works,
      name: "works",
      line: "POST {{login}}/{{tenant}}/oauth2/v2.0/token",
      form: {
        client_id: `{{app.response.body.${appPath(setUp)}.appId}}`,
        client_secret: "{{secret.response.body.$.secretText}}",
        grant_type: "client_credentials",
        scope: httpPart(`${partnerCenterResource}/.default`),
      },
    }),
    request({
      title: `${steps.check}: ${steps.consent}`,
      about: say.consented,
      name: "consented",
      line: "GET {{graph}}/oauth2PermissionGrants?$filter=clientId%20eq%20%27{{client.response.body.$.value[0].id}}%27",
      token: "admin",
    }),
    request({
      title: `${steps.check}: ${steps.role}`,
      about: say.member,
      name: "members",
      line: `GET {{partnerCenter}}/roles/${ROLE}/usermembers?size=500`,
      token: "partner",
    }),
    `###\n${remark(words.next)}`,
  ];
}

function equals(property: string, value: string): string {
  return httpPart(`${property} eq '${value.replaceAll("'", "''")}'`);
}
