/** What an action can change at Microsoft. */
export type ChangedThing =
  | "application"
  | "service-principal"
  | "grant"
  | "secret"
  | "redirect-uri"
  | "permission"
  | "public-client"
  | "account-enabled"
  | "assignment-required"
  | "role-member";

/** One thing before or after a change; null means that it is not there. */
export type ChangeValue = string | boolean | readonly string[] | null;

/** One change that was made at Microsoft: enough to read it and to take it back. Holds no secret. */
export interface Change {
  readonly what: ChangedThing;
  /** Object id of what was changed; of the application for its secrets, URIs and permissions. */
  readonly objectId: string;
  /** Client id of the application it concerns; null where it concerns none. */
  readonly appId: string | null;
  /** What people call it, where it has a name of its own. */
  readonly name: string | null;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
}

/** Whether Microsoft's API can take the change back: a removed secret is gone, and roles can only be taken away in Partner Center. */
export function canTakeBack({ what, after }: Change): boolean {
  return what !== "role-member" && !(what === "secret" && after === null);
}

/** The same change the other way round. */
export function inverted(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}

/** What of a history of changes, oldest first, still stands: a change and its inverse cancel out. */
export function standing(history: readonly Change[]): readonly Change[] {
  const left: Change[] = [];
  for (const change of history) {
    const cancelled = left.findLastIndex((earlier) => isInverse(earlier, change));
    if (cancelled === -1) left.push(change);
    else left.splice(cancelled, 1);
  }
  return left;
}

function isInverse(one: Change, other: Change): boolean {
  const ends = ({ what, objectId, before, after }: Change) => JSON.stringify([what, objectId, before, after]);
  return ends(one) === ends(inverted(other));
}
