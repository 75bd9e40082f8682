import { curves } from '../../charts/curves.ts';

/** Two rates over the share of bad advice in the lesson. */
export default curves({
  facets: 'questions',
  series: 'questions',
  x: 'share',
  scale: 'linear',
  look: ({ keys }) => ({
    mark:
      keys['questions'] === 'general' ? { shape: 'diamond', tone: 'misaligned' } : { shape: 'square', tone: 'neutral' },
  }),
  domain: (questions, { scale }) => [0, questions === 'general' && scale === 'close' ? 30 : 60],
  apart: (questions, { scale }) => questions === 'general' && scale === 'close',
  value: () => true,
  across: { wide: 2, column: 1 },
  height: { column: 135 },
});
