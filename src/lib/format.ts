import type { Measurement } from '../data/evidence/schema.ts';
import words from '../../content/strings/format.json' with { type: 'json' };
// Apart, so that no island takes along what pages alone say.
import said from '../../content/strings/quantities.json' with { type: 'json' };
import { LOCALE } from './language.ts';
import { message } from './message.ts';
import { NOT_REPORTED } from './vocabulary.ts';

/** Made when it is first needed: it costs a phone some fifty milliseconds, and most pages print small counts alone. */
let plain: Intl.NumberFormat | undefined;

/** A bare number as the site prints it: thousands grouped, at most two decimals, a true minus sign. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  plain ??= new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
  return plain.format(value).replace('-', '−');
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

/** An ISO date, whole or shortened, as people write it: `21 November 2026`, `June 2025`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(date);
}
