import { curves } from '../../charts/curves.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  own: { shape: 'square', tone: 'neutral' },
  elsewhere: { shape: 'diamond', tone: 'misaligned' },
};

/** Through four bad lessons step by step: what is learned of the lesson's own subject, and what goes bad elsewhere. */
export default curves({
  facets: 'lesson',
  series: 'answers',
  x: 'step',
  scale: 'linear',
  look: ({ keys }) =>
    keys['seed'] === 'all'
      ? {
          mark: MARKS[keys['answers'] as string] as Mark,
          r: 4.5,
          stroke: keys['answers'] === 'elsewhere' ? 'trend-bad' : 'trend',
        }
      : { mark: { shape: 'circle', tone: 'muted' }, r: 1.6, apart: true },
  domain: () => [0, 100],
  across: 2,
  height: { wide: 210, column: 150, narrow: 170 },
  legend: (data) =>
    keysOf(data, 'answers').map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'answers', key) })),
});
