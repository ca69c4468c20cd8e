import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { sandboxSubject } from "@/lib/cli/contract-subject";
import { runChain } from "@/lib/cli/engine";
import type { Cloud } from "@/lib/cloud";
import { cloudOf, clouds } from "@/lib/clouds";
import { adminConsentUrl, portalUrl } from "@/lib/clouds/portal";
import type { CloudId } from "@/lib/integration";
import { createEntra } from "@/lib/microsoft/microsoft";
import { allowedHosts, createTransport } from "@/lib/microsoft/transport";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { Secret } from "@/lib/secret";
import { proxy } from "@/proxy";

/** Every host that credentials of a cloud may be sent to, and the ones a run of all checks does reach. */
const HOSTS: Readonly<Record<CloudId, { scenario: string; reached: readonly string[]; allowed: readonly string[] }>> = {
  global: {
    scenario: "ready",
    reached: ["api.partnercenter.microsoft.com", "graph.microsoft.com", "login.microsoftonline.com"],
    allowed: [
      "api.partnercenter.microsoft.com",
      "graph.microsoft.com",
      "login.microsoftonline.com",
      "login.windows.net",
    ],
  },
  "us-government": {
    scenario: "us-government",
    reached: ["api.partnercenter.microsoft.com", "graph.microsoft.us", "login.microsoftonline.us"],
    allowed: ["api.partnercenter.microsoft.com", "graph.microsoft.us", "login.microsoftonline.us"],
  },
  china: {
    scenario: "china",
    reached: [
      "login.partner.microsoftonline.cn",
      "microsoftgraph.chinacloudapi.cn",
      "partner.partnercenterapi.microsoftonline.cn",
    ],
    allowed: [
      "login.chinacloudapi.cn",
      "login.partner.microsoftonline.cn",
      "microsoftgraph.chinacloudapi.cn",
      "partner.partnercenterapi.microsoftonline.cn",
    ],
  },
};

const ELSEWHERE = [
  "example.com",
  "localhost",
  "169.254.169.254",
  "microsoft.com",
  "graph.windows.net",
  "api.partner.microsoft.com",
  "management.azure.com",
];

const sorted = (hosts: Iterable<string>) => [...new Set(hosts)].sort();

function entraOf(cloud: Cloud) {
  const seen: string[] = [];
  const outlet = async (request: Request) => {
    seen.push(new URL(request.url).hostname);
    return new Response("{}");
  };
  return { entra: createEntra({ cloud, outlet }), seen };
}

describe.each(clouds.map(({ id }) => id))("the cloud %s", (id) => {
  const cloud = cloudOf(id);

  it("is run through its own hosts, and every check gets its answer", async () => {
    const scenario = scenarioOf(HOSTS[id].scenario);
    if (!scenario) throw new TypeError("the scenario is not there");
    const { recorder, ...subject } = await sandboxSubject(scenario);
    const { summary, results } = await runChain({ ...subject, outlet: recorder.outlet });
    expect(results.filter(({ status }) => status === "error")).toEqual([]);
    expect(summary.state).toBe("ready");
    expect(sorted(recorder.seen().map(({ url }) => new URL(url).hostname))).toEqual(HOSTS[id].reached);
  });

  it("lets nothing go anywhere else", async () => {
    expect(sorted(allowedHosts(cloud))).toEqual(HOSTS[id].allowed);
    const strange = clouds
      .filter((other) => other.id !== id)
      .flatMap((other) => [...allowedHosts(other), other.entraPortalHost, other.partnerPortalHost])
      .concat(ELSEWHERE, cloud.entraPortalHost, cloud.v1IssuerHost)
      .filter((host) => !HOSTS[id].allowed.includes(host));
    expect(strange.length).toBeGreaterThan(10);
    let left = 0;
    const outlet = async () => {
      left += 1;
      return new Response("{}");
    };
    const transport = createTransport({ cloud, outlet });
    for (const host of strange) {
      const sent = transport.send({ method: "GET", url: `https://${host}/` }, { exchanges: [] });
      await expect(sent, host).rejects.toMatchObject({ code: "host-refused", host });
    }
    expect(left).toBe(0);
  });

  it("sends browsers to its own pages", async () => {
    const { entra, seen } = entraOf(cloud);
    const client = {
      tenant: "contoso.example",
      clientId: "11111111-2222-4333-8444-555555555555",
      secret: null,
      certificate: null,
    };
    const request = { client, redirectUri: "https://preflight.example/cb", scopes: ["openid"], state: "s" };
    const url = new URL(await entra.authorizationUrl({ ...request, codeChallenge: "c" }));
    expect(url.hostname).toBe(cloud.loginHost);
    // msal-node knows the cloud: it does not ask the worldwide one about it.
    expect(seen).toEqual([]);
    expect(new URL(adminConsentUrl(cloud, "contoso.example", "c", "https://preflight.example/cb")).hostname).toBe(
      cloud.loginHost,
    );
    expect(new URL(portalUrl(cloud, "app-overview", { clientId: "c" })).hostname).toBe(cloud.entraPortalHost);
    expect(new URL(portalUrl(cloud, "partner-user-management")).hostname).toBe(cloud.partnerPortalHost);
    const policy = proxy(new NextRequest("http://localhost:3000/setup")).headers.get("content-security-policy") ?? "";
    const formAction = policy.split("; ").find((one) => one.startsWith("form-action")) ?? "";
    expect(formAction.split(" ")).toContain(`https://${cloud.loginHost}`);
  });

  it("asks for every kind of token at its own login host", async () => {
    const { entra, seen } = entraOf(cloud);
    const client = {
      tenant: "contoso.example",
      clientId: "11111111-2222-4333-8444-555555555555",
      secret: new Secret("s".repeat(40)),
      certificate: null,
    };
    const code = { redirectUri: "https://preflight.example/cb", code: "c", codeVerifier: "v" };
    const scope = `${cloud.partnerCenterResource}/user_impersonation`;
    await Promise.allSettled([
      entra.clientCredentials(client, `https://${cloud.graphHost}/.default`),
      entra.password(client, cloud.partnerCenterResource, "a@contoso.example", new Secret("p")),
      entra.redeemCode({ client, scopes: [scope], ...code }),
      entra.refresh(client, [scope], new Secret("r")),
      entra.startDeviceCode({ ...client, secret: null }, [scope], AbortSignal.timeout(1_000)),
      entra.discovery("contoso.example"),
      entra.userRealm("a@contoso.example"),
    ]);
    expect(seen.length).toBeGreaterThanOrEqual(7);
    expect(sorted(seen)).toEqual([cloud.loginHost]);
  });
});
