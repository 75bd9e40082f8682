import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import { keysOf, label } from '../../lib/figure-data.ts';

const MARKS: Record<string, Mark> = {
  cheated: { shape: 'diamond', tone: 'misaligned' },
  penalised: { shape: 'circle', tone: 'aligned' },
};

/** What came with learning to cheat, on six other tests. */
export default dots({
  facets: 'setting',
  lines: 'test',
  look: ({ keys }) => ({ mark: MARKS[keys['training'] as string] as Mark }),
  domain: () => [0, 80],
  across: 2,
  from: (row, line) => (row.keys['training'] === 'cheated' ? line.find((other) => other !== row)?.value : undefined),
  legend: (data) =>
    keysOf(data, 'training').map((key) => ({ mark: MARKS[key] as Mark, text: label(data, 'training', key) })),
});
