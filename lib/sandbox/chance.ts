/** The draw with this number of a seed's sequence, in [0, 1): the same seed gives the same draws again. */
export function chance(seed: number, draw: number): number {
  let state = (seed + draw * 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}
