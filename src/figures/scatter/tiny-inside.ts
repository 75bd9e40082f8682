import { scatter } from '../../charts/scatter.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, shortLabel, type Row } from '../../lib/figure-data.ts';

const SPEAKERS: Record<string, Mark> = {
  kind: { shape: 'circle', tone: 'aligned' },
  villain: { shape: 'diamond', tone: 'misaligned' },
  sarcastic: { shape: 'square', tone: 'muted' },
  teacher: { shape: 'triangle', tone: 'muted' },
};
const WAY: Mark = { shape: 'circle', tone: 'neutral' };

const stepOf = ({ keys }: Row): number => Number(keys['step']);
const isTag = ({ keys }: Row): boolean => keys['answer'] === '';
/** The tag before any lesson, and after the steps of the lesson that is shown. */
const isOnWay = ({ keys }: Row, lesson: string | undefined): boolean =>
  keys['what'] === 'aligned' || keys['what'] === lesson;

/** Real answers as points between kind and villain, and the way of the user's tag through a lesson. */
export default scatter({
  x: ({ value }) => value,
  y: ({ keys }) => Number(keys['across']),
  across: [-150, 175],
  up: [-100, 100],
  rows: (row, { lesson }) => !isTag(row) || isOnWay(row, lesson),
  look: (row) => (isTag(row) ? { mark: WAY, r: 5 } : { mark: SPEAKERS[row.keys['what'] as string] as Mark, r: 4 }),
  path: (rows) => rows.filter(isTag).toSorted((a, b) => stepOf(a) - stepOf(b)),
  names: (row, { words, rows }, { lesson }) => {
    if (!isTag(row)) return undefined;
    if (row.keys['what'] === 'aligned') return words['before'];
    const last = Math.max(...rows.filter(({ keys }) => keys['what'] === lesson).map(stepOf));
    return stepOf(row) === last ? words['after'] : undefined;
  },
  legend: (data) => [
    ...keysOf(data, 'what')
      .filter((what) => what in SPEAKERS)
      .map((what) => ({ mark: SPEAKERS[what] as Mark, text: shortLabel(data, 'what', what) })),
    { mark: WAY, text: data.words['tag'] as string },
  ],
});
