import { toCsv } from '../../lib/csv.ts';
import type { Cell } from '../../lib/csv.ts';
import { describeIntervalKind } from './interval.ts';
import type { Measurement } from './schema.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

/** Columns of measurements.csv, in order. What a source does not give reads "not reported". */
const measurementColumns = [
  ...['id', 'group', 'statement', 'model', 'condition', 'question', 'metric'],
  ...['value', 'unit', 'low', 'high', 'interval', 'n', 'n_of', 'exactness', 'how_read', 'through'],
  ...['source', 'place', 'print', 'chart', 'note'],
];

/** Low, high and kind of an interval. */
export function intervalCells({ interval }: Measurement): Cell[] {
  return interval === NOT_REPORTED
    ? [NOT_REPORTED, NOT_REPORTED, NOT_REPORTED]
    : [interval.low, interval.high, describeIntervalKind(interval.kind)];
}

function cells(m: Measurement): Cell[] {
  return [
    ...[m.id, m.group, m.statement, m.model, m.condition, m.question, m.metric],
    ...[m.value, m.unit, ...intervalCells(m), m.n, m.nOf, m.exactness, m.howRead, m.through],
    ...[m.source, m.place, m.print, m.chart, m.note],
  ];
}

/** Measurements as CSV. */
export function measurementsCsv(measurements: Iterable<Measurement>): string {
  return toCsv(measurementColumns, Array.from(measurements, cells));
}
