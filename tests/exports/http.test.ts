import { describe, expect, it } from "vitest";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { approveDeviceCode } from "@/lib/sandbox/person";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { createWorld } from "@/lib/sandbox/world";
import { ADOPTED, NAMED, write } from "./fixture";
import { stateOf, summaryWith } from "./fresh";
import { type HttpFileAnswer, parseHttpFile, runHttpFile } from "./http-runner";

const STEP_MS = 10_000;
const ONCE = ["create", "secret"];

function openFresh() {
  const scenario = scenarioOf("fresh");
  if (!scenario) throw new RangeError("no scenario fresh");
  const { state, kit } = scenario.build();
  const world = createWorld(state, "exports-http", "fresh");
  const send = sandboxFetch(world);
  const answers = new Map<string, HttpFileAnswer>();
  const seen = async (name: string, { body }: HttpFileAnswer) => {
    world.state.advancedMs += STEP_MS;
    if (name !== "device") return;
    const admin = state.tenants[0]?.users.find((user) => user.userPrincipalName === kit.adminUserPrincipalName);
    if (!admin) throw new RangeError("fresh has no setup admin");
    const { userPrincipalName, password, mfaCode: otp } = admin;
    const [address, code] = [textAt(body, "verification_uri"), textAt(body, "user_code")];
    await approveDeviceCode(send, address, code, { userPrincipalName, password, otp, consent: "accept" });
  };
  return { world, kit, send, seen, answers };
}

function textAt(body: unknown, name: string): string {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  if (typeof value !== "string") throw new TypeError(`no ${name} in ${JSON.stringify(body)}`);
  return value;
}

const statusesOf = (answers: ReadonlyMap<string, HttpFileAnswer>) =>
  Object.fromEntries([...answers].map(([name, { status }]) => [name, status]));

describe("the HTTP file", () => {
  it("takes an empty tenant to ready, sent from top to bottom", async () => {
    const fresh = openFresh();
    await runHttpFile({ ...fresh, file: parseHttpFile(write("http", NAMED)) });
    expect(Object.values(statusesOf(fresh.answers)).filter((status) => status !== 200 && status !== 201)).toEqual([]);
    const made = {
      clientId: textAt(fresh.answers.get("create")?.body, "appId"),
      secret: textAt(fresh.answers.get("secret")?.body, "secretText"),
    };
    const created = fresh.world.state.tenants[0]?.applications.find(({ appId }) => appId === made.clientId);
    expect(created?.displayName).toBe(NAMED.appName);
    expect(await summaryWith(fresh.world, fresh.kit, made)).toEqual({ state: "ready", failed: [] });
  });

  it("changes nothing when it is sent again without what is marked ONCE, and says where 409 is fine", async () => {
    const fresh = openFresh();
    const file = parseHttpFile(write("http"));
    await runHttpFile({ ...fresh, file });
    const before = stateOf(fresh.world);
    await runHttpFile({ ...fresh, file, except: ONCE });
    expect(stateOf(fresh.world)).toBe(before);
    const conflicts = file.requests.filter(({ name }) => fresh.answers.get(name)?.status === 409);
    expect(conflicts.map(({ name }) => name)).toEqual(["principal", "createApi", "consent", "assign"]);
    for (const { name, remarks } of conflicts) expect(remarks.join("\n"), name).toContain("409");
    expect(file.requests.filter(({ title }) => title.startsWith("ONCE")).map(({ name }) => name)).toEqual(ONCE);
  });

  it("creates nothing of its own name where a registration is given", () => {
    const { requests } = parseHttpFile(write("http", ADOPTED));
    expect(requests.map(({ name }) => name)).not.toContain("create");
    expect(requests.find(({ name }) => name === "app")?.url).toContain(ADOPTED.integration.clientId);
  });
});
