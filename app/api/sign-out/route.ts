import { cookies } from "next/headers";
import { forbidden, goTo, isSameOrigin } from "@/app/same-origin";
import { closeVisit } from "@/lib/vault";

/** Ends the visit: its tokens are forgotten, its cookies in the browser. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const jar = await cookies();
  const visit = jar.get("preflight-visit");
  if (visit) await closeVisit(visit.value);
  for (const { name } of jar.getAll()) if (name !== "locale") jar.delete(name);
  return goTo("/");
}
