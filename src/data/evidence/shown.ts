import { formatInterval, formatNumber, formatQuantity, formatValue } from '../../lib/format.ts';
import words from '../../../content/strings/quantities.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/** Whether a record is a result, of which a reader wants to know interval and sample even where they are not reported. */
export function isResult({ kind }: Measurement): boolean {
  return kind === 'result';
}

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
  if (m.print === 'never') return words.notShown;
  if (m.print !== 'range' || m.interval === NOT_REPORTED) return formatValue(m);
  const { low, high } = m.interval;
  const value = message(words.range, { low: formatNumber(low), high: formatQuantity(high, m.unit) });
  return m.exactness === 'approximate' ? message(words.about, { value }) : value;
}

/** The interval as a page may show it: low to high, "not reported", or "not shown". */
export function shownInterval(m: Measurement): string {
  return m.print === 'never' ? words.notShown : formatInterval(m);
}
