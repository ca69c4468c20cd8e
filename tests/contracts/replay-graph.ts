import { graphToken, type Scene, scene } from "../sandbox/endpoint-calls";
import type { Recording } from "./evidence";
import { call, type Outlet } from "./observer";

/** A world in which a recorded request has the same effect as where it was recorded. */
export function graphStage({ id }: Recording): Scene {
  return scene(({ tenant, app, appPrincipal, grant }) => {
    if (id === "graph/007")
      tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known !== appPrincipal);
    if (id === "graph/014") tenant.grants = [];
    if (id === "graph/015") tenant.grants = tenant.grants.filter((known) => known !== grant);
    if (id === "graph/003")
      tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known.appId !== app.appId);
  });
}

/** Sends a recorded request to Graph in the sandbox, with the ids of that world in place of the recorded ones. */
export async function replayGraph(recording: Recording, stage: Scene, go: Outlet): Promise<void> {
  const body = recording.requestBody === null ? undefined : localBody(recording.requestBody, stage);
  const token = await graphToken(stage, recording.status === 403 ? { scopes: "openid" } : {});
  await call(go, token, recording.method, localUrl(recording, stage), body);
}

function localUrl({ url, status }: Recording, { app, appPrincipal, grant, bot }: Scene): string {
  if (status === 404) return url;
  return url
    .replace(/\/applications\/[0-9a-f-]{36}/, `/applications/${app.id}`)
    .replace(/\/servicePrincipals\/[0-9a-f-]{36}/, `/servicePrincipals/${appPrincipal.id}`)
    .replace(/\/oAuth2PermissionGrants\/[\w-]+/i, `/oauth2PermissionGrants/${grant.id}`)
    .replace(/(c%20eq%20(?:'|%27))[0-9a-f-]{36}/, `$1${app.appId}`)
    .replace(/\/users\/[^/?]+/, `/users/${bot.userPrincipalName}`)
    .replace(/(appId%20eq%20(?:'|%27))[0-9a-f-]{36}/, `$1${app.appId}`)
    .replace(/(clientId%20eq%20(?:'|%27))[0-9a-f-]{36}/, `$1${appPrincipal.id}`);
}

function localBody(body: unknown, { app, appPrincipal, partnerCenter, secret }: Scene): unknown {
  if (typeof body !== "object" || body === null) return body;
  const local: Readonly<Record<string, string>> = {
    appId: app.appId,
    clientId: appPrincipal.id,
    resourceId: partnerCenter.id,
    keyId: secret.keyId,
  };
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, local[name] ?? value]));
}
