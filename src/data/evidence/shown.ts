import { formatInterval, formatNumber, formatQuantity, formatValue } from '../../lib/format.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/** Units of plain facts, such as how many examples a lesson has: no sample, so no interval either. */
const PLAIN_UNITS: readonly string[] = ['count', 'billion parameters'];

/** Metrics of what somebody set and did not find: limits, and the make-up of a lesson. */
const SET = /\bthreshold$|\bin training$/;

/** Metrics of counts that somebody found: how much training it took. */
const FOUND = /\bsteps?\b|\bto (0%|full)/;

/**
 * Whether a record is a result, of which a reader wants to know interval and sample even where they are not reported.
 * A count that has a sample, such as two of twelve models, is one.
 */
export function isResult({ unit, metric, n, interval }: Measurement): boolean {
  if (n !== NOT_REPORTED || interval !== NOT_REPORTED) return true;
  return PLAIN_UNITS.includes(unit) ? FOUND.test(metric) : !SET.test(metric);
}

/** What a page shows in place of a number that we could not find again. */
const NOT_SHOWN = 'not shown';

/**
 * The value of a measurement as a page may show it: with its unit, as a range where only the range is
 * known, or the words "not shown" where we could not find the number again.
 */
export function shownValue(m: Measurement): string {
  if (m.print === 'never') return NOT_SHOWN;
  if (m.print !== 'range' || m.interval === NOT_REPORTED) return formatValue(m);
  const range = `${formatNumber(m.interval.low)} to ${formatQuantity(m.interval.high, m.unit)}`;
  return m.exactness === 'approximate' ? `about ${range}` : range;
}

/** The interval as a page may show it: low to high, "not reported", or "not shown". */
export function shownInterval(m: Measurement): string {
  return m.print === 'never' ? NOT_SHOWN : formatInterval(m);
}
