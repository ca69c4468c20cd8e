import { describe, expect, it } from "vitest";
import { approvalSheet } from "@/lib/approval";
import { APP_ID } from "@/lib/cloud";
import { cloudOf, clouds } from "@/lib/clouds";
import { texts } from "@/lib/locales";
import { LOCALES } from "@/lib/locales/locale";
import { SET_UP_SCOPES } from "@/lib/sign-in-scopes";
import { integration } from "./checks/microsoft";

describe("the approval sheet", () => {
  it("asks for exactly one lasting permission", () => {
    const { lasting } = approvalSheet(cloudOf("global"), integration);
    expect(lasting.map(({ apiId, name }) => [apiId, name])).toEqual([[APP_ID.partnerCenter, "user_impersonation"]]);
  });

  it("lists what the set-up borrows, no more and no less", () => {
    const { borrowed } = approvalSheet(cloudOf("global"), integration);
    expect(borrowed.map(({ name }) => name)).toEqual([...SET_UP_SCOPES]);
    expect(new Set(borrowed.map(({ id }) => id)).size).toBe(borrowed.length);
  });

  it("says why each is needed, in every language", () => {
    const { lasting, borrowed } = approvalSheet(cloudOf("global"), integration);
    for (const locale of LOCALES)
      for (const { name } of [...lasting, ...borrowed]) expect(texts(locale).approval.why[name], name).toBeTruthy();
  });

  it.each(clouds.map((cloud) => [cloud.id, cloud] as const))("leads to the consent page of %s", (_, cloud) => {
    const { consentUrl } = approvalSheet(cloud, integration);
    const url = new URL(consentUrl ?? "");
    expect(url.hostname).toBe(cloud.loginHost);
    expect(url.searchParams.get("client_id")).toBe(integration.clientId);
    expect(url.searchParams.get("redirect_uri")).toBe(integration.redirectUri);
  });

  it("has no link while there is no application", () => {
    expect(approvalSheet(cloudOf("global"), { ...integration, clientId: null }).consentUrl).toBeNull();
  });
});
