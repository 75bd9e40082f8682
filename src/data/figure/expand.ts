import type { FigureRecord } from './schema.ts';

type FigureRow = NonNullable<FigureRecord['rows']>[number];
type Dimensions = FigureRecord['dimensions'];

const PLACE = /\\\{([a-z]+)\\\}/g;

/**
 * A row whose measurement holds a place, such as `tiny-insecure-code-seed-{seed}`, as one row for each measurement
 * that there is with a number in that place; the number becomes the row's key. Other rows come back as they are.
 */
export function expandRow(row: FigureRow, ids: Iterable<string>): FigureRow[] {
  if (!row.measurement.includes('{')) return [row];
  const escaped = row.measurement.replace(/[\\{}().*+?^$|[\]]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replace(PLACE, '(?<$1>\\d+)')}$`);
  return [...ids].flatMap((id) => {
    const numbers = pattern.exec(id)?.groups;
    return numbers ? [{ ...row, measurement: id, ...numbers }] : [];
  });
}

/** Words for every number that the rows use, in a dimension that has words for "#": `'#': Seed #` gives `Seed 3`. */
export function numberWords(dimensions: Dimensions, rows: FigureRow[]): Dimensions {
  const written = ([name, { label, values }]: [string, Dimensions[string]]): [string, Dimensions[string]] => {
    const { '#': words, ...known } = values;
    if (words === undefined) return [name, { label, values }];
    const used = rows.map((row) => row[name] ?? '').filter((key) => /^\d+$/.test(key) && !(key in known));
    return [name, { label, values: { ...known, ...Object.fromEntries(used.map((n) => [n, words.replace('#', n)])) } }];
  };
  return Object.fromEntries(Object.entries(dimensions).map(written));
}
