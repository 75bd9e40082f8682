import type { IntervalKind } from '../data/evidence/interval.ts';
import type { Params } from './url-state.ts';

/** One point of a figure as its drawing needs it. Small and plain, since islands carry it in the page. */
export interface Row {
  /** The measurement's; a page, where no drawing asks for it, does without. */
  id?: string;
  value: number;
  /** Its unit as words around the number: `{n}%`. */
  unit: string;
  /** Ends of the interval in the unit of the value; absent when the source reports none fit to be drawn. */
  interval?: { low: number; high: number; kind: IntervalKind };
  /** Sample size; absent when not reported. */
  n?: number;
  /** What n counts. */
  nOf?: string;
  /** Known only through others, which every place that shows the value must say. */
  secondHand?: true;
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
  /** A few words that tell the figure from others, as a screen reader says them. */
  name: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  picture: string;
  /** What the reader can choose, by parameter. */
  controls: Params;
  /** Choices with a title of their own: first those with an address too. */
  states: NamedState[];
  /** Words of the drawing that belong to no row. */
  words: Record<string, string>;
  /** Measurements; empty in a figure of statements. */
  rows: Row[];
  /** Events or grades; empty in a figure of measurements. */
  statements: Said[];
  /** Dimension, key, words: in display order. */
  labels: Record<string, Record<string, string>>;
  /** Shorter words for a narrow drawing, and a second line under a facet's name, where a key has them. */
  short: Record<string, Record<string, string>>;
  notes: Record<string, Record<string, string>>;
}

/** A choice of controls that has its own title and picture, and an address where it has an id. */
export interface NamedState {
  id?: string;
  at: Record<string, string>;
  title: string;
  /** What the drawing shows, where that is not what the figure's own words say. */
  picture?: string;
}

/** The first of the states that this choice of controls is, if it is one. */
export function stateAt(
  { states }: Pick<FigureData, 'states'>,
  state: Readonly<Record<string, string>>,
): NamedState | undefined {
  return states.find(({ at }) => Object.entries(at).every(([name, value]) => state[name] === value));
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

/** The words for a key as a drawing without much room has them. */
export function shortLabel(data: FigureData, dimension: string, key: string): string {
  return data.short[dimension]?.[key] ?? label(data, dimension, key);
}

/** Keys of a dimension in display order. */
export function keysOf(data: FigureData, dimension: string): string[] {
  return Object.keys(data.labels[dimension] ?? {});
}
