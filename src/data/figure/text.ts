import { shownInterval, shownValue } from '../evidence/shown.ts';
import { formatN, formatNumber, formatQuantity } from '../../lib/format.ts';
import type { Measurement } from '../evidence/schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

const NAMED = /\{([a-z0-9_-]+)(?::([a-z-]+))?\}/g;

/** How a named measurement may be printed in a text: `{id}` or `{id:format}`. */
const FORMATS: Record<string, (m: Measurement) => string> = {
  /** with unit, as a range where only that is known, and "about" where the source says so */
  '': shownValue,
  /** with unit, without "about" */
  quantity: (m) => formatQuantity(m.value, m.unit),
  /** the bare number */
  value: (m) => formatNumber(m.value),
  /** rounded to a whole number, from the counts where they are known: a value is rounded already */
  whole: (m) => formatNumber(Math.round(unrounded(m))),
  interval: shownInterval,
  /** the bare sample size */
  n: (m) => formatN({ n: m.n }),
};

const unrounded = (m: Measurement): number =>
  'count' in m && m.count !== undefined && m.unit === 'percent' && m.n !== NOT_REPORTED
    ? (100 * m.count) / m.n
    : m.value;

/** The ids of all measurements that a text names. */
export function namedMeasurements(text: string): string[] {
  return [...text.matchAll(NAMED)].map((match) => match[1] as string);
}

/**
 * Puts the numbers into a text. `find` gives a measurement by id and throws on an unknown one.
 * An unknown format is an error that names the formats there are.
 */
export function fillText(text: string, find: (id: string) => Measurement): string {
  return text.replace(NAMED, (_, id: string, format = '') => {
    const print = FORMATS[format];
    if (!print) {
      const known = Object.keys(FORMATS).filter(Boolean).join(', ');
      throw new Error(`unknown number format "${format}" (there are: ${known})`);
    }
    return print(find(id));
  });
}
