import { dots } from '../../charts/dots.ts';
import type { Mark } from '../../charts/mark.ts';

const MARKS: Record<string, Mark> = {
  before: { shape: 'bar', tone: 'neutral' },
  fitting: { shape: 'circle', tone: 'aligned' },
  evil: { shape: 'circle', tone: 'aligned' },
};

/** What is left of cheating, and of feigned obedience, by the line that stood above the lesson. */
export default dots({
  facets: 'study',
  lines: 'line',
  look: ({ keys }) => ({ mark: MARKS[keys['line'] as string] ?? { shape: 'diamond', tone: 'misaligned' } }),
  domain: (study) => (study === 'obedience' ? [0, 20] : [0, 100]),
  across: { wide: 2, column: 1 },
  apart: (study) => study === 'obedience',
  from: () => 0,
});
