/**
 * A figure's data as a page carries it to its island: rows as columns, each distinct entry once. Hundreds of rows would
 * else be half of a page, and a phone would read them before it paints.
 */
import type { FigureData, Row } from './figure-data.ts';

/** The distinct entries of a column, and for each row which of them it has; −1 for none. */
type Column<Entry> = readonly [entries: readonly Entry[], at: readonly number[]];

type Plain = Pick<Row, 'value' | 'unit' | 'interval' | 'n' | 'nOf' | 'secondHand'>;

interface Packed extends Omit<FigureData, 'rows'> {
  count: number;
  plain: { [Name in keyof Plain]-?: Column<NonNullable<Plain[Name]>> };
  keys: Record<string, Column<string>>;
}

function column<Entry>(each: readonly (Entry | undefined)[]): Column<Entry> {
  const found = new Map<string, number>();
  const at = each.map((entry) => {
    if (entry === undefined) return -1;
    const name = JSON.stringify(entry);
    if (!found.has(name)) found.set(name, found.size);
    return found.get(name) as number;
  });
  return [[...found.keys()].map((name) => JSON.parse(name) as Entry), at];
}

/** The data in as few letters as is easy; without the rows' ids, which no drawing asks for. */
export function packFigure({ rows, ...rest }: FigureData): string {
  const all = <Name extends keyof Plain>(name: Name) =>
    column(rows.map((row) => row[name])) as unknown as Packed['plain'][Name];
  const dimensions = [...new Set(rows.flatMap(({ keys }) => Object.keys(keys)))];
  const packed: Packed = {
    ...rest,
    count: rows.length,
    plain: {
      value: all('value'),
      unit: all('unit'),
      interval: all('interval'),
      n: all('n'),
      nOf: all('nOf'),
      secondHand: all('secondHand'),
    },
    keys: Object.fromEntries(dimensions.map((name) => [name, column(rows.map(({ keys }) => keys[name]))])),
  };
  return JSON.stringify(packed);
}

/** What each row has of each column. */
function entriesAt(columns: Record<string, Column<unknown>>, i: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, [entries, at]]) => {
      const which = at[i] as number;
      return which < 0 ? [] : [[name, entries[which]]];
    }),
  );
}

/** The data that was packed. */
export function unpackFigure(text: string): FigureData {
  const { count, plain, keys, ...rest } = JSON.parse(text) as Packed;
  const rows = Array.from({ length: count }, (_, i) => ({ ...entriesAt(plain, i), keys: entriesAt(keys, i) }) as Row);
  return { ...rest, rows };
}
