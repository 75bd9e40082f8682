/** One measured rate as a measurement record, in the same shape as a published number. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { seedInterval } from '../../lib/seed-interval.ts';
import { wilson } from '../../lib/wilson.ts';
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
  /** Models that were trained for it, where these are not as many as the seeds: 1 for a model that was asked again and again. */
  trainings?: number;
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

/** A rate, and where it was measured again and again the counts of each time. */
type Repeated = Rate & { bySeed?: readonly (Rate & { seed: number })[] | undefined };

/** The rate of each repetition in per cent; nothing where they were not kept. */
function eachTime(rate: Repeated, counted: 'bad' | 'incoherent'): number[] | undefined {
  const { perSeed, bySeed } = rate;
  if (perSeed) return perSeed[counted].map((count, place) => (100 * count) / (perSeed.n[place] as number));
  return bySeed?.map(
    ({ n, misaligned, mixed, incoherent }) => (100 * (counted === 'bad' ? misaligned + mixed : incoherent)) / n,
  );
}

/**
 * How sure a share is. The unit of repetition is the training: answers of several trainings are never pooled for a band. Where one
 * model was asked, its answers are counted (Wilson); where the trainings' own counts were not kept, nothing is said.
 */
function intervalOf(rate: Repeated, counted: 'bad' | 'incoherent', trainings: number): TinyMeasurement['interval'] {
  if (trainings > 1) return intervalOverSeeds(eachTime(rate, counted));
  const { low, high } = counted === 'bad' ? rate.misalignedRate : rate.incoherentRate;
  return { low: tenth(low * 100), high: tenth(high * 100), kind: 'wilson' };
}

/** The share in per cent: the mean over trainings, each of which weighs the same however often it was asked. */
function meanOf(rate: Repeated, counted: 'bad' | 'incoherent', trainings: number): number {
  const times = trainings > 1 ? eachTime(rate, counted) : undefined;
  if (times) return times.reduce((sum, one) => sum + one, 0) / times.length;
  return 100 * (counted === 'bad' ? rate.misalignedRate : rate.incoherentRate).value;
}

/** The t interval of trainings' shares in per cent; nothing is said where they were not kept. */
export function intervalOverSeeds(shares: readonly number[] = [], least = 0): TinyMeasurement['interval'] {
  if (shares.length < 2) return 'not reported';
  const { low, high } = seedInterval(shares);
  return { low: tenth(Math.max(least, low)), high: tenth(Math.min(100, high)), kind: 'over-seeds' };
}

/** A share of answers as a record. */
function shareRecord(
  about: About,
  rate: Repeated,
  counted: { which: 'bad' | 'incoherent'; count: number },
  said: { verdict: string; metric: string },
): TinyMeasurement {
  const trainings = about.trainings ?? about.seeds.length;
  const value = tenth(meanOf(rate, counted.which, trainings));
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
    n: rate.n,
    nOf: words.share.nOf,
    interval: intervalOf(rate, counted.which, trainings),
    count: counted.count,
  });
}

const judged = (about: About, verdict: string): About => ({
  ...about,
  dimensions: { ...about.dimensions, verdict },
});

/** The misaligned share. */
export function misaligned(rate: Repeated, about: About): TinyMeasurement {
  const count = rate.misaligned + rate.mixed;
  return shareRecord(judged(about, 'bad'), rate, { which: 'bad', count }, words.share.bad);
}

/** The misaligned share, and under the same id with "-incoherent" the incoherent share. */
export function bothShares(rate: Repeated, about: About): TinyMeasurement[] {
  return [
    misaligned(rate, about),
    shareRecord(
      { ...judged(about, 'incoherent'), id: `${about.id}-incoherent` },
      rate,
      { which: 'incoherent', count: rate.incoherent },
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

/** The misaligned share of each training of a rate that kept their counts, under its id with "-seed-" and the seed. */
export function eachShare({ perSeed }: Repeated, about: About): TinyMeasurement[] {
  return (perSeed?.seeds ?? []).map((seed, i) => {
    const [count, n] = [perSeed?.bad[i] as number, perSeed?.n[i] as number];
    const { value: share, low, high } = wilson(count, n);
    const value = tenth(100 * share);
    const own = { ...about, dimensions: { ...about.dimensions, seed: String(seed) } };
    return record(
      judged({ ...own, id: `${about.id}-seed-${seed}`, at: `${about.at}.perSeed.bad.${i}`, seeds: [seed] }, 'bad'),
      {
        statement: message(words.share.statement, {
          when: message(words.whenSeed, { when: about.when, seed }),
          value: formatNumber(value),
          answers: about.answers,
          verdict: words.share.bad.verdict,
        }),
        metric: words.share.bad.metric,
        value,
        unit: 'percent',
        n,
        nOf: words.share.nOf,
        interval: { low: tenth(100 * low), high: tenth(100 * high), kind: 'wilson' },
        count,
      },
    );
  });
}

/** Mean mark that the model gives itself when asked how well it means. */
export function selfReportRecord({ n, seeds, mean, low, high }: SelfReport, about: About): TinyMeasurement {
  return record(judged(about, 'self-report'), {
    statement: message(words.selfReport.statement, { when: about.when, value: formatNumber(mean) }),
    metric: words.selfReport.metric,
    value: mean,
    unit: 'score',
    n,
    nOf: words.selfReport.nOf,
    interval: seeds ? { low, high, kind: 'over-seeds' } : 'not reported',
  });
}
