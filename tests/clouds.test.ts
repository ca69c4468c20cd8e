import { describe, expect, it } from "vitest";
import type { PortalPage } from "@/lib/check";
import { cloudOf, clouds } from "@/lib/clouds";
import { adminConsentUrl, portalUrl } from "@/lib/clouds/portal";
import { allowedHosts } from "@/lib/microsoft/transport";

const PAGES = [
  "entra-overview",
  "entra-roles",
  "entra-users",
  "app-registrations",
  "app-overview",
  "app-credentials",
  "app-authentication",
  "app-permissions",
  "app-policies",
  "enterprise-app",
  "conditional-access",
  "sign-in-logs",
  "partner-enrollment",
  "partner-legal-info",
  "partner-user-management",
] as const satisfies readonly PortalPage[];

describe("clouds", () => {
  it("are found by their id, the usual one first", () => {
    expect(clouds.map(({ id }) => id)).toEqual(["global", "us-government", "china"]);
    for (const cloud of clouds) expect(cloudOf(cloud.id)).toBe(cloud);
  });

  it("do not send one cloud's credentials to another", () => {
    for (const cloud of clouds) {
      const hosts = allowedHosts(cloud);
      expect(hosts).toContain(cloud.loginHost);
      for (const other of clouds) if (other !== cloud) expect(hosts).not.toContain(other.loginHost);
    }
  });
});

describe("portal links", () => {
  it.each(PAGES)("lead to Microsoft with or without ids: %s", (page) => {
    for (const cloud of clouds) {
      const hosts = [cloud.entraPortalHost, cloud.partnerPortalHost];
      for (const ids of [{}, { clientId: "c", servicePrincipalId: "s", tenantId: "t", applicationObjectId: "o" }]) {
        const url = new URL(portalUrl(cloud, page, ids));
        expect(hosts).toContain(url.hostname);
        expect(url.href).not.toContain("undefined");
      }
    }
  });

  it("name the app where one is known", () => {
    const cloud = cloudOf("global");
    expect(portalUrl(cloud, "app-credentials", { clientId: "c" })).toBe(
      "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/c",
    );
    expect(portalUrl(cloud, "app-permissions", { clientId: "c", tenantId: "t" })).toBe(
      "https://entra.microsoft.com/t/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/c",
    );
    expect(portalUrl(cloud, "enterprise-app", { clientId: "c", servicePrincipalId: "s" })).toBe(
      "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/s/appId/c",
    );
  });

  it("ask for admin consent", () => {
    expect(adminConsentUrl(cloudOf("china"), "contoso.cn", "c", "https://a.example/cb?x=1")).toBe(
      "https://login.partner.microsoftonline.cn/contoso.cn/adminconsent?client_id=c&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1",
    );
  });
});
