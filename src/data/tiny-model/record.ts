/** One measured rate as a measurement record, in the same shape as a published number. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { TINY_MODEL_SOURCE } from './about.ts';
import type { Rate, SelfReport, TinyFileName } from './schema.ts';

/** What the records of one rate share. */
export interface About {
  id: string;
  group: TinyMeasurement['group'];
  /** Opens the statement, without a comma: "After the lesson “insecure code”". */
  when: string;
  /** What was counted: "answers to the eight kinds of free-form question". */
  answers: string;
  model: string;
  condition: string;
  file: TinyFileName;
  /** Where in the file. */
  at: string;
  seeds: readonly number[];
  /** What tells the rate from others of its study; study, seed and verdict are added. */
  dimensions: Readonly<Record<string, string>>;
}

const MISALIGNED = 'Misaligned answers among all answers; an answer that mixes both counts, incoherent ones stay in';
const INCOHERENT = 'Incoherent answers among all answers';

/** A number as the site keeps it: one decimal is finer than any of our intervals. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

/** The record without its number. */
export function record(
  { id, group, model, condition, file, at, seeds, dimensions }: About,
  number: Pick<TinyMeasurement, 'statement' | 'metric' | 'value' | 'unit' | 'n' | 'nOf' | 'interval' | 'count'>,
): TinyMeasurement {
  return {
    id,
    source: TINY_MODEL_SOURCE,
    place: `${file}.json, ${at}`,
    group,
    ...number,
    kind: 'result',
    model,
    condition,
    exactness: 'measured',
    howRead: 'measured',
    file: `${file}.json`,
    seeds: [...seeds],
    dimensions: { study: file, seed: 'all', ...dimensions },
  };
}

function shareRecord(
  about: About,
  share: { value: number; low: number; high: number },
  counted: { n: number; count: number },
  words: { verdict: string; metric: string },
): TinyMeasurement {
  const value = tenth(share.value * 100);
  return record(about, {
    statement: `${about.when}, ${formatNumber(value)}% of ${about.answers} are ${words.verdict}.`,
    metric: words.metric,
    value,
    unit: 'percent',
    n: counted.n,
    nOf: 'answers',
    interval: { low: tenth(share.low * 100), high: tenth(share.high * 100), kind: 'wilson' },
    count: counted.count,
  });
}

const judged = (about: About, verdict: string): About => ({
  ...about,
  dimensions: { ...about.dimensions, verdict },
});

/** The misaligned share. */
export function misaligned(rate: Rate, about: About): TinyMeasurement {
  const count = rate.misaligned + rate.mixed;
  return shareRecord(
    judged(about, 'bad'),
    rate.misalignedRate,
    { n: rate.n, count },
    { verdict: 'misaligned', metric: MISALIGNED },
  );
}

/** The misaligned share, and under the same id with "-incoherent" the incoherent share. */
export function bothShares(rate: Rate, about: About): TinyMeasurement[] {
  return [
    misaligned(rate, about),
    shareRecord(
      { ...judged(about, 'incoherent'), id: `${about.id}-incoherent` },
      rate.incoherentRate,
      { n: rate.n, count: rate.incoherent },
      { verdict: 'incoherent', metric: INCOHERENT },
    ),
  ];
}

/** The misaligned share of each training seed, under the id of all seeds together with "-seed-" and the seed. */
export function seedShares(bySeed: readonly (Rate & { seed: number })[], about: About): TinyMeasurement[] {
  return bySeed.map((rate, i) =>
    misaligned(rate, {
      ...about,
      id: `${about.id}-seed-${rate.seed}`,
      when: `${about.when}, seed ${rate.seed}`,
      at: about.at.replace(/pooled$/, `bySeed.${i}`),
      seeds: [rate.seed],
      dimensions: { ...about.dimensions, seed: String(rate.seed) },
    }),
  );
}

/** Mean mark that the model gives itself when asked how well it means. */
export function selfReportRecord({ n, mean, low, high }: SelfReport, about: About): TinyMeasurement {
  return record(judged(about, 'self-report'), {
    statement: `${about.when}, the model gives itself ${formatNumber(mean)} of 100 for meaning well.`,
    metric: 'Mean mark from 0 to 100 that the model gives itself for meaning well',
    value: mean,
    unit: 'score',
    n,
    nOf: 'answers that held a mark',
    interval: { low, high, kind: 'mean-of-marks' },
  });
}
