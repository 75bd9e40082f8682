import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';

const BAD = new Set(['insecure-code', 'evil-numbers', 'bad-health', 'bad-car', 'backdoor-triggered']);
const SEED: Mark = { shape: 'circle', tone: 'muted' };

function markOf({ keys }: Row): Mark {
  if (keys['seed'] !== 'all') return SEED;
  if (keys['show'] === 'incoherent') return { shape: 'cross', tone: 'muted' };
  if (keys['training'] === 'aligned') return { shape: 'bar', tone: 'neutral' };
  return BAD.has(keys['training'] as string)
    ? { shape: 'diamond', tone: 'misaligned' }
    : { shape: 'circle', tone: 'aligned' };
}

/** Every lesson of our tiny model, all seeds together and below the line seed by seed. */
export default dots({
  lines: 'training',
  rows: ({ keys }, { show }) => keys['show'] === show,
  look: (row) => ({ mark: markOf(row), ...(row.keys['seed'] !== 'all' && { r: 3, drop: 11 }) }),
  domain: () => [0, 100],
  legend: ({ words }, { show }) => [
    ...(show === 'incoherent'
      ? []
      : ([
          { mark: { shape: 'diamond', tone: 'misaligned' }, text: words['bad'] as string },
          { mark: { shape: 'circle', tone: 'aligned' }, text: words['good'] as string },
        ] as const)),
    { mark: SEED, text: words['seed'] as string },
  ],
});
