import type { SandboxRequest, World } from "../../types";
import { baseHeaders } from "../partner-center-answer";

export type Wire = Record<string, unknown>;

/** What goes into an envelope beside its rows. */
export interface Envelope {
  readonly value: readonly Wire[];
  readonly message?: string | null;
  readonly status?: number;
  readonly totalCount?: number;
  readonly nextLink?: string | null;
  readonly dataRedacted?: boolean;
  /** Rows of a query keep the names the query gave them. */
  readonly keepsRowNames?: boolean;
}

/** The insights envelope; live answers are camelCase, the endpoint pages print PascalCase. */
export function answer(request: SandboxRequest, world: World, envelope: Envelope): Response {
  const status = envelope.status ?? 200;
  const body: Wire = {
    value: envelope.value,
    nextLink: envelope.nextLink ?? null,
    totalCount: envelope.totalCount ?? envelope.value.length,
    message: envelope.message ?? null,
    statusCode: status,
    dataRedacted: envelope.dataRedacted ?? false,
  };
  const isPascal = world.state.insights.casing === "pascal";
  const headers = baseHeaders(request);
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(isPascal ? pascal(body, envelope.keepsRowNames ?? false) : body), {
    // provenance: quoted — a body of status 400 and above has been seen under HTTP 200
    status: world.state.insights.refusesInBody ? 200 : status,
    headers,
  });
}

/** A refusal in the envelope. */
// provenance: inferred — messages of 400, 404 and 500 are documented, the envelope around them is observed
export function refuse(request: SandboxRequest, world: World, status: number, message: string): Response {
  return answer(request, world, { value: [], status, message });
}

function pascal(body: Wire, keepsRowNames: boolean): Wire {
  const rows = body.value as readonly Wire[];
  const value = keepsRowNames ? rows : rows.map(pascalKeys);
  return pascalKeys({ ...body, value });
}

function pascalKeys(record: Wire): Wire {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}
