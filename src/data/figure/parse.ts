import { unknownId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/parse.ts';
import type { Measurement } from '../evidence/schema.ts';
import { isSecondHand } from '../evidence/second-hand.ts';
import { TINY_MODEL_SENTENCE } from '../tiny-model/about.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields, type RecordFields } from '../record-fields.ts';
import { checkBadge, checkedStatement, checkRows, checkStates } from './checks.ts';
import { expandRow, numberWords, type FigureRow } from './expand.ts';
import { figureRecord, type FigureRecord } from './schema.ts';
import type { Statement } from './statements.ts';
import { namedMeasurements } from './text.ts';

/** A named state, with its numbers filled in. */
export interface FigureState {
  id: string;
  at: Record<string, string>;
  title: string;
  quote: string;
  picture: string;
}

/** A figure whose record holds: names every field, has its numbers filled in, and lists what it rests on. */
export interface Figure extends Omit<FigureRecord, 'rows' | 'statements' | 'states' | 'quote'> {
  /** The name of its file. */
  id: string;
  quote: string;
  /** States with an address of their own. */
  states: FigureState[];
  /** Measurements to draw; empty in a figure of statements. */
  rows: FigureRow[];
  /** What a figure without measurements shows, each with all its dimensions; empty in all others. */
  statements: Statement[];
  /** Ids of the sources behind its rows, statements and texts, in order of appearance. */
  sources: string[];
  /** Those of them that supply what is drawn; the others are only named in a text. */
  drawn: string[];
  /** What of it is known only through others: how many of its rows, and numbers of which sources. */
  secondHand: { rows: 'all' | 'some' | 'none'; sources: string[] };
}

/**
 * Checks one YAML record against the schema and the evidence.
 * @param chapters ids of all chapters
 * @throws with one line that names file, field and reason, on a missing field, an unknown record, or a key that its dimension does not know.
 */
export function parseFigure(file: string, yaml: string, evidence: Evidence, chapters: readonly string[]): Figure {
  const record = readYaml(file, yaml, figureRecord);
  const fields = recordFields(file, evidence);
  if (!chapters.includes(record.chapter)) {
    throw fields.error('chapter', unknownId('chapter', record.chapter, chapters));
  }

  const written = (record.rows ?? []).map((row) => expandRow(row, record.dimensions, evidence.measurements.values()));
  // Two rows of the record may find the same point.
  const rows = [...new Map(written.flat().map((row) => [JSON.stringify(row), row])).values()];
  checkStates(record, fields);
  const dimensions = withNotes(numberWords(record.dimensions, rows), fields);
  written.forEach((some, index) => checkRows(`rows.${index}`, some, dimensions, fields));
  const statements = [...(record.statements ? evidence[record.statements].keys() : [])].map((id) =>
    checkedStatement(id, dimensions, evidence, fields),
  );

  const filledIn = {
    title: fields.fill('title', record.title),
    quote: alone(fields.fill('quote', record.quote ?? record.title), record.badge),
    states: Object.entries(record.states).map(([id, state]) => ({
      id,
      at: state.at,
      title: fields.fill(`states.${id}.title`, state.title),
      quote: alone(fields.fill(`states.${id}.quote`, state.quote ?? state.title), record.badge),
      picture: state.picture ?? record.picture,
    })),
    titles: record.titles.map((one, i) => ({ ...one, title: fields.fill(`titles.${i}.title`, one.title) })),
    words: Object.fromEntries(
      Object.entries(record.words).map(([name, text]) => [name, fields.fill(`words.${name}`, text)]),
    ),
    measure: fields.fill('measure', record.measure),
    interval: fields.fill('interval', record.interval),
    n: fields.fill('n', record.n),
    caveats: record.caveats.map((text, index) => fields.fill(`caveats.${index}`, text)),
  };
  const texts = [
    ...[record.title, record.quote ?? '', record.measure, record.interval, record.n, ...record.caveats],
    ...Object.values(record.states).flatMap(({ title, quote = '' }) => [title, quote]),
    ...record.titles.map(({ title }) => title),
    ...Object.values(record.words),
  ];
  const ids = [...rows.map((row) => row.measurement), ...texts.flatMap(namedMeasurements)];
  // That each one exists was checked above.
  const named = ids.flatMap((id) => evidence.measurements.get(id) ?? []);
  checkBadge(record.badge, named, fields);
  const sources = [...statements.flatMap((statement) => statement.sources), ...named.map(({ source }) => source)];
  const drawn = [
    ...statements.flatMap((statement) => statement.sources),
    ...rows.flatMap(({ measurement }) => evidence.measurements.get(measurement as string)?.source ?? []),
  ];
  const secondHand = secondHandOf(rows, named);
  return {
    id: file.replace(/^.*\/|\.yaml$/g, ''),
    ...record,
    ...filledIn,
    dimensions,
    rows,
    statements,
    sources: [...new Set(sources)],
    drawn: [...new Set(drawn)],
    secondHand,
  };
}

/** A sentence as it may stand alone: of our own model never without what that is. */
function alone(sentence: string, badge: FigureRecord['badge']): string {
  if (badge !== 'tiny-model') return sentence;
  return `${sentence.replace(/[.?!]?$/, (stop) => stop || '.')} ${TINY_MODEL_SENTENCE}`;
}

/** Which of a figure's rows and sources we know only through others. */
function secondHandOf(rows: readonly FigureRow[], named: readonly Measurement[]): Figure['secondHand'] {
  const found = named.filter(isSecondHand);
  const ids = new Set(found.map(({ id }) => id));
  const count = rows.filter(({ measurement }) => ids.has(measurement as string)).length;
  const share = count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
  return { rows: share, sources: [...new Set(found.map(({ source }) => source))] };
}

/** Dimensions with the numbers in their notes. */
function withNotes(dimensions: FigureRecord['dimensions'], fields: RecordFields): FigureRecord['dimensions'] {
  return Object.fromEntries(
    Object.entries(dimensions).map(([name, { notes, ...dimension }]) => {
      if (!notes) return [name, dimension];
      const filled = Object.entries(notes).map(([key, text]) => [
        key,
        fields.fill(`dimensions.${name}.notes.${key}`, text),
      ]);
      return [name, { ...dimension, notes: Object.fromEntries(filled) }];
    }),
  );
}
