/** Kinds of interval and the plain sentences that go with them. */

interface KindOfInterval {
  /** A few words, for a table cell or a legend. */
  label: string;
  /** One sentence that explains it. */
  sentence: string;
  /** Whether a chart may draw it as an error bar. */
  errorBar: boolean;
}

/** Every kind of interval in the published records. Kinds with different names never share one legend. */
export const publishedIntervalKinds = {
  'across-runs': {
    label: '95%, across training runs',
    sentence:
      'The interval is a bootstrapped 95% interval across training runs. It treats the questions as fixed and says nothing about other questions.',
    errorBar: true,
  },
  'across-runs-and-questions': {
    label: '95%, across runs and questions',
    sentence:
      'The interval is a bootstrapped 95% interval that resamples training runs and questions together, so it is not like the intervals across runs alone.',
    errorBar: true,
  },
  'resampled-unit-not-stated': {
    label: '95%, what was resampled is not stated',
    sentence: 'The interval is a bootstrapped 95% interval; the source does not show what was resampled.',
    errorBar: true,
  },
  'printed-95': {
    label: '95%, printed as ±',
    sentence: 'The source prints the interval as ±. Its footnote says that error bars are bootstrapped 95% intervals.',
    errorBar: true,
  },
  'printed-kind-not-stated': {
    label: 'printed as ±, kind not stated',
    sentence: 'The source prints ± without saying, in the part we could read, what kind of interval it is.',
    errorBar: false,
  },
  'clustered-95': {
    label: '95%, over whole training runs',
    sentence: 'The interval is a bootstrapped 95% interval that draws whole training runs, not single checkpoints.',
    errorBar: true,
  },
  'across-runs-sd': {
    label: 'standard deviation, across training runs',
    sentence: 'The range is one standard deviation across training runs either way. It is not a 95% interval.',
    errorBar: false,
  },
  'standard-error-runs': {
    label: 'standard error, across training runs',
    sentence: 'The range is one standard error across training runs either way. It is not a 95% interval.',
    errorBar: false,
  },
  'standard-error-checkpoints': {
    label: 'standard error, last checkpoints of one run',
    sentence:
      'The range is one standard error over the last checkpoints of one training run. It says how that run drifted, and nothing about other runs.',
    errorBar: false,
  },
  'range-printed': {
    label: 'range printed by the source',
    sentence: 'The source prints a range, from its lowest to its highest case. It is not an error bar.',
    errorBar: false,
  },
  'range-over-datasets': {
    label: 'range over data sets',
    sentence: 'The range runs from the lowest to the highest data set. It is not an error bar.',
    errorBar: false,
  },
  'range-over-domains': {
    label: 'range over subject areas',
    sentence: 'The range runs from the lowest to the highest subject area. It is not an error bar.',
    errorBar: false,
  },
  'range-of-comparisons': {
    label: 'lowest to highest of several comparisons',
    sentence: 'The range runs from the lowest to the highest of several comparisons. It is not an error bar.',
    errorBar: false,
  },
  'range-read-from-figure': {
    label: 'range read by eye from a figure',
    sentence: 'Someone read the range by eye from a figure that prints no numbers. It is not an error bar.',
    errorBar: false,
  },
} as const satisfies Record<string, KindOfInterval>;

/** The kinds of interval that we work out ourselves, for our tiny model. */
export const ownIntervalKinds = {
  wilson: {
    label: '95%, Wilson, answers of one model',
    sentence:
      'The interval is a Wilson 95% interval. It counts answers of one model, all questions together, and says nothing about another training or other questions. No figure draws it.',
    errorBar: false,
  },
  'over-seeds': {
    label: '95%, over trainings',
    sentence:
      'The interval is a 95% t interval over trainings with other seeds. It says where the mean of such trainings lies; a single one may fall outside.',
    errorBar: true,
  },
  'lowest-to-highest-seed': {
    label: 'lowest to highest seed',
    sentence: 'The range runs from the lowest to the highest training seed. It is not an error bar.',
    errorBar: false,
  },
} as const satisfies Record<string, KindOfInterval>;

/** Every kind of interval that a page can show. */
export const intervalKinds = { ...publishedIntervalKinds, ...ownIntervalKinds };

export type IntervalKind = keyof typeof intervalKinds;

/** Lowest and highest value, in the unit of the measurement. */
export interface Interval {
  low: number;
  high: number;
  kind: IntervalKind;
}

/** A few words for a table cell: what kind of interval it is. */
export function describeIntervalKind(kind: IntervalKind): string {
  return intervalKinds[kind].label;
}

/** Whether a chart may draw the interval as an error bar. */
export function isErrorBar(interval: Interval): boolean {
  return intervalKinds[interval.kind].errorBar;
}

/** True for ranges over things, which must be printed as ranges and never as a single number. */
export function isRange(interval: Interval): boolean {
  return interval.kind.startsWith('range-');
}

/** True when the interval has no width. */
export function isZeroWidth(interval: Interval): boolean {
  return interval.low === interval.high;
}

/** The sentence that every zero-width interval needs; an empty string for all others. */
export function zeroWidthSentence(interval: Interval): string {
  if (!isZeroWidth(interval)) return '';
  const score = interval.low === 0 ? '0' : 'the same';
  return `The interval has no width only because every training run scored ${score}; that is not certainty.`;
}
