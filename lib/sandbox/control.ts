import { createHash, timingSafeEqual } from "node:crypto";
import { LARGEST_BODY, readBody } from "./body";
import { advance } from "./control/clock";
import { describeWorld, switchState } from "./control/describe";
import { addFault, clearFaults, faultsOf, removeFault } from "./control/faults";
import { type Outcome, type Problem, problemAnswer } from "./control/problem";
import { chooseScenario } from "./control/situation";
import { exchangeStream } from "./control/stream";
import { keeper } from "./keeper";
import { switches } from "./switches";
import { turn } from "./switches/turn";
import type { World } from "./types";

/** A request to a world's control API, and what is known of who makes it. */
export interface ControlCall {
  readonly request: Request;
  readonly world: World;
  /** What follows `control` in the address. */
  readonly path: readonly string[];
  /** Where this product runs, for the applications of a chosen situation; null leaves them as they are written. */
  readonly origin: string | null;
  /** The caller has proved by other means than the key that this world is theirs. */
  readonly isOwner: boolean;
  /** What else forgets the world's past when another situation begins. */
  readonly onSituation?: () => Promise<void>;
}

/** Answers a request to the control API; never throws for a bad one. */
export async function serveControl(call: ControlCall): Promise<Response> {
  const { request, world, path } = call;
  if (!call.isOwner && !hasKey(request, world))
    return problemAnswer({ code: "unauthorized" }, { "www-authenticate": "Bearer" });
  const handlers = handlersAt(path);
  if (!handlers) return problemAnswer({ code: "nothing-here" });
  const handler = Object.hasOwn(handlers, request.method) ? handlers[request.method] : undefined;
  if (handler) return handler({ ...call, body: await objectIn(request) });
  const allowed = Object.keys(handlers).join(", ");
  return problemAnswer({ code: "method-unknown-here", given: allowed }, { allow: allowed });
}

/** A call whose body was read, once. */
interface ReadCall extends ControlCall {
  readonly body: Outcome<Record<string, unknown>>;
}

type Handler = (call: ReadCall) => Response | Promise<Response>;
type Handlers = Readonly<Record<string, Handler>>;

function handlersAt(path: readonly string[]): Handlers | null {
  const [first = "", second, ...rest] = path;
  if (rest.length > 0) return null;
  const isOne = second === undefined;
  switch (first) {
    case "":
      return { GET: ({ world }) => json(describeWorld(world)) };
    case "scenario":
      return isOne ? { POST: choose } : null;
    case "clock":
      return isOne ? { POST: moveClock } : null;
    case "faults":
      return isOne ? FAULTS : { DELETE: ({ world }) => change(world, () => noContentOr(removeFault(world, second))) };
    case "switches":
      return isOne ? null : { POST: (call) => turnSwitch(call, second) };
    case "exchanges":
      if (second === "stream") return { GET: stream };
      return isOne ? { GET: exchanges } : null;
    default:
      return null;
  }
}

const FAULTS: Handlers = {
  GET: ({ world }) => json({ faults: faultsOf(world) }),
  POST: ({ body, world }) =>
    change(world, () => {
      const added = body.ok ? addFault(world, body.value) : body;
      return added.ok ? json({ fault: added.value }, 201) : problemAnswer(added.problem);
    }),
  DELETE: ({ world }) =>
    change(world, () => {
      clearFaults(world);
      return noContentOr(null);
    }),
};

function change<T>(world: World, work: () => T): Promise<T> {
  return keeper().turn(world, async () => work());
}

async function choose({ body, world, origin, onSituation }: ReadCall): Promise<Response> {
  const asked = only(body, "scenario");
  const problem = asked.ok
    ? await change(world, () => chooseScenario(world, asked.value.scenario, origin))
    : asked.problem;
  if (problem) return problemAnswer(problem);
  await onSituation?.();
  return json(describeWorld(world));
}

async function moveClock({ body, world }: ReadCall): Promise<Response> {
  const asked = only(body, "advance");
  const problem = asked.ok ? await change(world, () => advance(world, asked.value.advance)) : asked.problem;
  return problem ? problemAnswer(problem) : json({ clock: describeWorld(world).clock });
}

async function turnSwitch({ body, world }: ReadCall, id: string): Promise<Response> {
  const asked = only(body, "state");
  const problem = asked.ok ? await change(world, () => turn(world, id, asked.value.state)) : asked.problem;
  if (problem) return problemAnswer(problem);
  return json({ switch: switches.filter((known) => known.id === id).map((known) => switchState(world, known))[0] });
}

async function exchanges({ request, world }: ControlCall): Promise<Response> {
  const after = numberIn(new URL(request.url).searchParams.get("after"));
  await keeper().refreshLog(world);
  return after.ok ? json({ exchanges: world.log.after(after.value) }) : problemAnswer(after.problem);
}

/** A browser that lost the connection says in `Last-Event-ID` what it has seen. */
async function stream({ request, world }: ControlCall): Promise<Response> {
  const seen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const after = numberIn(seen);
  await keeper().refreshLog(world);
  return after.ok ? exchangeStream(world, after.value, request.signal) : problemAnswer(after.problem);
}

function numberIn(text: string | null): Outcome<number> {
  if (text === null || /^\d{1,15}$/.test(text)) return { ok: true, value: Number(text ?? 0) };
  return { ok: false, problem: { code: "number-unreadable", field: "after" } };
}

/** The body as an object. */
async function objectIn(request: Request): Promise<Outcome<Record<string, unknown>>> {
  const text = await readBody(request);
  if (text === null) return { ok: false, problem: { code: "body-too-large", given: String(LARGEST_BODY) } };
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, problem: { code: "body-unreadable" } };
  return { ok: true, value: { ...value } };
}

/** A body with no other field than this one. */
function only(body: Outcome<Record<string, unknown>>, field: string): Outcome<Record<string, unknown>> {
  const stray = body.ok && Object.keys(body.value).find((name) => name !== field);
  return typeof stray === "string" ? { ok: false, problem: { code: "field-unknown", field: stray } } : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the request carries the world's key; how long the comparison takes tells nothing about it. */
function hasKey(request: Request, world: World): boolean {
  const [, given] = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(world.controlKey));
}

function noContentOr(problem: Problem | null): Response {
  return problem ? problemAnswer(problem) : new Response(null, { status: 204, headers: NO_STORE });
}

const NO_STORE = { "cache-control": "no-store" };

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: NO_STORE });
}
