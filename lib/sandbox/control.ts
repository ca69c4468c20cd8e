import { createHash, timingSafeEqual } from "node:crypto";
import { LARGEST_BODY, readBody } from "./body";
import { advance } from "./control/clock";
import { describeWorld, switchState } from "./control/describe";
import { addFault, clearFaults, faultsOf, removeFault } from "./control/faults";
import { type Outcome, type Problem, problemAnswer } from "./control/problem";
import { chooseScenario } from "./control/situation";
import { exchangeStream } from "./control/stream";
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
  if (handler) return handler(call);
  const allowed = Object.keys(handlers).join(", ");
  return problemAnswer({ code: "method-unknown-here", given: allowed }, { allow: allowed });
}

type Handler = (call: ControlCall) => Response | Promise<Response>;
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
      return isOne ? FAULTS : { DELETE: ({ world }) => noContentOr(removeFault(world, second)) };
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
  async POST({ request, world }) {
    const body = await objectIn(request);
    const added = body.ok ? addFault(world, body.value) : body;
    return added.ok ? json({ fault: added.value }, 201) : problemAnswer(added.problem);
  },
  DELETE({ world }) {
    clearFaults(world);
    return noContentOr(null);
  },
};

async function choose({ request, world, origin, onSituation }: ControlCall): Promise<Response> {
  const body = await objectIn(request, ["scenario"]);
  const problem = body.ok ? chooseScenario(world, body.value.scenario, origin) : body.problem;
  if (problem) return problemAnswer(problem);
  await onSituation?.();
  return json(describeWorld(world));
}

async function moveClock({ request, world }: ControlCall): Promise<Response> {
  const body = await objectIn(request, ["advance"]);
  const problem = body.ok ? advance(world, body.value.advance) : body.problem;
  return problem ? problemAnswer(problem) : json({ clock: describeWorld(world).clock });
}

async function turnSwitch({ request, world }: ControlCall, id: string): Promise<Response> {
  const body = await objectIn(request, ["state"]);
  const problem = body.ok ? turn(world, id, body.value.state) : body.problem;
  if (problem) return problemAnswer(problem);
  return json({ switch: switches.filter((known) => known.id === id).map((known) => switchState(world, known))[0] });
}

function exchanges({ request, world }: ControlCall): Response {
  const after = numberIn(new URL(request.url).searchParams.get("after"));
  return after.ok ? json({ exchanges: world.log.after(after.value) }) : problemAnswer(after.problem);
}

/** A browser that lost the connection says in `Last-Event-ID` what it has seen. */
function stream({ request, world }: ControlCall): Response {
  const seen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const after = numberIn(seen);
  return after.ok ? exchangeStream(world, after.value, request.signal) : problemAnswer(after.problem);
}

function numberIn(text: string | null): Outcome<number> {
  if (text === null || /^\d{1,15}$/.test(text)) return { ok: true, value: Number(text ?? 0) };
  return { ok: false, problem: { code: "number-unreadable", field: "after" } };
}

/** The body as an object with no other fields than those named; any when none are. */
async function objectIn(request: Request, fields?: readonly string[]): Promise<Outcome<Record<string, unknown>>> {
  const text = await readBody(request);
  if (text === null) return { ok: false, problem: { code: "body-too-large", given: String(LARGEST_BODY) } };
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, problem: { code: "body-unreadable" } };
  const stray = fields && Object.keys(value).find((name) => !fields.includes(name));
  return stray === undefined
    ? { ok: true, value: { ...value } }
    : { ok: false, problem: { code: "field-unknown", field: stray } };
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
