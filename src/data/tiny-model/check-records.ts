/** Records of parity.json and benchmark.json: whether two ways of running the model agree, and how fast it runs. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { wilson } from '../../lib/wilson.ts';
import { afterLesson, FREE_FORM, training } from './names.ts';
import { bothShares, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const shared = { group: 'tiny-checks', model: words.model, condition: words.untaught, seeds: [] } as const;

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
      statement: message(words.checks.sameToken, { value: formatNumber(value) }),
      metric: words.checks.sameTokenMetric,
      value,
      unit: 'percent',
      n: parity.prompts,
      nOf: words.checks.prompts,
      interval: { low: tenth(same.low * 100), high: tenth(same.high * 100), kind: 'wilson' },
      count: parity.sameMostLikelyToken,
    }),
    record(about('logit-difference', 'largestLogitDifference'), {
      statement: message(words.checks.logit, { value: formatNumber(millionths) }),
      metric: words.checks.logitMetric,
      value: millionths,
      unit: 'millionths',
      n: parity.prompts,
      nOf: words.checks.prompts,
      interval: 'not reported',
    }),
  ];
}

/** The same questions to the shipped weights, in half precision, and to those before rounding. */
export function precisionRecords({ precision: { conditions, seeds } }: TinyResults): TinyMeasurement[] {
  return conditions.flatMap((condition, i) =>
    (['half', 'single'] as const).flatMap((precision) =>
      bothShares(condition[precision], {
        ...shared,
        id: `tiny-precision-${condition.id}-${precision}`,
        when: message(words.checks.precision, {
          after: afterLesson(condition.id),
          weights: words.checks[precision],
        }),
        answers: FREE_FORM,
        condition: message(words.comma, { condition: training(condition.id), what: words.checks[precision] }),
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
          statement: message(words.checks.speed, { streams, value: formatNumber(speed[by]), by: words.checks[by] }),
          metric: message(words.checks.speedMetric, { by: words.checks[by] }),
          value: speed[by],
          unit: 'tokens a second',
          n: 'not reported',
          interval: 'not reported',
        },
      ),
    );
  return [
    ...speeds('single-stream', 'singleStream', words.checks.oneStream, benchmark.singleStream),
    ...benchmark.batches.flatMap((batch, i) =>
      speeds(`batch-${batch.batch}`, `batches.${i}`, message(words.checks.streams, { n: batch.batch }), batch),
    ),
  ];
}
