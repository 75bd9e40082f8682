/** Kinds of interval and the plain sentences that go with them. */
import vocabulary from '../../../content/strings/vocabulary.json' with { type: 'json' };
import { message } from '../../lib/message.ts';

const words = vocabulary.intervals;

/** Every kind of interval in the published records. Kinds with different names never share one legend. */
export const publishedIntervalKinds = words.published;

/** The kinds of interval that we work out ourselves, for our tiny model. */
export const ownIntervalKinds = words.own;

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

/** The kinds that a chart may draw as an error bar. */
const ERROR_BARS: ReadonlySet<IntervalKind> = new Set<IntervalKind>([
  'across-runs',
  'across-runs-and-questions',
  'resampled-unit-not-stated',
  'printed-95',
  'clustered-95',
  'over-seeds',
  'over-starts',
  'over-alignments',
]);

/** Whether a chart may draw the interval as an error bar. */
export function isErrorBar(interval: Interval): boolean {
  return ERROR_BARS.has(interval.kind);
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
  return message(words.zeroWidth, { score: interval.low === 0 ? '0' : words.same });
}
