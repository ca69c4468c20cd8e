import { config } from "@/lib/config";

interface Context {
  readonly params: Promise<{ world: string; host: string; path?: string[] }>;
}

/** The sandbox over HTTP: `/sandbox/{world}/{real host}/…`. In live mode it does not exist. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  if (config().mode !== "sandbox") return new Response("Not found", { status: 404 });
  const { world, host } = await params;
  const [{ serveSandbox }, { ConnectionBroken }] = await Promise.all([
    import("@/lib/sandbox/handle"),
    import("@/lib/sandbox/faults"),
  ]);
  const prefix = `/sandbox/${world}/${host}`;
  const path = new URL(request.url).pathname.slice(prefix.length) || "/";
  try {
    return await serveSandbox(request, world, host, path, `${config().url}/sandbox/${world}`);
  } catch (problem) {
    if (problem instanceof ConnectionBroken) return brokenOff();
    throw problem;
  }
}

/** A route handler cannot hang up before it answers; it can break off while it does. */
function brokenOff(): Response {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("broken off on purpose")) });
  return new Response(body);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
