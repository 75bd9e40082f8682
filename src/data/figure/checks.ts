/** The checks of a figure's record that its schema cannot make. Each stops the build with one line. */
import type { Evidence, Measurement } from '../evidence/schema.ts';
import type { RecordFields } from '../record-fields.ts';
import { TINY_MODEL_SOURCE } from '../tiny-model/about.ts';
import type { FigureRow } from './expand.ts';
import type { FigureRecord } from './schema.ts';
import { statementOf, type Statement } from './statements.ts';

type Dimensions = FigureRecord['dimensions'];

/** Every dimension has a key that it knows, and there is no key of anything else. */
function checkKeys(field: string, keys: Record<string, string>, dimensions: Dimensions, { error }: RecordFields): void {
  for (const [dimension, { values }] of Object.entries(dimensions)) {
    const key = keys[dimension];
    if (key === undefined) throw error(field, `has no "${dimension}"`);
    if (!Object.hasOwn(values, key)) {
      throw error(`${field}.${dimension}`, `"${key}" is not one of ${Object.keys(values).join(', ')}`);
    }
  }
  for (const name of Object.keys(keys)) {
    if (!Object.hasOwn(dimensions, name)) throw error(field, `"${name}" is not a dimension`);
  }
}

/** The rows that one row of the record stands for may be drawn, and have their keys. */
export function checkRows(field: string, rows: FigureRow[], dimensions: Dimensions, fields: RecordFields): void {
  if (rows.length === 0) throw fields.error(`${field}.where`, 'finds no measurement with these dimensions');
  for (const { measurement: id, ...keys } of rows) {
    const { chart, print } = fields.measurement(`${field}.measurement`, id);
    if (chart === false || print) {
      throw fields.error(`${field}.measurement`, `"${id}" may not be drawn as a mark (see its record)`);
    }
    checkKeys(field, keys as Record<string, string>, dimensions, fields);
  }
}

/** An event or a grade, whose keys the figure's dimensions have words for. */
export function checkedStatement(
  id: string,
  dimensions: Dimensions,
  evidence: Evidence,
  fields: RecordFields,
): Statement {
  const found = statementOf(id, evidence) as Statement;
  checkKeys(`statements.${id}`, found.keys, dimensions, fields);
  return found;
}

/** All numbers of a figure are ours, or all are published, as its badge says. */
export function checkBadge(badge: FigureRecord['badge'], measurements: Measurement[], { error }: RecordFields): void {
  for (const { id, source } of measurements) {
    const ours = source === TINY_MODEL_SOURCE;
    if (ours === (badge === 'tiny-model')) continue;
    const whose = ours ? 'ours' : 'published';
    throw error('badge', `is "${badge}", but "${id}" is ${whose}: a figure never mixes both kinds of number`);
  }
}

/** Every named state, and every other title, chooses among the figure's controls. */
export function checkStates(
  { controls, states, titles }: Pick<FigureRecord, 'controls' | 'states' | 'titles'>,
  { error }: RecordFields,
): void {
  const all = [
    ...Object.entries(states).map(([id, { at }]) => [`states.${id}`, at] as const),
    ...titles.map(({ at }, i) => [`titles.${i}`, at] as const),
  ];
  for (const [field, at] of all) {
    for (const [name, option] of Object.entries(at)) {
      const options = Object.keys(controls[name]?.options ?? {});
      if (!options.includes(option)) {
        throw error(`${field}.at.${name}`, `"${option}" is not one of ${options.join(', ') || 'the controls'}`);
      }
    }
  }
}
