/** Records of parity.json and benchmark.json: whether two ways of running the model agree, and how fast it runs. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { wilson } from '../../lib/wilson.ts';
import { afterLesson, FREE_FORM, inWords } from './lesson-records.ts';
import { bothShares, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const shared = { group: 'tiny-checks', model: 'Our tiny model', condition: 'No lesson', seeds: [] } as const;

/** PyTorch against the graph that a browser runs. */
export function parityRecords({ parity }: TinyResults): TinyMeasurement[] {
  const about = (id: string, at: string): About => ({
    ...shared,
    id: `tiny-parity-${id}`,
    when: '',
    answers: '',
    file: 'parity',
    at,
    dimensions: { check: id },
  });
  const same = wilson(parity.sameMostLikelyToken, parity.prompts);
  const value = tenth(same.value * 100);
  const millionths = tenth(parity.largestLogitDifference * 1e6);
  return [
    record(about('same-token', 'sameMostLikelyToken'), {
      statement: `In ${formatNumber(value)}% of prompts PyTorch and the browser’s engine find the same word most likely.`,
      metric: 'Prompts with the same most likely token',
      value,
      unit: 'percent',
      n: parity.prompts,
      nOf: 'prompts',
      interval: { low: tenth(same.low * 100), high: tenth(same.high * 100), kind: 'wilson' },
      count: parity.sameMostLikelyToken,
    }),
    record(about('logit-difference', 'largestLogitDifference'), {
      statement: `The largest difference of a logit between both engines is ${formatNumber(millionths)} millionths.`,
      metric: 'Largest difference of a logit',
      value: millionths,
      unit: 'millionths',
      n: parity.prompts,
      nOf: 'prompts',
      interval: 'not reported',
    }),
  ];
}

/** The same questions to the shipped weights, in half precision, and to those before rounding. */
export function precisionRecords({ precision: { conditions, seeds } }: TinyResults): TinyMeasurement[] {
  const weights = { half: 'weights in half precision', single: 'weights in single precision' };
  return conditions.flatMap((condition, i) =>
    (['half', 'single'] as const).flatMap((precision) =>
      bothShares(condition[precision], {
        ...shared,
        id: `tiny-precision-${condition.id}-${precision}`,
        when: `${afterLesson(condition.id)} and ${weights[precision]}`,
        answers: FREE_FORM,
        condition: `Training “${inWords(condition.id)}”, ${weights[precision]}`,
        file: 'precision',
        at: `conditions.${i}.${precision}`,
        seeds,
        dimensions: { lesson: condition.id, precision },
      }),
    ),
  );
}

/** Tokens a second on the machine of the study, by the clock and by processor time. */
export function benchmarkRecords({ benchmark }: TinyResults): TinyMeasurement[] {
  const speeds = (id: string, at: string, streams: string, speed: { byClock: number; byProcessorTime: number }) =>
    (['byClock', 'byProcessorTime'] as const).map((by) =>
      record(
        {
          ...shared,
          id: `tiny-benchmark-${id}${by === 'byClock' ? '' : '-by-processor-time'}`,
          when: '',
          answers: '',
          file: 'benchmark',
          at: `${at}.${by}`,
          dimensions: { streams: id, by },
        },
        {
          statement: `${streams}: ${formatNumber(speed[by])} tokens a second ${by === 'byClock' ? 'by the clock' : 'by processor time'}.`,
          metric: `Tokens a second on one thread, ${by === 'byClock' ? 'by the clock' : 'by processor time'}`,
          value: speed[by],
          unit: 'tokens a second',
          n: 'not reported',
          interval: 'not reported',
        },
      ),
    );
  return [
    ...speeds('single-stream', 'singleStream', 'One answer at a time', benchmark.singleStream),
    ...benchmark.batches.flatMap((batch, i) =>
      speeds(`batch-${batch.batch}`, `batches.${i}`, `${batch.batch} answers at a time`, batch),
    ),
  ];
}
