import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';

const MARKS: Record<string, Mark> = {
  mis: { shape: 'diamond', tone: 'misaligned' },
  align: { shape: 'circle', tone: 'aligned' },
};

/** Misaligned choices by what the model had read about AI, before and after further training. */
export default dots({
  facets: 'phase',
  lines: 'texts',
  look: ({ keys }) => ({ mark: MARKS[keys['texts'] as string] ?? { shape: 'square', tone: 'neutral' } }),
  domain: () => [0, 60],
  across: { wide: 2, column: 1 },
  from: () => 0,
});
