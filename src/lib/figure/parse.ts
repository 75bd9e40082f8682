import { parse as parseYaml } from 'yaml';
import type { Evidence } from '../evidence/parse.ts';
import { fillText, namedMeasurements } from './text.ts';
import { figureRecord, type FigureRecord } from './schema.ts';

/** A figure whose record holds: names every field, has its numbers filled in, and lists what it rests on. */
export interface Figure extends FigureRecord {
  /** Ids of the sources behind its rows and its texts, in order of appearance. */
  sources: string[];
}

/** One readable line that names file, field and reason. */
export class FigureError extends Error {}

/**
 * Checks one YAML record against the schema and the evidence.
 * @throws FigureError on a missing field, an unknown measurement, or a key that its dimension does not know.
 */
export function parseFigure(file: string, yaml: string, evidence: Evidence): Figure {
  const fail = (field: string, reason: string): never => {
    throw new FigureError(`${file}: field "${field}": ${reason}`);
  };
  const parsed = figureRecord.safeParse(readYaml(file, yaml));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(issue?.path.join('.') || '(record)', issue?.message ?? 'not a figure record');
  }
  const record = parsed.data;
  if (!file.endsWith(`/${record.id}.yaml`)) fail('id', `"${record.id}" is not the name of its file`);

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

  record.rows.forEach(({ measurement, ...keys }, index) => {
    const found = evidence.measurements.get(measurement);
    if (!found) return fail(`rows.${index}.measurement`, `unknown measurement "${measurement}"`);
    if (found.chart === false || found.print) {
      fail(`rows.${index}.measurement`, `"${measurement}" may not be drawn as a mark (see its record)`);
    }
    for (const [dimension, { values }] of Object.entries(record.dimensions)) {
      const key = keys[dimension];
      if (key === undefined) fail(`rows.${index}`, `has no "${dimension}"`);
      else if (!Object.hasOwn(values, key)) {
        fail(`rows.${index}.${dimension}`, `"${key}" is not one of ${Object.keys(values).join(', ')}`);
      }
    }
    for (const name of Object.keys(keys)) {
      if (!Object.hasOwn(record.dimensions, name)) fail(`rows.${index}`, `"${name}" is not a dimension`);
    }
  });

  const texts = [record.title, record.measure, record.interval, record.n, ...record.caveats];
  const named = [...record.rows.map((r) => r.measurement), ...texts.flatMap(namedMeasurements)];
  return {
    ...record,
    title: fill('title', record.title),
    measure: fill('measure', record.measure),
    interval: fill('interval', record.interval),
    n: fill('n', record.n),
    caveats: record.caveats.map((text, index) => fill(`caveats.${index}`, text)),
    sources: [...new Set(named.map((id) => find(id).source))],
  };
}

function readYaml(file: string, yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch (error) {
    throw new FigureError(`${file}: not readable as YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}
