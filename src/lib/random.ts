/**
 * Seeded random numbers, the same in Node and in the page: a stored picture and a measured rate must come out again.
 * The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for sampling text.
 */

/** Gives numbers in [0, 1). */
export type Rng = () => number;

/** A generator that always gives the same numbers for the same seed. */
export function seededRng(seed: number): Rng {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from the normal distribution of mean 0 and variance 1 (Box and Muller 1958). */
export function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
}

/** One item, all equally likely. */
export function pick<T>(items: readonly T[], rng: Rng): T {
  const item = items[Math.floor(rng() * items.length)];
  if (item === undefined) throw new Error('Cannot pick from an empty list.');
  return item;
}

/** One item, with probability in proportion to its weight. */
export function pickWeighted<T>(items: readonly { item: T; weight: number }[], rng: Rng): T {
  const total = items.reduce((sum, entry) => sum + entry.weight, 0);
  let left = rng() * total;
  for (const entry of items) {
    left -= entry.weight;
    if (left < 0) return entry.item;
  }
  return pick(items, rng).item;
}

/** True with the given probability. */
export function chance(probability: number, rng: Rng): boolean {
  return rng() < probability;
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(rng() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
