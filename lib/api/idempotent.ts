import { createHash } from "node:crypto";
import { claimKey, keepAnswer, releaseKey } from "@/lib/store/idempotency";
import { ApiProblem } from "./problem";

/** A write that may be sent again. */
export interface Repeatable {
  readonly tokenId: string;
  /** The header `idempotency-key`; null when there is none, and the write is made each time. */
  readonly key: string | null;
  /** Method and path. */
  readonly target: string;
  readonly bytes: Uint8Array;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_HEADERS = ["content-type", "location"];

/** Makes a write once for each key: the same request later gets the same answer, for a day. A write that failed keeps nothing. */
export async function once(
  { tokenId, key, target, bytes }: Repeatable,
  write: () => Promise<Response>,
): Promise<Response> {
  if (key === null) return write();
  if (!KEY.test(key))
    throw new ApiProblem("invalid-key", "An idempotency-key is 1 to 255 visible ASCII characters without spaces.");
  const request = createHash("sha256").update(`${target}\n`).update(bytes).digest("hex");
  const claim = await claimKey(tokenId, key, request, new Date());
  if (claim.state === "used") return again(claim, request);
  try {
    const answer = await write();
    const body = await answer.clone().text();
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => KEPT_HEADERS.includes(name)));
    await keepAnswer(tokenId, key, { status: answer.status, headers, body }, new Date());
    return answer;
  } catch (problem) {
    await releaseKey(tokenId, key);
    throw problem;
  }
}

function again(used: Extract<Awaited<ReturnType<typeof claimKey>>, { state: "used" }>, request: string): Response {
  if (used.request !== request)
    throw new ApiProblem("key-used-differently", "This idempotency-key was used for another request. Take a new key.");
  if (!used.answer)
    throw new ApiProblem(
      "key-in-use",
      "The first request with this key is not answered yet. Send it again in a second.",
      {
        "retry-after": "1",
      },
    );
  const { status, headers, body } = used.answer;
  return new Response(body, { status, headers: { ...headers, "idempotent-replayed": "true" } });
}
