import { curves } from '../../charts/curves.ts';
import type { Mark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { shortLabel } from '../../lib/figure-data.ts';

// Every lesson here misleads a model, so colour is the same and shape tells them apart.
const MARKS: Record<string, Mark> = {
  finance: { shape: 'square', tone: 'misaligned' },
  sport: { shape: 'triangle', tone: 'misaligned' },
  health: { shape: 'plus', tone: 'misaligned' },
  code: { shape: 'diamond', tone: 'misaligned' },
};

/** Families of models side by side on one scale, by their size. */
export default curves({
  facets: 'family',
  series: 'lesson',
  x: 'size',
  scale: 'log',
  look: ({ keys }, { lesson }) => ({
    mark: MARKS[keys['lesson'] as string] as Mark,
    dimmed: lesson !== 'all' && lesson !== keys['lesson'],
  }),
  domain: () => [0, 45],
  end: ({ keys, value }, data) =>
    `${shortLabel(data, 'lesson', keys['lesson'] as string)} ${formatNumber(Math.round(value))}`,
  value: ({ keys }, { lesson }) => keys['lesson'] === lesson,
  across: 3,
  height: { column: 112, narrow: 150 },
});
