import type { Measurement } from '../data/evidence/schema.ts';
import words from '../../content/strings/format.json' with { type: 'json' };
// Apart, so that no island takes along what pages alone say.
import said from '../../content/strings/quantities.json' with { type: 'json' };
import { SIGNS } from './language.ts';
import { message } from './message.ts';
import { NOT_REPORTED } from './vocabulary.ts';

/**
 * A bare number as the site prints it: thousands grouped, at most two decimals, a true minus sign. Not by `Intl`, whose
 * first number costs a phone some fifty milliseconds.
 */
export function formatNumber(value: number): string {
  const [whole = '', part = ''] = Math.abs(value).toFixed(2).split('.');
  const decimals = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SIGNS.group);
  const printed = decimals ? `${grouped}${SIGNS.decimal}${decimals}` : grouped;
  return value < 0 && printed !== '0' ? `−${printed}` : printed;
}

/** A unit as words around its number: `{n}%`, `{n} points`. */
export function unitWords(unit: string): string {
  const known: Readonly<Record<string, string>> = said.units;
  return known[unit] ?? message(said.otherUnit, { n: '{n}', unit });
}

/** A number with its unit: `20%`, `19.8 points`, `6,000`. */
export function formatQuantity(value: number, unit: string): string {
  return message(unitWords(unit), { n: formatNumber(value) });
}

/** The value of a measurement with its unit. A figure printed by the source as "about" is marked so. */
export function formatValue(m: Pick<Measurement, 'value' | 'unit' | 'exactness'>): string {
  const value = formatQuantity(m.value, m.unit);
  return m.exactness === 'approximate' ? message(said.about, { value }) : value;
}

/** `12.7 to 26.9`, or `not reported`. The unit is that of the value beside it. */
export function formatInterval({ interval }: Pick<Measurement, 'interval'>): string {
  if (interval === NOT_REPORTED) return said.notReported;
  return message(said.range, { low: formatNumber(interval.low), high: formatNumber(interval.high) });
}

/** The sample size, with what was counted where that is known: `600 answers`. */
export function formatN({ n, nOf }: Pick<Measurement, 'n' | 'nOf'>): string {
  if (n === NOT_REPORTED) return said.notReported;
  return nOf ? message(said.counted, { n: formatNumber(n), what: nOf }) : formatNumber(n);
}

/** `20 in 100`; a rate that rounds to nothing without being nothing is `under 1 in 100`. */
export function inHundred(value: number): string {
  const n = Math.round(value);
  if (value > 0 && n === 0) return words.underOne;
  return message(n === value ? words.inHundred : words.aboutInHundred, { n });
}
