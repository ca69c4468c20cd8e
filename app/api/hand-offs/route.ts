import { visitor } from "@/app/visitor";
import { revisionOf } from "@/lib/hand-off";
import { handOffsOf } from "@/lib/store/hand-offs";

/** Tells a waiting page whether what it shows has been changed since; nothing about the change itself. */
export async function GET(): Promise<Response> {
  const { integration } = await visitor();
  if (!integration) return Response.json({ revision: null }, { status: 403 });
  const revision = revisionOf(integration, await handOffsOf(integration.id));
  return Response.json({ revision }, { headers: { "cache-control": "no-store" } });
}
