import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { write } from "./fixture";
import { parseHttpFile } from "./http-runner";
import { harmless, nastyInput } from "./nasty";

const SETTINGS_END = "\nGRAPH_RESOURCE=";
const NAMES = ["TENANT", "APP_ID", "APP_NAME", "REDIRECT_URI", "INTEGRATION_USER"];

describe("hostile values in the Azure CLI file", () => {
  it("are what bash reads, to the character, and change no other line", () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const script = write("azure-cli", input);
        const [settings = "", rest = ""] = halves(script);
        expect(rest).toBe(halves(write("azure-cli", harmless(input)))[1]);
        const print = `printf '%s\\0' ${NAMES.map((name) => `"$${name}"`).join(" ")}`;
        const bash = spawnSync("bash", ["-s"], { input: `${settings}\n${print}\n`, encoding: "utf8", cwd: tmpdir() });
        expect(bash).toMatchObject({ status: 0, stderr: "" });
        const { tenant, clientId, redirectUri } = input.integration;
        const given = [tenant, clientId ?? "", input.appName, redirectUri, input.userPrincipalName];
        expect(bash.stdout.split("\0").slice(0, -1)).toEqual(given.map((value) => value.replaceAll("\0", "")));
      }),
      { numRuns: 150 },
    );
  });
});

function halves(script: string): [string, string] {
  const at = script.indexOf(SETTINGS_END);
  return [script.slice(0, at), script.slice(at)];
}

const references = (text: string) => text.match(/\{\{.+?\}\}/g) ?? [];

describe("hostile values in the HTTP file", () => {
  it("begin no request, variable or reference, and arrive as they are", () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const file = parseHttpFile(write("http", input));
        const expected = parseHttpFile(write("http", harmless(input)));
        expect([...file.variables.keys()]).toEqual([...expected.variables.keys()]);
        expect(file.requests.map(({ name, method }) => [name, method])).toEqual(
          expected.requests.map(({ name, method }) => [name, method]),
        );
        for (const [index, { url, body, headers }] of file.requests.entries()) {
          const same = expected.requests[index];
          expect(references(url)).toEqual(references(same?.url ?? ""));
          expect(references(body)).toEqual(references(same?.body ?? ""));
          expect(headers).toEqual(same?.headers);
        }
        const { tenant, clientId, redirectUri } = input.integration;
        expect(decodeURIComponent(file.variables.get("tenant") ?? "")).toBe(tenant);
        expect(decodeURIComponent(file.variables.get("user") ?? "")).toBe(input.userPrincipalName);
        const look = file.requests.find(({ name }) => name === "app")?.url ?? "";
        const filter = decodeURIComponent(/\$filter=([^&]*)&/.exec(look)?.[1] ?? "");
        const named =
          clientId === null ? `displayName eq '${quoted(input.appName)}'` : `appId eq '${quoted(clientId)}'`;
        expect(filter).toBe(named);
        if (clientId !== null) return;
        const created = JSON.parse(file.requests.find(({ name }) => name === "create")?.body ?? "");
        expect(created).toMatchObject({ displayName: input.appName, web: { redirectUris: [redirectUri] } });
      }),
      { numRuns: 300 },
    );
  });
});

function quoted(value: string): string {
  return value.replaceAll("'", "''");
}
