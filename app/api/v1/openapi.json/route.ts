import { tagged } from "@/lib/api/entity-tag";
import { openApi } from "@/lib/api/openapi";

/** The API's own description; it holds nothing of anybody's, so no token is needed. */
export function GET(request: Request): Promise<Response> {
  return tagged(Response.json(openApi()), request);
}
