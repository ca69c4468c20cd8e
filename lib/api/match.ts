import type { Operation } from "./operation";
import { operations } from "./operations";
import { ApiProblem } from "./problem";

/** Where the API lives. */
export const API_BASE = "/api/v1";

/** An operation, and what stands in its path. */
export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** The operation of a method and path. Refuses unknown paths, and known ones with another method. */
export function match(method: string, pathname: string): Match {
  const found = operations.flatMap((operation) => {
    const params = paramsOf(operation.path, pathname.slice(API_BASE.length));
    return params ? [{ operation, params }] : [];
  });
  if (found.length === 0)
    throw new ApiProblem(
      "not-found",
      `There is nothing at this path. ${API_BASE}/openapi.json describes what there is.`,
    );
  const asked = method === "HEAD" ? "GET" : method;
  const fitting = found.find(({ operation }) => operation.method === asked);
  if (fitting) return fitting;
  const allowed = found.flatMap(({ operation }) => (operation.method === "GET" ? ["GET", "HEAD"] : [operation.method]));
  const allow = allowed.join(", ");
  throw new ApiProblem("method-not-allowed", `Here one can ${allow}.`, { allow });
}

/** No id of ours has anything else in it, and what has is not taken to the database. */
const PART = /^[\w-]{1,64}$/;

function paramsOf(template: string, path: string): Record<string, string> | null {
  const [wanted, given] = [template.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = given[index] ?? "";
    if (name === undefined ? part !== value : !PART.test(value)) return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}
