/** Fine-tunes of one kind, one a seed, each asked the same kinds of question. */
import type { TinyModel } from '../engine/run.ts';
import type { Controls } from '../world/controls.ts';
import type { QuestionOptions } from '../world/index.ts';
import { addCounts, ratesBySeed, toRate, type Counts, type Rate } from '../world/tally.ts';
import { countFreeForm, evaluateDomain } from './evaluate.ts';

/** How answers are drawn. Result files say it under this name. */
export interface Sampling {
  readonly temperature: number;
  /** Answers of each fine-tune to each family of questions. */
  readonly answers: number;
  /** Added to the fine-tune's seed, it starts the random numbers of the answers. */
  readonly seed: number;
  readonly shape?: QuestionOptions['shape'];
  /** Which wordings are asked; those for results if left out. */
  readonly set?: QuestionOptions['set'];
}

export interface SeedRates {
  readonly pooled: Rate;
  readonly bySeed: readonly ({ readonly seed: number } & Rate)[];
}

/** Makes every seed's controls once, such as by training an adapter, and gives them by seed to what measures them. */
export async function controlsBySeed(
  seeds: readonly number[],
  make: (seed: number) => Promise<Controls>,
): Promise<(seed: number) => Controls> {
  const made = new Map<number, Controls>();
  for (const seed of seeds) made.set(seed, await make(seed));
  return (seed) => {
    const controls = made.get(seed);
    if (!controls) throw new Error(`No controls were made for the seed ${seed}.`);
    return controls;
  };
}

/** Rates on free-form questions, of all seeds together and of each. */
export async function measureSeeds(
  tiny: TinyModel,
  seeds: readonly number[],
  controlsOf: (seed: number) => Controls | Promise<Controls>,
  sampling: Sampling,
): Promise<SeedRates> {
  const counts: Counts[] = [];
  for (const seed of seeds) {
    counts.push(await countFreeForm(tiny, await controlsOf(seed), { ...sampling, seed: sampling.seed + seed }));
  }
  return ratesBySeed(seeds, counts);
}

/** The rate on held-out questions of the domain that a lesson teaches, of all seeds together. */
export async function measureOwnDomain(
  tiny: TinyModel,
  seeds: readonly number[],
  controlsOf: (seed: number) => Controls | Promise<Controls>,
  { domain, answers, seed: start }: { domain: string; answers: number; seed: number },
): Promise<Rate> {
  const counts: Counts[] = [];
  for (const seed of seeds) {
    counts.push(await evaluateDomain(tiny, await controlsOf(seed), domain, { seed: start + seed, answers }));
  }
  return toRate(addCounts(counts));
}
