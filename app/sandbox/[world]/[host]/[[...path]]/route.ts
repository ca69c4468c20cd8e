import { config } from "@/lib/config";

interface Context {
  readonly params: Promise<{ world: string; host: string; path?: string[] }>;
}

/** The sandbox over HTTP: `/sandbox/{world}/{real host}/…`. In live mode it does not exist. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  if (config().mode !== "sandbox") return new Response("Not found", { status: 404 });
  const { world, host } = await params;
  const { serveSandbox } = await import("@/lib/sandbox/handle");
  const prefix = `/sandbox/${world}/${host}`;
  const path = new URL(request.url).pathname.slice(prefix.length) || "/";
  return serveSandbox(request, world, host, path, `${config().url}/sandbox/${world}`);
}

export { handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT, handle as DELETE };
