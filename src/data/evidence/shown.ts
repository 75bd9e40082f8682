import { formatInterval, formatNumber, formatQuantity, formatValue } from '../../lib/format.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/** Whether a record is a result, of which a reader wants to know interval and sample even where they are not reported. */
export function isResult({ kind }: Measurement): boolean {
  return kind === 'result';
}

/** What a page shows in place of a number that we could not find again. */
const NOT_SHOWN = 'not shown';

/** The value with only as many digits after the point as mean something. */
export function meaningful({ value, decimals }: Measurement): number {
  return decimals === undefined ? value : Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** The bare value with its unit, rounded to what means something, without "about". */
export function shownQuantity(m: Measurement): string {
  return formatQuantity(meaningful(m), m.unit);
}

/**
 * The value of a measurement as a page may show it: with its unit, as a range where only the range is
 * known, or the words "not shown" where we could not find the number again.
 */
export function shownValue(m: Measurement): string {
  if (m.print === 'never') return NOT_SHOWN;
  if (m.print !== 'range' || m.interval === NOT_REPORTED) return formatValue({ ...m, value: meaningful(m) });
  const range = `${formatNumber(m.interval.low)} to ${formatQuantity(m.interval.high, m.unit)}`;
  return m.exactness === 'approximate' ? `about ${range}` : range;
}

/** The interval as a page may show it: low to high, "not reported", or "not shown". */
export function shownInterval(m: Measurement): string {
  return m.print === 'never' ? NOT_SHOWN : formatInterval(m);
}
