import { beforeAll, describe, expect, it } from "vitest";
import { issueAccessToken } from "@/lib/sandbox/tokens";
import { APP, claimsIn, entraWorld, post, RESOURCE, SECRET, TENANT } from "../sandbox/entra-world";
import { readRecordings, readSamples, withRecordings } from "./evidence";

/** Claims no decoded token shows, but the documentation's reference of claims lists. */
const DOCUMENTED = ["idtyp", "rh", "uti"];

withRecordings(() => {
  describe("a token of the sandbox", () => {
    const recordings = readRecordings();
    const bodyOf = (id: string) => recordings.find((recording) => recording.id === id)?.body;
    let v1: Readonly<Record<string, unknown>>;
    beforeAll(async () => {
      const { go, bot } = entraWorld();
      const person = { username: bot.userPrincipalName, password: bot.password };
      const client = { client_id: APP, client_secret: SECRET, grant_type: "password", resource: RESOURCE };
      const { body } = await post(go, `${TENANT}/oauth2/token`, { ...client, ...person, scope: "openid" });
      v1 = claimsIn(body.access_token);
    });

    it("in the v1 format has claims that recorded tokens have, of the same types", () => {
      const recorded = ["entra/038", "entra/040"].flatMap((id) => Object.entries(typesIn(bodyOf(id))));
      const sample = Object.entries(readSamples().get("samples/token/access-token-claims-mfa.json") ?? {});
      const known = new Map([...sample.map(([name, value]) => [name, typeOf(value)] as const), ...recorded]);
      const ours = Object.entries(v1).filter(([name]) => !DOCUMENTED.includes(name));
      expect(ours.map(([name, value]) => [name, typeOf(value)])).toEqual(ours.map(([name]) => [name, known.get(name)]));
    });

    it("in the v2 format has the claims of a captured one but for one of Microsoft's own", async () => {
      const { world, tenant } = entraWorld();
      const about = { tenant, audience: APP, appId: APP, clientProof: "secret", user: null } as const;
      const { token } = await issueAccessToken(world, { ...about, scopes: [], amr: [], format: "2.0" });
      const captured = namesIn(bodyOf("entra/031")).filter((name) => name !== "xms_ftd");
      expect(Object.keys(claimsIn(token)).sort()).toEqual(captured.sort());
    });
  });
});

function typesIn(body: unknown): Readonly<Record<string, string>> {
  return (body as { readonly claim_types: Readonly<Record<string, string>> }).claim_types;
}

function namesIn(body: unknown): readonly string[] {
  return (body as { readonly claimNames: readonly string[] }).claimNames;
}

/** In the words of the recordings. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "number" ? "int" : typeof value === "string" ? "str" : typeof value;
}
