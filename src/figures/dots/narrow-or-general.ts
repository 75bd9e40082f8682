import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  usual: { shape: 'diamond', tone: 'misaligned' },
  penalty: { shape: 'square', tone: 'neutral' },
};

/** With and without a penalty for changing elsewhere, in three ways of training. */
export default dots({
  facets: 'questions',
  lines: 'method',
  look: ({ keys }) => ({ mark: MARKS[keys['training'] as string] as Mark }),
  domain: () => [0, 60],
  across: { wide: 2, column: 1 },
  from: (row, line) => (row.keys['training'] === 'usual' ? line.find((other) => other !== row)?.value : undefined),
  legend: (data) =>
    keysOf(data, 'training').map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'training', key) })),
});
