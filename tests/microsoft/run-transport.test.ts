import { describe, expect, it } from "vitest";
import type { Exchange } from "@/lib/check";
import { createRunTransport } from "@/lib/microsoft/run-transport";
import type { OutgoingRequest } from "@/lib/microsoft/transport";
import { fakeOutlet, fakeTransport, json, type Step } from "./outlet";

const get = (path: string, token = "a"): OutgoingRequest => ({
  method: "GET",
  url: `https://graph.microsoft.com/v1.0${path}`,
  headers: { authorization: `Bearer ${token}` },
});

function run(...steps: readonly Step[]) {
  const { outlet, seen } = fakeOutlet(...steps);
  return { seen, sendFor: createRunTransport(fakeTransport(outlet).transport) };
}

const never = new AbortController().signal;

describe("a run's questions", () => {
  it("asks the same of Microsoft once, and gives each check the evidence", async () => {
    const { seen, sendFor } = run((one) => json({ at: one.url }));
    const mine: Exchange[] = [];
    const yours: Exchange[] = [];
    const [one, other] = await Promise.all([sendFor(mine, never)(get("/me")), sendFor(yours, never)(get("/me"))]);
    const later: Exchange[] = [];
    await sendFor(later, never)(get("/me"));
    expect(one.body).toBe(other.body);
    expect(seen).toHaveLength(1);
    expect(mine).toHaveLength(1);
    expect(yours).toEqual(mine);
    expect(later).toEqual(mine);
  });

  it("tells credentials, queries and continuations apart", async () => {
    const { seen, sendFor } = run(json({}));
    const send = sendFor([], never);
    await send(get("/me"));
    await send(get("/me", "b"));
    await send(get("/me?$select=id"));
    await send({ ...get("/me"), headers: { authorization: "Bearer a", "MS-ContinuationToken": "2" } });
    expect(seen).toHaveLength(4);
  });

  it("asks again after a change on the same host, not after a token request", async () => {
    const { seen, sendFor } = run(json({}));
    const send = sendFor([], never);
    await send(get("/me"));
    await send({
      method: "POST",
      url: "https://login.microsoftonline.com/x/oauth2/token",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    await send(get("/me"));
    expect(seen).toHaveLength(2);
    await send({ method: "POST", url: "https://graph.microsoft.com/v1.0/applications" });
    await send(get("/me"));
    expect(seen).toHaveLength(4);
  });

  it("lets one check leave without taking the answer from the others", async () => {
    let answer: (response: Response) => void = () => undefined;
    const { seen, sendFor } = run(() => new Promise<Response>((resolve) => (answer = resolve)));
    const leaving = new AbortController();
    const left = sendFor([], leaving.signal)(get("/me"));
    const stays = sendFor([], never)(get("/me"));
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: "aborted" });
    answer(json({ ok: true }));
    expect((await stays).status).toBe(200);
    expect(seen).toHaveLength(1);
  });

  it("asks anew when everybody had left", async () => {
    const { seen, sendFor } = run((one) =>
      seenOnce++ === 0 ? new Promise<Response>(() => {}) : json({ at: one.url }),
    );
    let seenOnce = 0;
    const leaving = new AbortController();
    const left = sendFor([], leaving.signal)(get("/me"));
    await Promise.resolve();
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: "aborted" });
    expect((await sendFor([], never)(get("/me"))).status).toBe(200);
    expect(seen).toHaveLength(2);
  });
});
