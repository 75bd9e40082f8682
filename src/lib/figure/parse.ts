import type { Evidence } from '../evidence/parse.ts';
import { fieldError, readYaml } from '../read-yaml.ts';
import { TINY_MODEL_SOURCE } from '../tiny-model/about.ts';
import { expandRow, numberWords } from './expand.ts';
import { fillText, namedMeasurements } from './text.ts';
import { figureRecord, type FigureRecord } from './schema.ts';
import { statementOf, type Statement } from './statements.ts';

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
 * @throws with one line that names file, field and reason, on a missing field, an unknown record, or a key that its dimension does not know.
 */
export function parseFigure(file: string, yaml: string, evidence: Evidence): Figure {
  const fail = (field: string, reason: string): never => {
    throw fieldError(file, field, reason);
  };
  const record = readYaml(file, yaml, figureRecord);
  if (!file.endsWith(`/${record.id}.yaml`)) fail('id', `"${record.id}" is not the name of its file`);

  const written = (record.rows ?? []).map((row) => expandRow(row, evidence.measurements.keys()));
  const rows = written.flat();
  const dimensions = numberWords(record.dimensions, rows);

  const find = (id: string) => {
    const found = evidence.measurements.get(id);
    if (!found) throw new Error(`unknown measurement "${id}"`);
    return found;
  };
  const fill = (field: string, text: string): string => {
    try {
      return fillText(text, find);
    } catch (error) {
      return fail(field, (error as Error).message);
    }
  };
  const checkKeys = (field: string, keys: Record<string, string>): void => {
    for (const [dimension, { values }] of Object.entries(dimensions)) {
      const key = keys[dimension];
      if (key === undefined) fail(field, `has no "${dimension}"`);
      else if (!Object.hasOwn(values, key)) {
        fail(`${field}.${dimension}`, `"${key}" is not one of ${Object.keys(values).join(', ')}`);
      }
    }
    for (const name of Object.keys(keys)) {
      if (!Object.hasOwn(dimensions, name)) fail(field, `"${name}" is not a dimension`);
    }
  };

  written.forEach((some, index) => {
    const field = `rows.${index}`;
    if (some.length === 0) fail(`${field}.measurement`, 'has no measurement with a number in each place');
    for (const { measurement, ...keys } of some) {
      const found = evidence.measurements.get(measurement);
      if (!found) return fail(`${field}.measurement`, `unknown measurement "${measurement}"`);
      if (found.chart === false || found.print) {
        fail(`${field}.measurement`, `"${measurement}" may not be drawn as a mark (see its record)`);
      }
      checkKeys(field, keys as Record<string, string>);
    }
  });
  const statements = (record.statements ?? []).map(({ statement: id, ...keys }, index): Statement => {
    const found = statementOf(id, evidence);
    if (!found) return fail(`statements.${index}.statement`, `unknown event or grading "${id}"`);
    const known = Object.keys(keys).find((name) => Object.hasOwn(found.keys, name));
    if (known) fail(`statements.${index}.${known}`, `is set by the record "${id}"`);
    const all = { ...found.keys, ...keys } as Record<string, string>;
    checkKeys(`statements.${index}`, all);
    return { ...found, keys: all };
  });

  const texts = [record.title, record.measure, record.interval, record.n, ...record.caveats];
  const named = [...rows.map((row) => row.measurement), ...texts.flatMap(namedMeasurements)];
  const filledIn = {
    title: fill('title', record.title),
    measure: fill('measure', record.measure),
    interval: fill('interval', record.interval),
    n: fill('n', record.n),
    caveats: record.caveats.map((text, index) => fill(`caveats.${index}`, text)),
  };
  for (const id of named) {
    const ours = find(id).source === TINY_MODEL_SOURCE;
    if (ours === (record.badge === 'tiny-model')) continue;
    const whose = ours ? 'ours' : 'published';
    fail('badge', `is "${record.badge}", but "${id}" is ${whose}: a figure never mixes both kinds of number`);
  }
  const sources = [...statements.flatMap((statement) => statement.sources), ...named.map((id) => find(id).source)];
  return { ...record, ...filledIn, dimensions, rows, statements, sources: [...new Set(sources)] };
}
