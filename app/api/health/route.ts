import { config } from "@/lib/config";
import packageJson from "@/package.json" with { type: "json" };

export const dynamic = "force-dynamic";

/** `{status, mode, version}` for whoever starts or watches the server. */
export function GET(): Response {
  return Response.json(
    { status: "ok", mode: config().mode, version: packageJson.version },
    { headers: { "cache-control": "no-store" } },
  );
}
