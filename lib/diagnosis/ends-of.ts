/** Of things that repeat, the first and the last few of each kind, in their order: a loop says nothing new in its middle. */
export function endsOf<T>(all: readonly T[], kindOf: (one: T) => string, each: number): readonly T[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return all.filter((one) => {
    const kind = kindOf(one);
    const index = seen.get(kind) ?? 0;
    seen.set(kind, index + 1);
    return index < each || index >= (counts.get(kind) ?? 0) - each;
  });
}
