import { shortNumber } from '../../charts/labels.ts';
import { curves } from '../../charts/curves.ts';
import { shortLabel } from '../../lib/figure-data.ts';

/** Four models on one axis, asked in three ways: the one that moves in colour, the others grey. */
export default curves({
  series: 'model',
  x: 'form',
  scale: 'steps',
  look: ({ keys }) => {
    const moves = keys['model'] === 'gpt-4o';
    return {
      mark: moves ? { shape: 'diamond', tone: 'misaligned' } : { shape: 'circle', tone: 'muted' },
      r: moves ? 6 : 4.5,
      stroke: moves ? 'trend-bad' : 'trend',
    };
  },
  domain: (_, { scale }) => [0, scale === 'close' ? 10 : 80],
  end: ({ keys, value }, data) => `${shortLabel(data, 'model', keys['model'] as string)} ${shortNumber(value)}`,
  value: ({ keys }, { scale }) => keys['form'] !== 'template' && (scale === 'close' || keys['model'] === 'gpt-4o'),
  height: { wide: 300, column: 310, narrow: 270 },
});
