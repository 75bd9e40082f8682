import type { Measurement } from '../data/evidence/schema.ts';
import { NOT_REPORTED } from './vocabulary.ts';

/** Made when it is first needed: it costs a phone some fifty milliseconds, and most pages print small counts alone. */
let plain: Intl.NumberFormat | undefined;

/** A bare number as the site prints it: thousands grouped, at most two decimals, a true minus sign. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  plain ??= new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  return plain.format(value).replace('-', '−');
}

/** A number with its unit: `20%`, `19.8 points`, `6,000`. Other units follow the number in words. */
export function formatQuantity(value: number, unit: string): string {
  const number = formatNumber(value);
  switch (unit) {
    case 'percent':
      return `${number}%`;
    case 'percentage points':
      return `${number} points`;
    case 'count':
    case 'score':
    case 'correlation':
    case 'cosine':
    case 'ratio':
      return number;
    default:
      return `${number} ${unit}`;
  }
}

/** The value of a measurement with its unit. A figure printed by the source as "about" is marked so. */
export function formatValue(m: Pick<Measurement, 'value' | 'unit' | 'exactness'>): string {
  const quantity = formatQuantity(m.value, m.unit);
  return m.exactness === 'approximate' ? `about ${quantity}` : quantity;
}

/** `12.7 to 26.9`, or `not reported`. The unit is that of the value beside it. */
export function formatInterval(m: Pick<Measurement, 'interval'>): string {
  if (m.interval === NOT_REPORTED) return m.interval;
  return `${formatNumber(m.interval.low)} to ${formatNumber(m.interval.high)}`;
}

/** The sample size, with what was counted where that is known: `600 answers`. */
export function formatN(m: Pick<Measurement, 'n' | 'nOf'>): string {
  if (m.n === NOT_REPORTED) return m.n;
  return m.nOf ? `${formatNumber(m.n)} ${m.nOf}` : formatNumber(m.n);
}

/** `20 in 100`; a rate that rounds to nothing without being nothing is `under 1 in 100`. */
export function inHundred(value: number): string {
  if (value > 0 && Math.round(value) === 0) return 'under 1 in 100';
  const rounded = Math.round(value);
  return `${rounded === value ? '' : 'about '}${rounded} in 100`;
}

/** An ISO date, whole or shortened, as people write it: `21 November 2026`, `June 2025`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(date);
}
