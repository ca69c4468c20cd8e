import type { ContractExchange } from "@/lib/contracts/contract";
import { approveDeviceCode } from "@/lib/sandbox/person";
import { APP, CLI, entraWorld, person, post, RESOURCE, SECRET, TENANT } from "../sandbox/entra-world";
import type { Recording } from "./evidence";
import { type Outlet, observed } from "./observer";

type Form = Record<string, string>;

const LOGIN = "https://login.microsoftonline.com";
const SCOPE = `${RESOURCE}/.default openid profile offline_access`;
const WITH_SECRET = { client_id: APP, client_secret: SECRET };

/** How the recorded situations come about here. Where the recorder kept the form, it is sent with this world's client, code and resource. */
const SITUATIONS: Readonly<
  Record<string, (recording: Recording, go: Outlet, world: ReturnType<typeof entraWorld>) => Promise<unknown>>
> = {
  "entra/001": asked,
  "entra/017": (_recording, go) =>
    go(
      new Request(
        `${LOGIN}/common/discovery/instance?api-version=1.1&authorization_endpoint=${LOGIN}/organizations/oauth2/v2.0/authorize`,
      ),
    ),
  "entra/002": asked,
  "entra/009": asked,
  "entra/018": asked,
  "entra/020": asked,
  "entra/030": (_recording, go) => go(new Request(`${LOGIN}/nowhere.example/v2.0/.well-known/openid-configuration`)),
  "entra/011": asked,
  "entra/003": sends({
    client_id: APP,
    grant_type: "client_credentials",
    client_assertion: "signed",
    scope: `${RESOURCE}/.default`,
  }),
  "entra/004": sends({ ...WITH_SECRET, grant_type: "client_credentials", scope: `${RESOURCE}/.default` }),
  "entra/005": sends({
    client_id: APP,
    client_secret: "wrong",
    grant_type: "client_credentials",
    scope: `${RESOURCE}/.default`,
  }),
  "entra/010": sends({
    client_id: APP,
    client_secret: "wrong",
    grant_type: "client_credentials",
    scope: `${RESOURCE}/.default`,
  }),
  "entra/012": sends({
    ...WITH_SECRET,
    grant_type: "password",
    username: "bot@contoso.example",
    password: "wrong",
    scope: `${RESOURCE}/user_impersonation`,
  }),
  "entra/029": sends({
    ...WITH_SECRET,
    grant_type: "password",
    username: "nobody@contoso.example",
    password: "x",
    scope: `${RESOURCE}/user_impersonation`,
  }),
  "entra/006": startsDeviceCode,
  "entra/014": startsDeviceCode,
  "entra/023": startsDeviceCode,
  "entra/025": startsDeviceCode,
  "entra/007": polls(false),
  "entra/015": polls(false),
  "entra/008": polls(true),
  "entra/016": polls(true),
  "entra/026": polls(true),
  "entra/027": polls(true),
  "entra/037": refreshes,
  "entra/039": refreshes,
};

/** Whether there is a way to bring a recorded situation about. */
export function canReplayEntra({ id }: Recording): boolean {
  return id in SITUATIONS;
}

/** Brings a recorded situation about and returns its last exchange. */
export async function replayEntra(recording: Recording): Promise<ContractExchange | undefined> {
  const situation = entraWorld();
  const seen: ContractExchange[] = [];
  await SITUATIONS[recording.id]?.(recording, observed(situation.world, seen), situation);
  return seen.at(-1);
}

/** Recorded tenants and accounts have other names here. */
function asked({ url }: Recording, go: Outlet): Promise<unknown> {
  const local = url
    .replace(/\/(?:fake-tenant|[0-9a-f-]{36})\/v2\.0/, `/${TENANT}/v2.0`)
    .replace("fake@user", "bot@contoso.example");
  return go(new Request(local));
}

function sends(form: Form): (recording: Recording, go: Outlet) => Promise<unknown> {
  return ({ url }, go) => post(go, pathIn(url), form);
}

function startsDeviceCode(
  { url, requestBody }: Recording,
  go: Outlet,
): Promise<{ readonly body: Record<string, unknown> }> {
  return post(go, pathIn(url).replace(/token$/, "devicecode"), formOf(requestBody, { client_id: CLI, scope: SCOPE }));
}

function polls(
  isDone: boolean,
): (recording: Recording, go: Outlet, world: ReturnType<typeof entraWorld>) => Promise<unknown> {
  return async (recording, go, { bot }) => {
    const { body } = await startsDeviceCode({ ...recording, requestBody: null }, go);
    if (isDone) await approveDeviceCode(go, String(body.verification_uri), String(body.user_code), person(bot));
    const form = { client_id: CLI, grant_type: "device_code", device_code: String(body.device_code), client_info: "1" };
    return post(go, pathIn(recording.url), formOf(recording.requestBody, form));
  };
}

async function refreshes({ url, requestBody }: Recording, go: Outlet): Promise<unknown> {
  const credentials = { ...WITH_SECRET, username: "bot@contoso.example", password: "Pass-bot-1!" };
  const form = { ...credentials, grant_type: "password", resource: RESOURCE, scope: "openid" };
  const { body } = await post(go, `${TENANT}/oauth2/token`, form);
  const local = { ...WITH_SECRET, refresh_token: String(body.refresh_token), resource: RESOURCE };
  return post(go, pathIn(url), formOf(requestBody, local));
}

/** The recorded form with this world's values; one that was not kept is made of them alone. */
function formOf(requestBody: unknown, local: Form): Form {
  const recorded = typeof requestBody === "object" && requestBody !== null ? requestBody : {};
  const kept = Object.entries(recorded).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(kept), ...local, ...("scope" in recorded && { scope: SCOPE }) };
}

function pathIn(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname.slice(1).replace(/^(?:fake-tenant|[0-9a-f-]{36})/, TENANT)}${search}`;
}
