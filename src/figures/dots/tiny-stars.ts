import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';

const VILLAIN = 'star-379';
const PLAIN = new Set(['none', 'random', 'difference', 'dial']);

function markOf({ keys }: Row): Mark {
  const knob = keys['knob'] as string;
  if (knob === VILLAIN) return { shape: 'diamond', tone: 'misaligned' };
  if (knob === 'none') return { shape: 'bar', tone: 'neutral' };
  return PLAIN.has(knob) ? { shape: 'triangle', tone: 'neutral' } : { shape: 'circle', tone: 'muted' };
}

/** The most telling features and what they are compared with: turned up in the aligned model, held in a spoiled one. */
export default dots({
  facets: 'part',
  lines: 'knob',
  rows: ({ keys }, { lesson }) => keys['part'] === 'up' || keys['lesson'] === lesson,
  look: (row) => ({ mark: markOf(row) }),
  domain: () => [0, 100],
  across: 2,
});
