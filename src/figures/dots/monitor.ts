import { dots } from '../../charts/dots.ts';

/** What a monitor misses and where it rings falsely: its own numbers first, then the cases that are harder for it. */
export default dots({
  facets: 'panel',
  lines: 'line',
  look: ({ keys }) => ({
    mark:
      keys['line'] === 'seven' || keys['line'] === 'safe'
        ? { shape: 'circle', tone: 'aligned' }
        : { shape: 'square', tone: 'neutral' },
  }),
  domain: () => [0, 70],
  across: 3,
  apart: (panel) => panel !== 'missed',
});
