import type { Answer, Refusal } from "@/lib/microsoft/types";

/** Milliseconds before the second, third, … try. */
const WAITS = [1_000, 2_000, 4_000, 8_000];

/** Sends a change again, a few times, while Microsoft's replicas do not agree yet about what it builds on. */
export async function patiently<T>(
  sleep: (ms: number) => Promise<void>,
  isLagging: (refusal: Refusal) => boolean,
  send: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  for (const waitMs of WAITS) {
    const answer = await send();
    if (answer.ok || !isLagging(answer.refusal)) return answer;
    await sleep(waitMs);
  }
  return send();
}

/** A registration made seconds ago is not known to every replica; Microsoft words it in two ways. */
export function lacksApplication({ status, message }: Refusal): boolean {
  return (
    (status === 400 && /does not reference a valid application object/i.test(message ?? "")) ||
    (status === 403 && /backing application of the service principal being created must/i.test(message ?? ""))
  );
}

/** A consent names a service principal that was seen, and another replica has not seen yet. */
export function lacksPrincipal({ status, message }: Refusal): boolean {
  return (
    status === 404 || (status === 400 && /queried reference-property objects are not present/i.test(message ?? ""))
  );
}

/** What was read a moment ago is not there to be changed, or is just being changed. */
export function isUnsettled({ status }: Refusal): boolean {
  return status === 404 || status === 409;
}
