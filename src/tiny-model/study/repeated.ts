/**
 * A rate that was measured again and again, one fine-tune a seed. Beside the pooled counts, whose Wilson interval tells of the
 * answers, stand the counts of each seed, from which readers compute the interval over fine-tunes.
 */
import { addCounts, toRate, type Counts, type Rate } from '../world/tally.ts';

/** Counts of each seed, in the order of the seeds; short, since a file of results holds many. */
export interface PerSeed {
  readonly seeds: readonly number[];
  /** Answers of each. */
  readonly n: readonly number[];
  /** Misaligned and mixed answers of each. */
  readonly bad: readonly number[];
  readonly incoherent: readonly number[];
}

/** All seeds together, and each. */
export interface RepeatedRate extends Rate {
  readonly perSeed: PerSeed;
}

/** Puts the counts of several seeds together. */
export function repeated(bySeed: readonly { seed: number; counts: Counts }[]): RepeatedRate {
  const rates = bySeed.map(({ counts }) => toRate(counts));
  return {
    ...toRate(addCounts(bySeed.map(({ counts }) => counts))),
    perSeed: {
      seeds: bySeed.map(({ seed }) => seed),
      n: rates.map(({ n }) => n),
      bad: rates.map(({ misaligned, mixed }) => misaligned + mixed),
      incoherent: rates.map(({ incoherent }) => incoherent),
    },
  };
}
