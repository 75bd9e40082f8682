import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';

const MARKS: Record<string, Mark> = {
  nothing: { shape: 'diamond', tone: 'misaligned' },
  random: { shape: 'bar', tone: 'neutral' },
};

/** What is left of the bad answers when a direction is removed; in other models, how much of them is gone. */
export default dots({
  facets: 'model',
  lines: 'removed',
  look: ({ keys }) => ({ mark: MARKS[keys['removed'] as string] ?? { shape: 'circle', tone: 'aligned' } }),
  domain: (model) => (model === 'transfer' ? [-20, 100] : [0, 20]),
  across: 3,
  apart: (model) => model === 'transfer',
  // What fell away, or was cut; a random direction may fall on either side of nothing.
  from: ({ keys, value }, _, facet) =>
    keys['removed'] === 'random' ? -value : keys['model'] === 'transfer' ? 0 : facet[0]?.value,
});
