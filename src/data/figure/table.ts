import { toCsv, type Cell } from '../../lib/csv.ts';
import { intervalCells, sampleCells } from '../evidence/measurement-table.ts';
import type { Evidence } from '../evidence/parse.ts';
import type { Measurement, Source } from '../evidence/schema.ts';
import { sentenceOf } from '../evidence/sentence.ts';
import type { Figure } from './parse.ts';
import type { Statement } from './statements.ts';

/** One line of a figure's table, of its CSV and of its JSON: the same facts in all three. */
export interface TableRow {
  /** The words for the row's key in each dimension, in the order of the figure's dimensions. */
  keys: string[];
  measurement: Measurement;
  source: Source;
}

/** One line of the table of a figure that shows no measurements. */
export interface StatementRow {
  keys: string[];
  statement: Statement;
  sources: Source[];
}

/** The words for a row's key in each dimension. */
function words(figure: Figure, keys: Record<string, string>): string[] {
  return Object.entries(figure.dimensions).map(([name, { values }]) => values[keys[name] as string] as string);
}

/** Statements of the figure's data table, in the record's order. */
export function statementRows(figure: Figure, evidence: Evidence): StatementRow[] {
  return figure.statements.map((statement) => ({
    keys: words(figure, statement.keys),
    statement,
    sources: statement.sources.map((id) => evidence.sources.get(id) as Source),
  }));
}

/** Measurements of the figure's data table, in the record's order. */
export function tableRows(figure: Figure, evidence: Evidence): TableRow[] {
  return figure.rows.map(({ measurement: id, ...keys }) => {
    const measurement = evidence.measurements.get(id) as Measurement;
    return {
      keys: words(figure, keys as Record<string, string>),
      measurement,
      source: evidence.sources.get(measurement.source) as Source,
    };
  });
}

/** A longer table leaves single trainings to the file, on every page: a phone is slow with thousands of cells. */
const MOST_ROWS = 450;

/**
 * The rows that a page lists: single trainings of our tiny model are left out of a brief table and of a very long one.
 * `left` counts them; `isLong` says that the figure's own page leaves them out too.
 */
export function listedRows(
  all: readonly TableRow[],
  brief: boolean,
): { rows: TableRow[]; left: number; isLong: boolean } {
  const ids = new Set(all.map(({ measurement }) => measurement.id));
  const isSingle = ({ measurement: m }: TableRow): boolean =>
    'dimensions' in m &&
    (m.dimensions['seed'] ?? 'all') !== 'all' &&
    /-seed-\d+$/.test(m.id) &&
    ids.has(m.id.replace(/-seed-\d+$/, ''));
  const isLong = all.length > MOST_ROWS;
  const rows = all.filter((row) => !(brief || isLong) || !isSingle(row));
  return { rows, left: all.length - rows.length, isLong };
}

const FACTS = [
  ...['value', 'unit', 'low', 'high', 'interval', 'n', 'n_note', 'model', 'condition', 'metric'],
  ...['exactness', 'how_read', 'through', 'source', 'place', 'url', 'measurement', 'sentence', 'note'],
];

const STATEMENT_FACTS = ['date', 'statement', 'measurements', 'sources', 'urls', 'id'];

/** The figure's data as CSV: its own dimensions first; columns of numbers hold numbers or nothing. */
export function figureCsv(figure: Figure, evidence: Evidence): string {
  if (figure.statements.length > 0) {
    return toCsv(
      columns(figure, STATEMENT_FACTS),
      statementRows(figure, evidence).map((row) => [...row.keys, ...statementFacts(row)]),
    );
  }
  return toCsv(
    columns(figure, FACTS),
    tableRows(figure, evidence).map((row) => [...row.keys, ...facts(row, sentenceOf(row.measurement, evidence))]),
  );
}

/** The figure's dimensions, then the facts. A dimension that shares its name with a fact is marked as the figure's. */
function columns(figure: Figure, facts: string[]): string[] {
  const dimensions = Object.keys(figure.dimensions);
  return [...dimensions.map((name) => (facts.includes(name) ? `figure_${name}` : name)), ...facts];
}

/** The cells under `STATEMENT_FACTS`. */
function statementFacts({ statement: s, sources }: StatementRow): Cell[] {
  const list = (cells: (string | null)[]): string => cells.filter(Boolean).join('; ');
  return [
    s.date,
    s.text,
    list(s.measurements),
    list(sources.map(({ title }) => title)),
    list(sources.map(({ url }) => url)),
    s.id,
  ];
}

/** The cells under `FACTS`. */
function facts({ measurement: m, source }: TableRow, sentence: string): Cell[] {
  return [
    ...[m.value, m.unit, ...intervalCells(m), ...sampleCells(m), m.model, m.condition, m.metric],
    ...[m.exactness, m.howRead, m.through, source.title, m.place, source.url, m.id, sentence, m.note],
  ];
}
