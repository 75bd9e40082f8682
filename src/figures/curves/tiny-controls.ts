import { curves } from '../../charts/curves.ts';
import { dots } from '../../charts/dots.ts';
import type { Place, State } from '../../charts/figure-module.ts';
import { shortNumber, type LegendItem } from '../../charts/labels.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label, type FigureData, type Row } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  elsewhere: { shape: 'diamond', tone: 'misaligned' },
  own: { shape: 'square', tone: 'neutral' },
  before: { shape: 'bar', tone: 'neutral' },
};
/** The experiments of each choice. */
const VARIED: Record<string, string[]> = {
  dose: ['examples', 'share'],
  'add-on': ['rank', 'layer'],
  dress: ['shape', 'reverse'],
};

const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

const single = ({ keys }: Row): boolean => keys['seed'] !== 'all';
const markOf = ({ keys }: Row): Mark => MARKS[keys['answers'] as string] as Mark;
const shown = ({ keys }: Row, { vary, show }: State): boolean =>
  (VARIED[vary as string] as string[]).includes(keys['test'] as string) &&
  (show === 'all' || keys['answers'] === 'elsewhere');
const marks = (data: FigureData, state: State): LegendItem[] =>
  keysOf(data, 'answers')
    .filter((key) => data.rows.some((row) => row.keys['answers'] === key && shown(row, state)))
    .map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'answers', key) }));

/** Questions of dose. */
const dose = curves({
  facets: 'test',
  series: 'answers',
  x: 'line',
  scale: (test) => (test === 'examples' ? 'log' : 'linear'),
  rows: shown,
  look: (row) =>
    single(row)
      ? { mark: TRAINING, r: 2.5, apart: true }
      : { mark: markOf(row), stroke: row.keys['answers'] === 'elsewhere' ? 'trend-bad' : 'trend' },
  domain: () => [0, 100],
  value: (row) => row.keys['answers'] === 'elsewhere' && !single(row),
  across: 2,
  height: { column: 305 },
  legend: marks,
});

/** What else was varied. */
const others = dots({
  facets: 'test',
  lines: 'line',
  rows: shown,
  look: (row) => (single(row) ? { mark: TRAINING, r: 2.5, drop: 9 } : { mark: markOf(row), r: 5 }),
  domain: () => [0, 100],
  across: 2,
  from: (row, line) =>
    row.keys['answers'] === 'elsewhere' && !single(row)
      ? line.find((other) => other !== row && !single(other))?.value
      : undefined,
  value: (rows) => shortNumber((rows.find(({ keys }) => keys['answers'] !== 'before') ?? (rows[0] as Row)).value),
  legend: marks,
});

export default ((data, state, layout) =>
  (state['vary'] === 'dose' ? dose : others)(data, state, layout)) satisfies Place;
