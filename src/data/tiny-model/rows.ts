import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { inWords } from './names.ts';

/** One line of the data page's table: a result, how many of its answers were incoherent, and its parts. */
export interface TinyRow {
  main: TinyMeasurement;
  incoherent?: TinyMeasurement;
  /** Seeds, kinds and shapes of question, by what tells each from the whole. */
  parts: { name: string; measurement: TinyMeasurement }[];
}

type Dimensions = TinyMeasurement['dimensions'];

/** One key for the same dimensions in any order. */
const keyOf = (dimensions: Dimensions): string =>
  JSON.stringify(Object.entries(dimensions).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The same dimensions but for one, which is left out. */
function without(dimensions: Dimensions, name: string): Dimensions {
  const { [name]: _, ...rest } = dimensions;
  return rest;
}

/** The dimensions of a part, each with the words for it and the dimensions of the whole. */
const PARTS: readonly {
  of: string;
  words: (value: string) => string;
  whole: (dimensions: Dimensions) => Dimensions;
}[] = [
  {
    of: 'seed',
    words: (value) => message(words.part.seed, { value }),
    whole: (dimensions) => ({ ...dimensions, seed: 'all' }),
  },
  {
    of: 'vector',
    words: (value) => message(words.part.vector, { value }),
    whole: (dimensions) => without(dimensions, 'vector'),
  },
  { of: 'family', words: inWords, whole: (dimensions) => without(dimensions, 'family') },
  { of: 'shape', words: inWords, whole: (dimensions) => without(dimensions, 'shape') },
];

/**
 * Measurements as lines, each measurement once: what a line is about is told by dimensions. Over a thousand lines with a
 * sentence each would be more than a page can hold or a reader can scan; the data files have them all in full.
 */
export function tinyRows(measurements: ReadonlyMap<string, TinyMeasurement>): TinyRow[] {
  const all = [...measurements.values()];
  const known = new Map(all.map((measurement) => [keyOf(measurement.dimensions), measurement]));
  const find = (dimensions: Dimensions): TinyMeasurement | undefined => known.get(keyOf(dimensions));
  // How far the inside moved is a line; what the answers then were belongs to it.
  const moved = (own: Dimensions): TinyMeasurement | undefined =>
    own['verdict'] === 'moved' ? undefined : find({ ...own, verdict: 'moved' });

  const rows = new Map<TinyMeasurement, TinyRow>();
  const later: ((rows: ReadonlyMap<TinyMeasurement, TinyRow>) => void)[] = [];
  for (const measurement of all) {
    const own = measurement.dimensions;
    const part = PARTS.find(({ of, whole }) => {
      const base = own[of] !== undefined && find(whole(own));
      return base && base !== measurement;
    });
    const base = moved(own);
    const answersOf = own['verdict'] === 'incoherent' ? (base ?? find({ ...own, verdict: 'bad' })) : undefined;
    if (answersOf) later.push((lines) => (lines.get(answersOf)!.incoherent = measurement));
    else if (base) {
      later.push((lines) => lines.get(base)!.parts.push({ name: words.part.moved, measurement }));
    } else if (part) {
      const whole = find(part.whole(own))!;
      const name = part.words(own[part.of] as string);
      later.push((lines) => lines.get(whole)!.parts.push({ name, measurement }));
    } else rows.set(measurement, { main: measurement, parts: [] });
  }
  for (const put of later) put(rows);
  return [...rows.values()];
}
