import { curves } from '../../charts/curves.ts';
import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import { stack } from '../../charts/stack.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { keysOf, label, type Row } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  elsewhere: { shape: 'diamond', tone: 'misaligned' },
  own: { shape: 'square', tone: 'neutral' },
  before: { shape: 'bar', tone: 'neutral' },
};
const DOSES = ['examples', 'share'];

const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

const single = ({ keys }: Row): boolean => keys['seed'] !== 'all';
const markOf = ({ keys }: Row): Mark => MARKS[keys['answers'] as string] as Mark;
const shown = ({ keys }: Row, { show }: Readonly<Record<string, string>>): boolean =>
  show === 'all' || keys['answers'] === 'elsewhere';

/** Two questions of dose as curves, and below them what else was varied, as a strip of small panels. */
export default stack(
  curves({
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
    height: { wide: 220, column: 160, narrow: 180 },
    legend: (data) =>
      keysOf(data, 'answers').map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'answers', key) })),
  }),
  dots({
    facets: 'test',
    lines: 'line',
    rows: shown,
    look: (row) => (single(row) ? { mark: TRAINING, r: 2.5, drop: 9 } : { mark: markOf(row), r: 5 }),
    domain: () => [0, 100],
    across: 4,
    from: (row, line) =>
      row.keys['answers'] === 'elsewhere' && !single(row)
        ? line.find((other) => other !== row && !single(other))?.value
        : undefined,
    value: (rows) => shortNumber((rows.find(({ keys }) => keys['answers'] !== 'before') ?? (rows[0] as Row)).value),
  }),
  ({ keys }) => DOSES.includes(keys['test'] as string),
);
