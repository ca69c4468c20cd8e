import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Alert } from "@/lib/notify/alert";
import { mailChannel } from "@/lib/notify/mail";
import { isMailAddress, type MailServer, readMailServer } from "@/lib/notify/mail-server";
import { deliver } from "@/lib/notify/retry";
import type { Outgoing } from "@/lib/notify/sent";
import { Secret } from "@/lib/secret";
import { localCertificate } from "./certificate";
import { EXPIRING, outgoing, RECOVERED, RED } from "./samples";
import { deadServer, type Listening, mailServer, type TakenMail } from "./servers";

const PASSWORD = "correct horse battery staple";
const tls = localCertificate();

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** What the test's own server asks for; signing in as `alerts` with the password above. */
const SIGN_IN: Parameters<typeof mailServer>[0] = {
  ...tls,
  authMethods: ["PLAIN", "LOGIN"],
  onAuth({ username, password }, _session, done) {
    if (username === "alerts" && password === PASSWORD) done(null, { user: username });
    else done(Object.assign(new Error(`no such pair ${username} ${password}`), { responseCode: 535 }));
  },
};
const NO_SIGN_IN: Parameters<typeof mailServer>[0] = { ...tls, authOptional: true };

async function listen(options: Parameters<typeof mailServer>[0]) {
  const server = await mailServer(options);
  open.push(server);
  return server;
}

const to = (port: number, more: Partial<MailServer> = {}): MailServer => ({
  host: "localhost",
  port,
  security: "starttls",
  account: { user: "alerts", password: new Secret(PASSWORD) },
  from: "preflight@contoso.example",
  ca: tls.cert,
  timeoutMs: 3_000,
  ...more,
});
const PLAIN = { security: "none", account: null } as const;

const send = (server: MailServer, message: Outgoing = outgoing(), recipient = "ops@contoso.example") =>
  deliver(mailChannel({ id: "mail", to: recipient }, server), message, { attempt: 1 });

/** The value of a header, unfolded. */
function header({ source }: TakenMail, name: string): string | null {
  const head = source.slice(0, source.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]/g, " ");
  const line = head.split("\r\n").find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** The subject as a reader sees it (RFC 2047, Q encoding). */
function subjectOf(mail: TakenMail): string {
  const words = (header(mail, "Subject") ?? "")
    .replaceAll(/\?= =\?UTF-8\?Q\?/g, "")
    .replaceAll(/=\?UTF-8\?Q\?|\?=/g, "");
  return decodeURIComponent(
    words
      .replaceAll("%", "%25")
      .replaceAll("_", " ")
      .replaceAll(/=([0-9A-F]{2})/g, "%$1"),
  );
}

const only = ({ mails }: { readonly mails: readonly TakenMail[] }): TakenMail => {
  const [mail, ...more] = mails;
  if (!mail || more.length > 0) throw new RangeError(`${mails.length} mails`);
  return mail;
};

