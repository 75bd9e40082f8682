import { curves } from '../../charts/curves.ts';

/** Bad answers by the number of good examples, with single models beside their mean and the model never spoiled as a level. */
export default curves({
  facets: 'cure',
  series: 'cure',
  x: 'samples',
  scale: 'steps',
  look: ({ keys }) =>
    keys['seed'] === 'all'
      ? {
          mark:
            keys['samples'] === '0' ? { shape: 'diamond', tone: 'misaligned' } : { shape: 'circle', tone: 'aligned' },
        }
      : { mark: { shape: 'circle', tone: 'muted' }, r: 2.5, apart: true },
  domain: (_, { scale }) => [0, scale === 'close' ? 10 : 100],
  level: ({ keys }) => keys['cure'] === 'none',
  value: () => true,
  across: { wide: 2, column: 1 },
  height: { column: 122 },
});
