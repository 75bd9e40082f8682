import type { Measurement } from '../evidence/schema.ts';
import type { FigureRecord } from './schema.ts';

type WrittenRow = NonNullable<FigureRecord['rows']>[number];
type Dimensions = FigureRecord['dimensions'];

/** One point: a measurement, and its key in each dimension of the figure. */
export type FigureRow = { measurement: string } & Record<string, string>;

/**
 * A row of the record as points. One that names a measurement is one point. One that says `where` stands for every
 * measurement that has these dimensions and no other, but those of the figure, whose words know its keys.
 */
export function expandRow(row: WrittenRow, dimensions: Dimensions, measurements: Iterable<Measurement>): FigureRow[] {
  if (!('where' in row)) {
    const { measurement, ...given } = row as FigureRow;
    const known = new Set([...measurements].map(({ id }) => id));
    return put(measurement as string, given, dimensions, known).map(({ id, keys }) => ({ measurement: id, ...keys }));
  }
  const { where, ...given } = row as { where: Record<string, string> } & Record<string, string>;
  const found = [...measurements].flatMap((measurement): FigureRow[] => {
    const own = 'dimensions' in measurement ? measurement.dimensions : undefined;
    if (!own || !Object.entries(where).every(([name, key]) => own[name] === key)) return [];
    const used = new Set(Object.keys(where));
    const keys: Record<string, string> = {};
    for (const name of Object.keys(dimensions)) {
      const key = (given[name] ?? `{${name}}`).replace(/\{([^{}]+)\}/g, (_, from: string) => {
        used.add(from);
        return own[from] ?? '';
      });
      if (!knows(dimensions, name, key)) return [];
      keys[name] = key;
    }
    return Object.keys(own).every((name) => used.has(name)) ? [{ measurement: measurement.id, ...keys }] : [];
  });
  const places = Object.entries(dimensions).map(([name, { values }]) => [name, Object.keys(values)] as const);
  // In the order of the figure's words; numbers that have no words of their own, in the order of the measurements.
  return found.toSorted((a, b) => {
    for (const [name, keys] of places) {
      const [i, j] = [keys.indexOf(a[name] as string), keys.indexOf(b[name] as string)];
      if (i !== j && i >= 0 && j >= 0) return i - j;
    }
    return 0;
  });
}

/**
 * An id with its places filled by every combination of the dimensions' keys that makes a known id. One without places
 * comes back as it is, known or not, so that a wrong one is named where it is checked.
 */
function put(
  template: string,
  given: Record<string, string>,
  dimensions: Dimensions,
  known: ReadonlySet<string>,
): { id: string; keys: Record<string, string> }[] {
  let made = [{ id: template, keys: given }];
  for (const [name, { values, ids = {} }] of Object.entries(dimensions)) {
    const place = `{${name}}`;
    made = made.flatMap(({ id, keys }) =>
      !id.includes(place)
        ? [{ id, keys }]
        : Object.keys(values).map((key) => ({
            id: id.replace(place, ids[key] ?? key),
            keys: { ...keys, [name]: key },
          })),
    );
  }
  return template.includes('{') ? made.filter(({ id }) => known.has(id)) : made;
}

function knows(dimensions: Dimensions, name: string, key: string): boolean {
  const values = dimensions[name]?.values ?? {};
  return key in values || ('#' in values && isNumber(key));
}

const isNumber = (key: string): boolean => /^-?\d+(\.\d+)?$/.test(key);

/** Words for every number that the rows use, in a dimension that has words for "#": `'#': Seed #` gives `Seed 3`. */
export function numberWords(dimensions: Dimensions, rows: readonly FigureRow[]): Dimensions {
  return Object.fromEntries(
    Object.entries(dimensions).map(([name, dimension]) => {
      const { '#': words, ...known } = dimension.values;
      if (words === undefined) return [name, dimension];
      const used = [...new Set(rows.map((row) => row[name] ?? ''))]
        .filter((key) => isNumber(key) && !(key in known))
        .toSorted((a, b) => Number(a) - Number(b));
      const numbered = (form: string): Record<string, string> =>
        Object.fromEntries(used.map((n) => [n, form.replace('#', n.replace('-', '−'))]));
      const { '#': brief, ...short } = dimension.short ?? {};
      return [
        name,
        {
          ...dimension,
          values: { ...known, ...numbered(words) },
          ...(dimension.short && { short: { ...short, ...(brief !== undefined && numbered(brief)) } }),
        },
      ];
    }),
  );
}
