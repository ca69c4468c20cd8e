import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeProtectedHeader } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sandboxSubject } from "@/lib/cli/contract-subject";
import { runChain } from "@/lib/cli/engine";
import { pastedToken } from "@/lib/cli/pasted-token";
import { cloudOf } from "@/lib/clouds";
import { createEntra, createMicrosoft } from "@/lib/microsoft/microsoft";
import { isSandboxToken, microsoftNetwork } from "@/lib/microsoft/network";
import { reachFor } from "@/lib/outlet";
import { sandboxFetch } from "@/lib/sandbox/handle";
import ready from "@/lib/sandbox/scenarios/ready";
import { KEY_PREFIX } from "@/lib/sandbox/signing";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";

const cloud = cloudOf("global");

/** A real network on which a sandbox answers in Microsoft's place: somebody bent a name, or put a proxy in between. */
function bentNetwork() {
  const { state, kit } = ready.build();
  const world = createWorld(state, "bent", "ready");
  const asked: string[] = [];
  const answer = sandboxFetch(world);
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return answer(request);
  });
  const client = {
    tenant: kit.tenant,
    clientId: kit.clientId ?? "",
    secret: new Secret(kit.secret ?? ""),
    certificate: null,
  };
  return { world, kit, client, asked };
}

afterEach(() => vi.unstubAllGlobals());

const ROOT = path.resolve(import.meta.dirname, "../..");

function serverSources(): string[] {
  return ["lib", "app"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name)),
  );
}

describe("live mode", () => {
  it("leaves the machine in one place", () => {
    const reaches = (file: string) =>
      /(?<![.\w`])fetch\(|\bhttps?\.request\(/.test(readFileSync(path.join(ROOT, file), "utf8"));
    // Samples and programs run elsewhere.
    const found = serverSources().filter((file) => !/^lib\/(?:samples|programs)\//.test(file) && reaches(file));
    expect(found).toEqual(["lib/microsoft/network.ts"]);
  });

  it("reaches Microsoft only through the network that looks at tokens", async () => {
    expect((await reachFor(null)).outlet).toBe(microsoftNetwork);
  });

  it("refuses the tokens a sandbox gives, whatever they were asked for with", async () => {
    const { client, kit } = bentNetwork();
    const entra = createEntra({ cloud, outlet: microsoftNetwork });
    const scope = `${cloud.partnerCenterResource}/.default`;
    const refused = { code: "sandbox-token", host: cloud.loginHost };
    await expect(entra.clientCredentials(client, scope)).rejects.toMatchObject(refused);
    const { userPrincipalName, password } = kit;
    const asPassword = entra.password(
      client,
      cloud.partnerCenterResource,
      userPrincipalName ?? "",
      new Secret(password ?? ""),
    );
    await expect(asPassword).rejects.toMatchObject(refused);
  });

  it("does not send a sandbox's token anywhere", async () => {
    const { world, kit, asked } = bentNetwork();
    const tokens = await pastedToken(world, kit, "scope-missing");
    const admin = { graph: tokens, partnerCenter: tokens };
    const microsoft = createMicrosoft({ cloud, outlet: microsoftNetwork, admin })([], new AbortController().signal);
    const refused = { code: "sandbox-token" };
    await expect(microsoft.graph?.me()).rejects.toMatchObject(refused);
    await expect(microsoft.partnerCenter?.roles()).rejects.toMatchObject(refused);
    await expect(microsoft.insights(tokens.accessToken).datasets()).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  it("decides no check by a sandbox's token: they are errors", async () => {
    bentNetwork();
    const { recorder: _recorder, ...subject } = await sandboxSubject(ready);
    const entra = createEntra({ cloud, outlet: microsoftNetwork });
    const { clientId, tenant } = subject.integration;
    const client = { tenant, clientId: clientId ?? "", secret: subject.secret, certificate: null };
    const run = await runChain({
      ...subject,
      outlet: microsoftNetwork,
      testToken: async () => {
        await entra.clientCredentials(client, `${cloud.partnerCenterResource}/.default`);
        throw new Error("a sandbox's token was taken");
      },
    });
    const statuses = new Map(run.results.map((result) => [result.id, result]));
    for (const id of ["credential-accepted", "app-registration", "partner-account", "token-issued", "erv-role"])
      expect(["error", "blocked"], id).toContain(statuses.get(id)?.status);
    for (const id of ["credential-accepted", "app-registration", "token-issued"])
      expect(statuses.get(id)).toMatchObject({ status: "error", code: "sandbox-token" });
    // Discovery needs no token, and is all that a forged network could answer here.
    expect(run.results.filter(({ status }) => status === "pass").map(({ id }) => id)).toEqual(["tenant"]);
    expect(run.summary.state).not.toBe("ready");
  });

  it("takes Microsoft's own tokens", async () => {
    const unsigned = (header: object) => `${Buffer.from(JSON.stringify(header)).toString("base64url")}.e30.c2ln`;
    const token = unsigned({
      typ: "JWT",
      alg: "RS256",
      x5t: "nBDhp1XxQtzUZXKHi8zXIJDv8pg",
      kid: "nBDhp1XxQtzUZXKHi8zXIJDv8pg",
    });
    vi.stubGlobal("fetch", async () => Response.json({ token_type: "Bearer", expires_in: 3599, access_token: token }));
    const entra = createEntra({ cloud, outlet: microsoftNetwork });
    const client = {
      tenant: "contoso.example",
      clientId: "11111111-2222-4333-8444-555555555555",
      secret: null,
      certificate: null,
    };
    const answer = await entra.password(client, cloud.partnerCenterResource, "a@contoso.example", new Secret("p"));
    expect(answer).toMatchObject({ ok: true });
    for (const opaque of ["", "opaque", "a.b", "e30.e30.", `${unsigned({ kid: 7 })}`])
      expect(isSandboxToken(opaque)).toBe(false);
  });
});

describe("the sandbox", () => {
  it("marks every token in its header, where claims are not touched, in the form of Entra's key ids", async () => {
    const { state, kit } = ready.build();
    const { accessToken } = await pastedToken(createWorld(state, "marked", "ready"), kit, "scope-missing");
    const { kid } = decodeProtectedHeader(accessToken.reveal());
    expect(kid).toMatch(/^sandbox-[\w-]{19}$/);
    expect(kid?.startsWith(KEY_PREFIX)).toBe(true);
    expect(isSandboxToken(accessToken.reveal())).toBe(true);
  });

  it("goes on working through the same clients", async () => {
    const { recorder, ...subject } = await sandboxSubject(ready);
    expect((await runChain({ ...subject, outlet: recorder.outlet })).summary.state).toBe("ready");
  });
});
