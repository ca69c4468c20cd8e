import { isSameOrigin } from "@/app/same-origin";
import { visitor } from "@/app/visitor";
import { config } from "@/lib/config";

interface Context {
  readonly params: Promise<{ world: string; path?: string[] }>;
}

/** The control API of a world, for its key or for the browser whose world it is. In live mode it does not exist. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  if (config().mode !== "sandbox") return new Response("Not found", { status: 404 });
  const { world: id, path = [] } = await params;
  const [{ serveControl }, { problemAnswer }, { keeper }, { beginAnew }] = await Promise.all([
    import("@/lib/sandbox/control"),
    import("@/lib/sandbox/control/problem"),
    import("@/lib/sandbox/keeper"),
    import("@/app/sandbox/world"),
  ]);
  const world = await keeper().find(id);
  if (!world) return problemAnswer({ code: "world-gone" });
  const { url } = config();
  const isOwner = await ownsWorld(request, id);
  return serveControl({ request, world, path, origin: url, isOwner, onSituation: () => beginAnew(id) });
}

/** A browser's own visit counts; what changes something must come from a page of ours besides. */
async function ownsWorld(request: Request, world: string): Promise<boolean> {
  if (request.method !== "GET" && !isSameOrigin(request)) return false;
  const { visit } = await visitor();
  return visit?.world === world;
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
