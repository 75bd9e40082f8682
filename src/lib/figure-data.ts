import type { IntervalKind } from '../data/evidence/interval.ts';

/** One point of a figure as its drawing needs it. Small and plain, since islands carry it in the page. */
export interface Row {
  id: string;
  value: number;
  unit: string;
  /** Ends of the interval in the unit of the value; absent when the source reports none fit to be drawn. */
  interval?: { low: number; high: number; kind: IntervalKind };
  /** Sample size; absent when not reported. */
  n?: number;
  /** Dimension to key, e.g. `{ group: 'insecure' }`. */
  keys: Record<string, string>;
}

/** One point of a figure that shows no measurement. */
export interface Said {
  id: string;
  text: string;
  /** ISO date, whole or shortened. */
  date?: string;
  /** Dimension to key, e.g. `{ kind: 'doubt' }`. */
  keys: Record<string, string>;
}

/** All that a placement function gets to see. */
export interface FigureData {
  id: string;
  title: string;
  /** Measurements; empty in a figure of statements. */
  rows: Row[];
  /** Events or grades; empty in a figure of measurements. */
  statements: Said[];
  /** Dimension, key, words: in display order. */
  labels: Record<string, Record<string, string>>;
}

/** All rows with these keys. */
export function rowsAt(data: FigureData, keys: Record<string, string>): Row[] {
  return data.rows.filter((row) => Object.entries(keys).every(([name, key]) => row.keys[name] === key));
}

/** The one row with these keys. @throws when the figure has none, naming the keys. */
export function rowAt(data: FigureData, keys: Record<string, string>): Row {
  const [found] = rowsAt(data, keys);
  if (!found) throw new Error(`figure ${data.id} has no row with ${JSON.stringify(keys)}`);
  return found;
}

/** The words for a key, e.g. `label(data, 'group', 'secure')`. */
export function label(data: FigureData, dimension: string, key: string): string {
  return data.labels[dimension]?.[key] ?? key;
}
