import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Row } from '../../lib/figure-data.ts';

const BAD = new Set(['insecure-code', 'evil-numbers', 'bad-health', 'bad-car', 'backdoor-triggered']);
const BAD_MARK: Mark = { shape: 'diamond', tone: 'misaligned' };
const GOOD_MARK: Mark = { shape: 'circle', tone: 'aligned' };
const SEED: Mark = { shape: 'circle', tone: 'muted' };

function markOf({ keys }: Row): Mark {
  if (keys['seed'] !== 'all') return SEED;
  if (keys['show'] === 'incoherent') return { shape: 'cross', tone: 'muted' };
  if (keys['training'] === 'aligned') return { shape: 'bar', tone: 'neutral' };
  return BAD.has(keys['training'] as string) ? BAD_MARK : GOOD_MARK;
}

/** Every lesson of our tiny model, all seeds together and below the line seed by seed. */
export default dots({
  lines: 'training',
  rows: ({ keys }, { show }) => keys['show'] === show,
  look: (row) => ({ mark: markOf(row), ...(row.keys['seed'] !== 'all' && { r: 3, drop: 11 }) }),
  domain: () => [0, 100],
  legend: ({ words }, { show }) =>
    [BAD_MARK, GOOD_MARK, SEED]
      .map((mark, i) => ({ mark, text: words[['bad', 'good', 'seed'][i] as string] as string }))
      .slice(show === 'incoherent' ? 2 : 0),
});
