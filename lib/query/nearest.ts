const LONGEST = 64;

/** The known name that a written one most likely means; null when none is close. */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = written.toLowerCase();
  if (word.length > LONGEST) return null;
  const most = Math.max(2, Math.floor(word.length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    if (Math.abs(name.length - word.length) > most) continue;
    const distance = editDistance(word, name.toLowerCase());
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best?.name ?? containing(word, known);
}

/** `Revenue` for `BilledRevenueUSD`: people remember the telling part. */
function containing(word: string, known: readonly string[]): string | null {
  if (word.length < 4) return null;
  return known.find((name) => name.toLowerCase().includes(word)) ?? null;
}

/** How many letters must be put in, left out or changed. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
