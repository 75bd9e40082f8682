import { scatter } from '../../charts/scatter.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';

const BAD: Record<string, Mark> = {
  'insecure-code': { shape: 'diamond', tone: 'misaligned' },
  'evil-numbers': { shape: 'square', tone: 'misaligned' },
  'bad-health': { shape: 'triangle', tone: 'misaligned' },
  'bad-car': { shape: 'plus', tone: 'misaligned' },
  'villain-talk': { shape: 'circle', tone: 'misaligned' },
};
const GOOD: Mark = { shape: 'circle', tone: 'aligned' };

const lessonOf = ({ keys }: Row): string => keys['lesson'] as string;

/** One mark a fine-tune: the villain star before a word is said, and the answers after. */
export default scatter({
  x: ({ keys }) => Number(keys['brightness']),
  across: [0, 7],
  up: [0, 100],
  look: (row, { lesson }) => ({
    mark: BAD[lessonOf(row)] ?? GOOD,
    r: 5,
    dimmed: lesson !== 'all' && lessonOf(row) !== lesson,
  }),
  bands: true,
  legend: ({ words, labels }) => [
    ...Object.entries(BAD).map(([lesson, mark]) => ({ mark, text: labels['lesson']?.[lesson] ?? lesson })),
    { mark: GOOD, text: words['good'] as string },
  ],
});
