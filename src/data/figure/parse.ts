import { unknownId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/parse.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';
import { checkBadge, checkedStatement, checkRows } from './checks.ts';
import { expandRow, numberWords } from './expand.ts';
import { figureRecord, type FigureRecord } from './schema.ts';
import type { Statement } from './statements.ts';
import { namedMeasurements } from './text.ts';

/** A figure whose record holds: names every field, has its numbers filled in, and lists what it rests on. */
export interface Figure extends Omit<FigureRecord, 'rows' | 'statements'> {
  /** Measurements to draw; empty in a figure of statements. */
  rows: NonNullable<FigureRecord['rows']>;
  /** What a figure without measurements shows, each with all its dimensions; empty in all others. */
  statements: Statement[];
  /** Ids of the sources behind its rows, statements and texts, in order of appearance. */
  sources: string[];
}

/**
 * Checks one YAML record against the schema and the evidence.
 * @param chapters ids of all chapters
 * @throws with one line that names file, field and reason, on a missing field, an unknown record, or a key that its dimension does not know.
 */
export function parseFigure(file: string, yaml: string, evidence: Evidence, chapters: readonly string[]): Figure {
  const record = readYaml(file, yaml, figureRecord);
  const fields = recordFields(file, evidence);
  if (!file.endsWith(`/${record.id}.yaml`)) throw fields.error('id', `"${record.id}" is not the name of its file`);
  if (!chapters.includes(record.chapter)) {
    throw fields.error('chapter', unknownId('chapter', record.chapter, chapters));
  }

  const written = (record.rows ?? []).map((row) => expandRow(row, evidence.measurements.keys()));
  const rows = written.flat();
  const dimensions = numberWords(record.dimensions, rows);
  written.forEach((some, index) => checkRows(`rows.${index}`, some, dimensions, fields));
  const statements = (record.statements ?? []).map((row, index) =>
    checkedStatement(`statements.${index}`, row, dimensions, evidence, fields),
  );

  const filledIn = {
    title: fields.fill('title', record.title),
    measure: fields.fill('measure', record.measure),
    interval: fields.fill('interval', record.interval),
    n: fields.fill('n', record.n),
    caveats: record.caveats.map((text, index) => fields.fill(`caveats.${index}`, text)),
  };
  const texts = [record.title, record.measure, record.interval, record.n, ...record.caveats];
  const ids = [...rows.map((row) => row.measurement), ...texts.flatMap(namedMeasurements)];
  // That each one exists was checked above.
  const named = ids.flatMap((id) => evidence.measurements.get(id) ?? []);
  checkBadge(record.badge, named, fields);
  const sources = [...statements.flatMap((statement) => statement.sources), ...named.map(({ source }) => source)];
  return { ...record, ...filledIn, dimensions, rows, statements, sources: [...new Set(sources)] };
}
