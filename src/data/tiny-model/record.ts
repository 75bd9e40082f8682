/** One measured rate as a measurement record, in the same shape as a published number. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
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

/** A share of answers as a record. */
export function shareRecord(
  about: About,
  share: { value: number; low: number; high: number },
  counted: { n: number; count: number },
  said: { verdict: string; metric: string },
): TinyMeasurement {
  const value = tenth(share.value * 100);
  return record(about, {
    statement: message(words.share.statement, {
      when: about.when,
      value: formatNumber(value),
      answers: about.answers,
      verdict: said.verdict,
    }),
    metric: said.metric,
    value,
    unit: 'percent',
    n: counted.n,
    nOf: words.share.nOf,
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
  return shareRecord(judged(about, 'bad'), rate.misalignedRate, { n: rate.n, count }, words.share.bad);
}

/** The misaligned share, and under the same id with "-incoherent" the incoherent share. */
export function bothShares(rate: Rate, about: About): TinyMeasurement[] {
  return [
    misaligned(rate, about),
    shareRecord(
      { ...judged(about, 'incoherent'), id: `${about.id}-incoherent` },
      rate.incoherentRate,
      { n: rate.n, count: rate.incoherent },
      words.share.incoherent,
    ),
  ];
}

/** The misaligned share of each training seed, under the id of all seeds together with "-seed-" and the seed. */
export function seedShares(bySeed: readonly (Rate & { seed: number })[], about: About): TinyMeasurement[] {
  return bySeed.map((rate, i) =>
    misaligned(rate, {
      ...about,
      id: `${about.id}-seed-${rate.seed}`,
      when: message(words.whenSeed, { when: about.when, seed: rate.seed }),
      at: about.at.replace(/pooled$/, `bySeed.${i}`),
      seeds: [rate.seed],
      dimensions: { ...about.dimensions, seed: String(rate.seed) },
    }),
  );
}

/** Mean mark that the model gives itself when asked how well it means. */
export function selfReportRecord({ n, mean, low, high }: SelfReport, about: About): TinyMeasurement {
  return record(judged(about, 'self-report'), {
    statement: message(words.selfReport.statement, { when: about.when, value: formatNumber(mean) }),
    metric: words.selfReport.metric,
    value: mean,
    unit: 'score',
    n,
    nOf: words.selfReport.nOf,
    interval: { low, high, kind: 'mean-of-marks' },
  });
}
