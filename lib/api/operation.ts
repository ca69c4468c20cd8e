import type { z } from "zod";
import type { Reach } from "@/lib/outlet";
import type { ProblemId } from "./problem";
import type { ApiScope, ApiToken } from "./token";

/** One request that may be answered: who asks, for what, and what time it is for them. */
export interface Call<Query = unknown, Body = unknown> {
  readonly token: ApiToken;
  /** The way to Microsoft for the token's world. */
  readonly reach: Reach;
  readonly now: Date;
  /** What stands in the path, by the name in the operation's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Undefined when none was sent where none is needed. */
  readonly body: Body;
  readonly signal: AbortSignal;
}

/** A body that an operation reads: a schema for each content type. */
export interface BodyContract<Body = unknown> {
  readonly limitBytes: number;
  readonly isRequired: boolean;
  readonly types: Readonly<Record<string, z.ZodType<Body>>>;
}

/** One way in which an operation answers. */
export interface AnswerContract {
  readonly status: 200 | 202;
  readonly description: string;
  /** A schema for each content type; of each line for NDJSON. */
  readonly types: Readonly<Record<string, z.ZodType>>;
}

/** One method on one path: what the document says of it, and what answers it. */
export interface Operation<Query = unknown, Body = unknown> {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** Under `/api/v1`, with `{names}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description: string;
  readonly scope: ApiScope;
  /** How much of the token's bucket it takes. */
  readonly cost: number;
  /** Whether it makes something, so that an idempotency key counts. */
  readonly isWrite: boolean;
  readonly query: z.ZodObject & z.ZodType<Query>;
  readonly body: BodyContract<Body> | null;
  readonly answer: AnswerContract;
  /** Problems beyond those that every operation may answer. */
  readonly problems: readonly ProblemId[];
  handle(call: Call<Query, Body>): Promise<Response>;
}

/** Checks an operation against its own types and forgets them, so that all fit one list. */
export function defineOperation<Query, Body>(operation: Operation<Query, Body>): Operation {
  return operation;
}
