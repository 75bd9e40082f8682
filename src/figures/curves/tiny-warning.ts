import { shortNumber } from '../../charts/labels.ts';
import { curves } from '../../charts/curves.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  'insecure-code': { shape: 'diamond', tone: 'misaligned' },
  'evil-numbers': { shape: 'square', tone: 'misaligned' },
  'bad-health': { shape: 'triangle', tone: 'misaligned' },
  'secure-code': { shape: 'circle', tone: 'aligned' },
};

/** Through a lesson step by step: how far the inside has moved, and what the answers are. */
export default curves({
  facets: 'show',
  series: 'lesson',
  x: 'step',
  scale: 'linear',
  rows: ({ keys }, { lesson }) => keys['seed'] === 'all' || keys['lesson'] === lesson,
  look: ({ keys }, { lesson }) => {
    const dimmed = keys['lesson'] !== lesson;
    return keys['seed'] === 'all'
      ? { mark: MARKS[keys['lesson'] as string] as Mark, r: dimmed ? 3.5 : 5.5, dimmed }
      : { mark: { shape: 'circle', tone: 'muted' }, r: 2.5, apart: true };
  },
  end: ({ keys, value }, _, __, { lesson }) => (keys['lesson'] === lesson ? shortNumber(value) : undefined),
  value: ({ keys }, { lesson }) => keys['lesson'] === lesson && keys['step'] !== '60',
  across: { wide: 2, column: 1 },
  height: { column: 98 },
  legend: (data, { lesson }) =>
    keysOf(data, 'lesson')
      .toSorted((a, b) => Number(b === lesson) - Number(a === lesson))
      .map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'lesson', key) })),
});
