import type { Cloud } from "../cloud";
import { RunError } from "../run";
import { accepted, isRefused, refused } from "./answer";
import { entraRefusal } from "./entra-refusal";
import { createMsalNetwork, publicApplication, rawAnswer } from "./msal";
import { fold, refusalBody } from "./refusal-body";
import { tokenSetIn } from "./token-set";
import type { Received, Send } from "./transport";
import type { Answer, ClientCredentials, DeviceCodeStart, TokenSet } from "./types";
import { sleep, untilAborted } from "./wait";

/** What a device-code sign-in is made from. */
export interface DeviceCodeRequest {
  readonly cloud: Cloud;
  readonly client: ClientCredentials;
  readonly scopes: readonly string[];
  readonly send: Send;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

const SLOW_DOWN_MS = 5_000;
const LOST_POLLS = 3;

/** Asks for a device code and polls until the person is done, declines, lets it run out, or the signal aborts. */
export async function startDeviceCode(request: DeviceCodeRequest): Promise<Answer<DeviceCodeStart>> {
  const { cloud, client, scopes, signal, now } = request;
  const sender = pollingSend(request);
  const network = createMsalNetwork(sender.send);
  const application = publicApplication(cloud, { ...client, secret: null, certificate: null }, network);
  let show: (code: Omit<DeviceCodeStart, "completion">) => void = () => undefined;
  const started = new Promise<Omit<DeviceCodeStart, "completion">>((resolve) => {
    show = resolve;
  });
  const msalRequest = {
    scopes: [...scopes],
    cancel: false,
    deviceCodeCallback: (code: { userCode: string; verificationUri: string; expiresIn: number }) =>
      show({
        userCode: code.userCode,
        verificationUri: code.verificationUri,
        expiresAt: new Date(now() + code.expiresIn * 1000).toISOString(),
      }),
  };
  signal.addEventListener("abort", () => Object.assign(msalRequest, { cancel: true }), { once: true });
  const polled = rawAnswer(network, () => application.acquireTokenByDeviceCode(msalRequest));
  const completion = untilAborted(
    polled.then((received) => outcome(received, now())),
    signal,
    () => new RunError("aborted"),
  );
  // Whoever shows the code may never look at how it ended.
  completion.catch(() => undefined);
  const first = await Promise.race([started, completion.then(() => null, asProblem)]);
  if (first && "userCode" in first) return accepted(200, { ...first, completion });
  const refusedStart = sender.refusedStart();
  if (refusedStart) return refused(entraRefusal(refusedStart));
  throw first ?? new RunError("malformed-answer", cloud.loginHost);
}

function asProblem(problem: unknown): RunError {
  return problem instanceof RunError ? problem : new RunError("internal");
}

function outcome(received: Received, nowMs: number): Answer<TokenSet> {
  if (!isRefused(received)) return accepted(received.status, tokenSetIn(received, nowMs));
  const refusal = entraRefusal(received);
  // msal-node stops by its own clock when the code has run out; Entra would have said so at the next poll.
  if (refusal.code === "authorization_pending")
    return refused({ ...refusal, code: "expired_token", aadsts: [70020], message: null });
  return refused(refusal);
}

/** Keeps msal-node polling where it would give up: at `slow_down` and at a few lost polls in a row. */
function pollingSend({ send, signal }: DeviceCodeRequest) {
  let refusedStart: Received | null = null;
  let pending: Received | null = null;
  let lost = 0;
  const poll: Send = async (request) => {
    try {
      const received = await send(request);
      lost = 0;
      if (!isRefused(received)) return received;
      const error = fold(refusalBody(received).json)?.error;
      if (error === "slow_down") await sleep(SLOW_DOWN_MS, signal);
      if (error !== "slow_down" && error !== "authorization_pending") return received;
      pending = { ...received, body: JSON.stringify({ error: "authorization_pending" }) };
      return error === "slow_down" ? pending : received;
    } catch (problem) {
      lost += 1;
      if (!pending || lost > LOST_POLLS || signal.aborted || !isPassing(problem)) throw problem;
      return pending;
    }
  };
  return {
    refusedStart: () => refusedStart,
    send: (async (request) => {
      if (!new URL(request.url).pathname.endsWith("/devicecode")) return poll(request);
      const received = await send(request);
      if (!isRefused(received)) return received;
      refusedStart = received;
      // msal-node would read no code out of the refusal and poll with it all the same.
      throw new RunError("internal", received.host);
    }) satisfies Send,
  };
}

function isPassing(problem: unknown): boolean {
  return problem instanceof RunError && ["network", "timeout", "throttled", "unavailable"].includes(problem.code);
}
