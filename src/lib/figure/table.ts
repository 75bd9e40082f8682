import { toCsv, type Cell } from '../evidence/csv.ts';
import { intervalKinds } from '../evidence/interval.ts';
import type { Evidence } from '../evidence/parse.ts';
import type { Measurement, Source } from '../evidence/schema.ts';
import type { Figure } from './parse.ts';

/** One line of a figure's table, of its CSV and of its JSON: the same facts in all three. */
export interface TableRow {
  /** The words for the row's key in each dimension, in the order of the figure's dimensions. */
  keys: string[];
  measurement: Measurement;
  source: Source;
}

/** Rows of the figure's data table, in the record's order. */
export function tableRows(figure: Figure, evidence: Evidence): TableRow[] {
  const dimensions = Object.entries(figure.dimensions);
  return figure.rows.map(({ measurement: id, ...keys }) => {
    const measurement = evidence.measurements.get(id) as Measurement;
    return {
      keys: dimensions.map(([name, { values }]) => values[keys[name] as string] as string),
      measurement,
      source: evidence.sources.get(measurement.source) as Source,
    };
  });
}

const FACTS = [
  ...['value', 'unit', 'low', 'high', 'interval', 'n', 'n_of', 'model', 'condition', 'metric'],
  ...['exactness', 'source', 'place', 'url', 'measurement'],
];

/** The figure's data as CSV: its own dimensions first; what a source leaves out reads "not reported". */
export function figureCsv(figure: Figure, rows: TableRow[]): string {
  return toCsv(
    [...Object.keys(figure.dimensions), ...FACTS],
    rows.map((row) => [...row.keys, ...facts(row)]),
  );
}

/** The cells under `FACTS`. */
function facts({ measurement: m, source }: TableRow): Cell[] {
  const interval =
    m.interval === 'not reported'
      ? [m.interval, m.interval, m.interval]
      : [m.interval.low, m.interval.high, intervalKinds[m.interval.kind].label];
  return [
    ...[m.value, m.unit, ...interval, m.n, m.nOf ?? '', m.model, m.condition, m.metric],
    ...[m.exactness, source.title, m.place, source.url ?? '', m.id],
  ];
}
