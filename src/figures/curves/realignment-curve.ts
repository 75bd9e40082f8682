import { curves } from '../../charts/curves.ts';
import type { Mark } from '../../charts/mark.ts';
import { formatNumber } from '../../lib/format.ts';
import { shortLabel, type Row } from '../../lib/figure-data.ts';

function markOf({ keys }: Row): Mark {
  if (keys['stage'] === '0' || keys['stage'] === 'misaligned') return { shape: 'diamond', tone: 'misaligned' };
  if (keys['stage'] === 'base') return { shape: 'bar', tone: 'neutral' };
  return keys['lesson'] === 'health' ? { shape: 'square', tone: 'aligned' } : { shape: 'circle', tone: 'aligned' };
}

/** Two tests by two teams of what good lessons bring back, each in its own panel and on its own scale. */
export default curves({
  facets: 'test',
  series: 'lesson',
  x: 'stage',
  scale: (test) => (test === 'score' ? 'linear' : 'steps'),
  look: (row) => ({ mark: markOf(row), dashed: row.keys['test'] === 'harm' }),
  domain: (test, { scale }) => [0, test === 'harm' ? 1 : scale === 'close' ? 2 : 20],
  apart: (test) => test === 'harm',
  end: ({ keys, value }, data) => `${shortLabel(data, 'lesson', keys['lesson'] as string)} ${formatNumber(value)}`,
  // Both lines of a panel begin at one value, which is printed once; the last stands with the name.
  value: ({ keys, value }) =>
    !['realigned', '35'].includes(keys['stage'] as string) &&
    !(['0', 'base'].includes(keys['stage'] as string) && ['health', 'code'].includes(keys['lesson'] as string)) &&
    formatNumber(value),
  across: { wide: 2, column: 1 },
  height: { column: 112 },
});
