import type { lookup } from "node:dns";
import { afterEach, describe, expect, it } from "vitest";
import { addressGuard, isOutside, parseNetwork } from "@/lib/notify/network";
import { mayPostTo, type PostRules, post } from "@/lib/notify/post";
import { type Listening, receiver } from "./servers";

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const networks = (...texts: readonly string[]) => texts.map(parseNetwork).filter((network) => network !== null);
const LOOPBACK = networks("127.0.0.0/8");

/** A resolver that gives these answers one after the other, and counts. */
function resolver(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  const resolve = ((_name: string, _options: unknown, done: (...found: readonly unknown[]) => void) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;
  return { resolve, asked: () => asked };
}

const send = (url: string, rules: PostRules) =>
  post(url, {}, "{}", { timeoutMs: 1_000, ...rules }, new AbortController().signal);

const REFUSED = { code: "post", reason: "address-refused" };

describe("an address inside", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001::1",
    "fd00:ec2::254",
    "not an address",
    "",
  ])("%s is not taken for one outside", (address) => {
    expect(isOutside(address)).toBe(false);
  });

  it.each([
    "8.8.8.8",
    "20.190.128.1",
    "172.15.255.255",
    "172.32.0.1",
    "100.128.0.1",
    "2603:1000::1",
    "2a00:1450:4001::1",
  ])("%s is outside", (address) => {
    expect(isOutside(address)).toBe(true);
  });

  it("may be allowed by the operator, and nothing beside it", () => {
    const isAllowed = addressGuard(networks("10.20.0.0/16", "fd00:1::/32"));
    expect(["10.20.3.4", "fd00:1::9", "8.8.8.8"].map(isAllowed)).toEqual([true, true, true]);
    expect(["10.21.0.1", "fd00:2::1", "127.0.0.1", "169.254.169.254", "x"].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(["10.0.0.0/33", "10.0.0/8", "fd00::/129", "10.0.0.0/", "10.0.0.0/8/8", "example.com", "fe80::1%1/64", ""])(
    "%s is not read as a range",
    (text) => {
      expect(parseNetwork(text)).toBeNull();
    },
  );
});

describe("a receiver's address", () => {
  it.each([
    "http://example.com/",
    "ftp://example.com/",
    "https://user:pw@example.com/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:7f00:1]/",
    "https://169.254.169.254/latest",
    "https://168.63.129.16/",
    "http://10.0.0.1/",
    "http://[fe80::1]/",
    "file:///etc/passwd",
    "nonsense",
  ])("%s is refused before anything is asked", async (url) => {
    const { resolve, asked } = resolver(["8.8.8.8"]);
    await expect(send(url, { allowed: [], resolve })).rejects.toMatchObject(REFUSED);
    expect(mayPostTo(url, { allowed: [] })).toBe(false);
    expect(asked()).toBe(0);
  });

  it("is one that the operator named, in the sandbox", async () => {
    const rules: PostRules = { allowed: networks("203.0.113.7/32"), staysInside: true };
    const posting = (address: string) => send("https://hooks.example/", { ...rules, ...resolver([address]) });
    await expect(posting("8.8.8.8")).rejects.toMatchObject(REFUSED);
    await expect(posting("203.0.113.7")).rejects.not.toMatchObject(REFUSED);
    expect(mayPostTo("https://8.8.8.8/", rules)).toBe(false);
    expect(mayPostTo("https://hooks.example/", { allowed: [], staysInside: true })).toBe(false);
    expect(mayPostTo("https://hooks.example/", { allowed: [], staysInside: false })).toBe(true);
  });

  it("may be plain http on the machine itself, where the operator allows that, and nowhere else", async () => {
    expect(mayPostTo("http://127.0.0.1:8080/", { allowed: LOOPBACK })).toBe(true);
    expect(mayPostTo("http://127.0.0.1:8080/", { allowed: [] })).toBe(false);
    const wide = networks("127.0.0.0/8", "10.0.0.0/8");
    expect(mayPostTo("http://10.0.0.1/", { allowed: wide })).toBe(false);
    expect(mayPostTo("https://10.0.0.1/", { allowed: wide })).toBe(true);
    const { resolve } = resolver(["10.0.0.1"]);
    await expect(send("http://localhost/", { allowed: wide, resolve })).rejects.toMatchObject(REFUSED);
  });
});

describe("a name", () => {
  it.each([
    [["127.0.0.1"]],
    [["169.254.169.254"]],
    [["::1"]],
    [["fd00::1"]],
    [["::ffff:10.0.0.1"]],
    [["8.8.8.8", "10.0.0.1"]],
  ])("that leads to %j is refused when connecting", async (addresses) => {
    const server = await receiver((response) => response.writeHead(200).end());
    open.push(server);
    const { resolve } = resolver(addresses);
    const url = `https://hooks.contoso.example:${server.port}/`;
    await expect(send(url, { allowed: [], resolve })).rejects.toMatchObject(REFUSED);
    expect(server.received).toHaveLength(0);
  });

  it("that leads elsewhere the second time is judged by where it leads then", async () => {
    const { resolve, asked } = resolver(["192.0.2.77"], ["127.0.0.1"]);
    const allowed = networks("192.0.2.77");
    const url = "https://rebinding.contoso.example:9/";
    await expect(send(url, { allowed, resolve, timeoutMs: 200 })).rejects.toMatchObject({ code: "post" });
    await expect(send(url, { allowed, resolve })).rejects.toMatchObject(REFUSED);
    expect(asked()).toBe(2);
  });

  it("is looked up once for a request: what was judged is what is connected to", async () => {
    const server = await receiver((response) => response.writeHead(200).end());
    open.push(server);
    const { resolve, asked } = resolver(["127.0.0.1"], ["10.9.9.9"]);
    const answer = await send(`http://localhost:${server.port}/`, { allowed: LOOPBACK, resolve });
    expect(answer.status).toBe(200);
    expect(asked()).toBe(1);
  });

  it("that leads nowhere says so", async () => {
    const { resolve } = resolver([]);
    const sent = send("https://hooks.contoso.example/", { allowed: [], resolve });
    await expect(sent).rejects.toMatchObject({ code: "post", reason: "dns" });
  });
});