describe("a mail", () => {
  it("arrives over STARTTLS after signing in", async () => {
    const server = await listen(SIGN_IN);
    expect(await send(to(server.port))).toMatchObject({ outcome: "delivered", status: 250, reason: null });
    const mail = only(server);
    expect(mail).toMatchObject({
      secure: true,
      user: "alerts",
      from: "preflight@contoso.example",
      to: ["ops@contoso.example"],
    });
    expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(header(mail, "X-Auto-Response-Suppress")).toBe("All");
    expect(header(mail, "X-Mailer")).toBeNull();
    expect(header(mail, "Content-Type")).toContain("multipart/alternative");
  });

  it("arrives over TLS from the first byte on", async () => {
    const server = await listen({ ...SIGN_IN, secure: true });
    expect(await send(to(server.port, { security: "tls" }))).toMatchObject({ outcome: "delivered" });
    expect(only(server).secure).toBe(true);
  });

  it.each(["starttls", "tls"] as const)(
    "is not given to a server whose certificate nobody vouches for: %s",
    async (security) => {
      const server = await listen({ ...SIGN_IN, secure: security === "tls" });
      const { ca: _, ...untrusting } = to(server.port, { security });
      expect(await send(untrusting)).toMatchObject({ outcome: "retry", reason: "tls" });
      expect(server.mails).toEqual([]);
    },
  );

  it("is not given in the clear to a server that offers no STARTTLS", async () => {
    const server = await listen({ ...NO_SIGN_IN, disabledCommands: ["STARTTLS"] });
    expect(await send(to(server.port, { account: null }))).toMatchObject({ outcome: "retry", reason: "tls" });
    expect(server.mails).toEqual([]);
  });

  it("takes no password to another machine in the clear", async () => {
    const record = await send(to(25, { security: "none", host: "mail.contoso.example" }));
    expect(record).toMatchObject({ outcome: "given-up", reason: "settings" });
  });

  it("is given up when signing in is refused, and the log has nothing of the password", async () => {
    const server = await listen(SIGN_IN);
    const wrong = new Secret("wrong horse battery staple");
    const record = await send(to(server.port, { account: { user: "alerts", password: wrong } }));
    expect(record).toMatchObject({ outcome: "given-up", reason: "sign-in-refused", status: 535, nextAt: null });
    expect(record.detail).toBe("535 no such pair alerts [secret]");
  });

  it.each([
    ["onMailFrom", 451, "retry", "busy"],
    ["onRcptTo", 450, "retry", "busy"],
    ["onRcptTo", 550, "given-up", "refused"],
    ["onMailFrom", 552, "given-up", "too-large"],
  ] as const)("refused at %s with %i is decided by the reply: %s", async (step, responseCode, outcome, reason) => {
    const refuse = (_address: unknown, _session: unknown, done: (problem: Error) => void) =>
      done(Object.assign(new Error("not now"), { responseCode }));
    const server = await listen({ ...NO_SIGN_IN, [step]: refuse });
    const record = await send(to(server.port, PLAIN));
    expect(record).toMatchObject({ outcome, reason, status: responseCode, detail: `${responseCode} not now` });
    expect(record.nextAt === null).toBe(outcome === "given-up");
  });

  it("refused for now arrives at the next attempt under the same Message-ID", async () => {
    let tries = 0;
    const ids: (string | null)[] = [];
    const server = await listen({
      ...NO_SIGN_IN,
      onData(stream, _session, done) {
        let source = "";
        stream.on("data", (part: Buffer) => {
          source += part.toString();
        });
        stream.on("end", () => {
          tries += 1;
          ids.push(header({ secure: false, user: null, from: "", to: [], source }, "Message-ID"));
          done(tries === 1 ? Object.assign(new Error("full"), { responseCode: 452 }) : null);
        });
      },
    });
    const channel = mailChannel({ id: "mail", to: "ops@contoso.example" }, to(server.port, PLAIN));
    expect(await deliver(channel, outgoing(), { attempt: 1 })).toMatchObject({ outcome: "retry", status: 452 });
    expect(await deliver(channel, outgoing(), { attempt: 2 })).toMatchObject({ outcome: "delivered" });
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@contoso\.example>$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it("does not wait for a server that takes the connection and says nothing", async () => {
    const server = await deadServer();
    open.push(server);
    const record = await send(to(server.port, { ...PLAIN, timeoutMs: 200 }));
    expect(record).toMatchObject({ outcome: "retry", reason: "timeout", status: null });
  });

  it("does not wait for a server that falls silent in the middle", async () => {
    const server = await listen({ ...NO_SIGN_IN, onMailFrom: () => {} });
    expect(await send(to(server.port, { ...PLAIN, timeoutMs: 300 }))).toMatchObject({
      outcome: "retry",
      reason: "timeout",
    });
  });

  it("says that nobody listens", async () => {
    const server = await mailServer(NO_SIGN_IN);
    await server.close();
    expect(await send(to(server.port, PLAIN))).toMatchObject({ outcome: "retry", reason: "network" });
  });

  it("stands in one thread with every other about the same fact", async () => {
    const server = await listen(NO_SIGN_IN);
    for (const message of [outgoing(RED), outgoing(RECOVERED), outgoing(EXPIRING), outgoing(RED, EXPIRING)])
      await send(to(server.port, PLAIN), message);
    const threads = server.mails.map((mail) => header(mail, "In-Reply-To"));
    expect(threads[0]).toMatch(/^<[0-9a-f]{40}@contoso\.example>$/);
    expect(server.mails.map((mail) => header(mail, "References"))).toEqual(threads);
    expect(threads[1]).toBe(threads[0]);
    expect(threads[2]).not.toBe(threads[0]);
    expect(threads[3]).toBeNull();
    expect(new Set(server.mails.map((mail) => header(mail, "Message-ID"))).size).toBe(4);
  });
});

describe("nobody adds a header or a recipient", () => {
  const INJECTION = "Contoso\r\nBcc: thief@fabrikam.example\r\n\r\n<script>";
  let mail: TakenMail;

  beforeAll(async () => {
    const server = await mailServer(NO_SIGN_IN);
    const alert: Alert = { ...RED, key: INJECTION, integration: { id: INJECTION, name: INJECTION }, url: INJECTION };
    await send(to(server.port, PLAIN), { ...outgoing(alert), id: "m\r\nBcc: thief@fabrikam.example" });
    mail = only(server);
    await server.close();
  });

  it("through the name of an integration, a key or an address", () => {
    expect(mail.to).toEqual(["ops@contoso.example"]);
    expect(header(mail, "Bcc")).toBeNull();
    expect(subjectOf(mail)).toMatch(/^Contoso Bcc: thief@fabrikam\.example <script>: /);
  });

  it.each([
    "ops@contoso.example, thief@fabrikam.example",
    "ops@contoso.example\r\nRCPT TO:<thief@fabrikam.example>",
    "<ops@contoso.example>",
    "Ops <ops@contoso.example>",
    "ops@contoso.example ",
    '"ops thief"@contoso.example',
    "ops@contoso.example\u0000",
    "ops@@contoso.example",
    "ops",
    "",
  ])("through the address %j", async (address) => {
    expect(isMailAddress(address)).toBe(false);
    expect(await send(to(25, PLAIN), outgoing(), address)).toMatchObject({ outcome: "given-up", reason: "settings" });
  });

  it("and an adversarial address is judged at once", () => {
    // Quadratic time would take minutes for these.
    for (const text of [
      "a".repeat(1_000_000),
      `a@${"a.".repeat(500_000)}`,
      `${"@".repeat(1_000_000)}`,
      `a@${"-".repeat(1_000_000)}`,
    ])
      expect(isMailAddress(text)).toBe(false);
  });
});

describe("the address of a mail server", () => {
  const from = "preflight@contoso.example";

  it("says host, port, encryption and account", () => {
    expect(readMailServer("smtps://user%40x:p%3Aw@mail.contoso.example", from)).toMatchObject({
      host: "mail.contoso.example",
      port: 465,
      security: "tls",
      account: { user: "user@x" },
    });
    const read = readMailServer("smtp://u:p%3Aw@mail.contoso.example:2525", from);
    expect(read).toMatchObject({ port: 2525, security: "starttls" });
    expect(read?.account?.password.reveal()).toBe("p:w");
    expect(readMailServer("smtp://[::1]?tls=off", from)).toMatchObject({
      host: "::1",
      port: 587,
      security: "none",
      account: null,
    });
  });

  it.each(["https://mail.contoso.example", "mail.contoso.example", "smtp://", "smtp://u:%zz@h"])(
    "is not %j",
    (address) => {
      expect(readMailServer(address, from)).toBeNull();
    },
  );

  it("needs a sender", () => {
    expect(readMailServer("smtps://mail.contoso.example", "Ops <ops@contoso.example>")).toBeNull();
  });
});
