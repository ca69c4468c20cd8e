/** Grants written long ago carry a leading blank, which splitting at single blanks keeps as an empty scope. */
export function splitScopes(scopes: readonly string[]): readonly string[] {
  return scopes.flatMap((scope) => scope.split(/\s+/)).filter((scope) => scope !== "");
}
