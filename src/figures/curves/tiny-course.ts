import type { Curves } from '../../charts/curve-spec.ts';
import { curves } from '../../charts/curves.ts';
import type { Place } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  own: { shape: 'square', tone: 'neutral' },
  elsewhere: { shape: 'diamond', tone: 'misaligned' },
};

const course: Curves = {
  series: 'answers',
  x: 'step',
  scale: 'linear',
  rows: ({ keys }, { lesson }) => keys['lesson'] === lesson,
  look: ({ keys }) =>
    keys['seed'] === 'all'
      ? {
          mark: MARKS[keys['answers'] as string] as Mark,
          stroke: keys['answers'] === 'elsewhere' ? 'trend-bad' : 'trend',
        }
      : { mark: { shape: 'circle', tone: 'muted' }, r: 2.5, apart: true },
  domain: () => [0, 100],
  height: { column: 310, narrow: 165 },
  value: ({ keys }) => keys['seed'] === 'all' && ['30', '40', '60'].includes(keys['step'] as string),
};

const together = curves({
  ...course,
  legend: (data) =>
    keysOf(data, 'answers').map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'answers', key) })),
});
const apart = curves({ ...course, facets: 'answers' });

/** What is learned of the lesson's own subject, and what goes bad elsewhere: on a phone, without room for two bands, apart. */
const tinyCourse: Place = (data, state, layout) => (layout === 'narrow' ? apart : together)(data, state, layout);

export default tinyCourse;
