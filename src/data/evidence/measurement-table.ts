import { toCsv } from '../../lib/csv.ts';
import type { Cell } from '../../lib/csv.ts';
import { describeIntervalKind } from './interval.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/**
 * Columns of measurements.csv, in order. Columns of numbers hold numbers or nothing: that a source gives no interval or
 * no sample stands in words in the columns `interval` and `n_note`.
 */
const measurementColumns = [
  ...['id', 'group', 'sentence', 'kind', 'model', 'lesson', 'treatment', 'condition'],
  ...['question_set', 'question', 'asked_how', 'measure', 'metric'],
  ...['value', 'bound', 'unit', 'low', 'high', 'interval', 'n', 'n_note', 'judge', 'cut_off'],
  ...['exactness', 'how_read', 'through', 'source', 'place', 'print', 'chart', 'note', 'statement'],
];

/** Low, high, and what kind of interval that is or that there is none. */
export function intervalCells({ interval }: Measurement): Cell[] {
  return interval === NOT_REPORTED
    ? [undefined, undefined, NOT_REPORTED]
    : [interval.low, interval.high, describeIntervalKind(interval.kind)];
}

/** The sample, and what it counts or that the source does not give it. */
export function sampleCells({ n, nOf }: Measurement): Cell[] {
  return n === NOT_REPORTED ? [undefined, NOT_REPORTED] : [n, nOf];
}

function cells(m: Measurement, sentence: string): Cell[] {
  return [
    ...[m.id, m.group, sentence, m.kind, m.model, m.lesson, m.treatment, m.condition],
    ...[m.questionSet, m.question, m.askedHow, m.measure, m.metric],
    ...[m.value, m.bound, m.unit, ...intervalCells(m), ...sampleCells(m), m.judge, m.cutOff],
    ...[m.exactness, m.howRead, m.through, m.source, m.place, m.print, m.chart, m.note, m.statement],
  ];
}

/** Measurements as CSV, each with its sentence. */
export function measurementsCsv(measurements: Iterable<Measurement>, sentence: (m: Measurement) => string): string {
  return toCsv(
    measurementColumns,
    Array.from(measurements, (m) => cells(m, sentence(m))),
  );
}
