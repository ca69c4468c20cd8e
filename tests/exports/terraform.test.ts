import { parse } from "@cdktf/hcl2json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADOPTED, INPUT, write } from "./fixture";
import { harmless, nastyInput } from "./nasty";

type Blocks = Readonly<Record<string, unknown>>;

const parsed = async (text: string): Promise<Blocks> => parse("set-up.tf", text);

const reference = (name: string) => `\${${name}}`;

/** Terraform writes a literal `${` with two dollar signs; its JSON form keeps that. */
const plain = (value: unknown) => String(value).replace(/([$%])\1\{/g, "$1{");

describe("the Terraform file", () => {
  it.each(["en", "ko"] as const)("declares the whole set-up but the report role, in %s", async (locale) => {
    const { resource, data, output, provider } = await parsed(write("terraform", { ...INPUT, locale }));
    expect(Object.keys(Object(resource)).sort()).toEqual([
      "azuread_application",
      "azuread_application_password",
      "azuread_service_principal",
      "azuread_service_principal_delegated_permission_grant",
    ]);
    expect(Object.keys(Object(data))).toEqual(["azuread_user"]);
    expect(output).toMatchObject({ client_secret: [{ sensitive: true }] });
    expect(provider).toMatchObject({ azuread: [{ tenant_id: reference("local.tenant"), environment: "global" }] });
  });

  it("only reads a registration that is there, and lists no address that would replace its own", async () => {
    const { resource, data } = await parsed(write("terraform", ADOPTED));
    expect(data).toMatchObject({ azuread_application: { insights: [{ client_id: reference("local.client_id") }] } });
    expect(Object.keys(Object(resource))).not.toContain("azuread_application");
    expect(JSON.stringify(resource)).not.toContain("redirect_uris");
  });

  it("says what Terraform cannot do, and where it is done", () => {
    const text = write("terraform");
    expect(text).toMatch(/^# .*no provider assigns roles in Partner Center/m);
    expect(text).toContain(`# https://${INPUT.cloud.partnerPortalHost}/dashboard/account`);
  });

  it("is no longer read when a quote is missing", async () => {
    await expect(parsed(write("terraform").replace('tenant           = "', "tenant           = "))).rejects.toThrow();
  });

  it("holds hostile values as text, and nothing else changes", async () => {
    await fc.assert(
      fc.asyncProperty(nastyInput, async (input) => {
        const { locals, ...rest } = await parsed(write("terraform", input));
        const { locals: others, ...expected } = await parsed(write("terraform", harmless(input)));
        expect(rest).toEqual(expected);
        const [values] = Array.isArray(locals) ? locals : [];
        const { tenant, clientId, redirectUri } = input.integration;
        // Terraform composes what Unicode can write in two ways.
        const read = [values.tenant, values.redirect_uri, values.integration_user, values.client_id ?? values.app_name];
        const given = [tenant, redirectUri, input.userPrincipalName, clientId ?? input.appName];
        expect(read.map(plain)).toEqual(given.map((value) => value.normalize("NFC")));
        expect(Object.keys(values)).toEqual(Object.keys(Object(Array.isArray(others) ? others[0] : {})));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
