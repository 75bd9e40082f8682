import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';

const MARKS: Record<string, Mark> = {
  spread: { shape: 'diamond', tone: 'misaligned' },
  skill: { shape: 'square', tone: 'neutral' },
  leak: { shape: 'triangle', tone: 'misaligned' },
};
const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

/** Every remedy by one of its three scores, the best first: the mean over trainings, and below the line each training. */
export default dots({
  lines: 'remedy',
  rows: ({ keys }, { score }) => keys['score'] === score,
  look: ({ keys }) =>
    keys['seed'] === 'all' ? { mark: MARKS[keys['score'] as string] as Mark } : { mark: TRAINING, r: 2.5, drop: 11 },
  domain: (_, { score }) => (score === 'leak' ? [-20, 100] : [0, 100]),
  order: ([a], [b]) => ((a?.value ?? 0) - (b?.value ?? 0)) * (a?.keys['score'] === 'skill' ? -1 : 1),
  legend: ({ words }, { score }) => [
    { mark: MARKS[score as string] as Mark, text: words['mean'] as string },
    { mark: TRAINING, text: words['training'] as string },
  ],
});
