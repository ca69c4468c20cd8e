import { graph } from "@/lib/sandbox/endpoints/graph";
import { partnerCenter } from "@/lib/sandbox/endpoints/partner-center";
import { type Contoso, contoso, OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { issueAccessToken } from "@/lib/sandbox/tokens";
import type { SandboxUser, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";

/** A living Contoso with handles on its parts. */
export interface Scene extends Contoso {
  readonly world: World;
}

export function scene(change: (contoso: Contoso) => void = () => {}): Scene {
  const built = contoso();
  change(built);
  return { ...built, world: createWorld(built.state, "test", "test") };
}

export const GRAPH = "https://graph.microsoft.com";
export const PARTNER_CENTER = "https://api.partnercenter.microsoft.com";
export const SETUP =
  "User.Read Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Directory.Read.All Policy.Read.All";

/** What a test's token differs in from a good one. */
export interface TokenTraits {
  readonly user?: SandboxUser | null;
  readonly scopes?: string;
  readonly audience?: string;
  readonly amr?: readonly string[];
  readonly appId?: string;
  readonly issuedAtMs?: number;
}

export async function graphToken(scene: Scene, traits: TokenTraits = {}): Promise<string> {
  return token(scene, {
    user: scene.admin,
    audience: GRAPH,
    scopes: SETUP,
    appId: OPERATOR_APP.clientId,
    ...traits,
  });
}

export async function partnerToken(scene: Scene, traits: TokenTraits = {}): Promise<string> {
  const defaults = { user: scene.bot, audience: PARTNER_CENTER, scopes: "user_impersonation", appId: scene.app.appId };
  return token(scene, { ...defaults, ...traits });
}

async function token(scene: Scene, traits: TokenTraits): Promise<string> {
  const user = traits.user ?? null;
  const issued = await issueAccessToken(scene.world, {
    tenant: scene.tenant,
    audience: traits.audience ?? GRAPH,
    appId: traits.appId ?? scene.app.appId,
    clientProof: "secret",
    user,
    scopes: user ? (traits.scopes ?? "").split(" ") : [],
    amr: traits.amr ?? ["pwd", "mfa"],
    ...(traits.issuedAtMs === undefined ? {} : { issuedAtMs: traits.issuedAtMs }),
  });
  return issued.token;
}

/** A parsed answer. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}
/** JSON as it came: tests name what they expect of it. */
export type Body = ReturnType<JSON["parse"]>;

export async function send(
  scene: Scene,
  bearer: string | null,
  method: string,
  address: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const url = new URL(address);
  const endpoint = url.host === "graph.microsoft.com" ? graph : partnerCenter;
  const response = await endpoint(
    {
      method,
      url,
      headers: new Headers({ ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...headers }),
      body: body === undefined ? "" : JSON.stringify(body),
      publicBase: null,
    },
    scene.world,
  );
  // `text()` would swallow the byte order mark.
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text.replace(/^\uFEFF/, "")) : {},
  };
}
