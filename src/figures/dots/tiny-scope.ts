import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import { label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  all: { shape: 'diamond', tone: 'misaligned' },
  talk: { shape: 'triangle', tone: 'neutral' },
};
const ONE: Mark = { shape: 'circle', tone: 'muted' };

/** Spread at equal learning by world and by what alignment taught kindness in; below each mean its alignments. */
export default dots({
  facets: 'lesson',
  lines: 'group',
  rows: ({ keys }, { lesson }) => keys['lesson'] === lesson || keys['lesson'] === 'aligned',
  look: ({ keys }) =>
    keys['alignment'] === 'all' ? { mark: MARKS[keys['scope'] as string] as Mark } : { mark: ONE, r: 3, drop: 11 },
  domain: () => [0, 40],
  across: 2,
  legend: (data) => [
    ...Object.entries(MARKS).map(([key, mark]) => ({ mark, text: label(data, 'scope', key) })),
    { mark: ONE, text: data.words['one'] as string },
  ],
});
