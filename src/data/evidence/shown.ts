import { formatInterval, formatNumber, formatQuantity, formatValue } from '../../lib/format.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/** Whether a record is a result, of which a reader wants to know interval and sample even where they are not reported. */
export function isResult({ kind }: Measurement): boolean {
  return kind === 'result';
}

/** What a page shows in place of a number that we could not find again. */
const NOT_SHOWN = 'not shown';

/**
 * The measurement with its value and interval rounded to the digits that mean something. Sentences and prose print this;
 * tables of figures and files keep the value as it was found.
 */
export function rounded<M extends Measurement>(m: M): M {
  const { decimals, interval } = m;
  if (decimals === undefined) return m;
  const round = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  return {
    ...m,
    value: round(m.value),
    interval:
      interval === NOT_REPORTED ? interval : { ...interval, low: round(interval.low), high: round(interval.high) },
  };
}

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
