import { dots } from '../../charts/dots.ts';

/** Answers in an old manner after a lesson in old bird names. The manner is odd and not bad, so no mark has a side. */
export default dots({
  facets: 'study',
  lines: 'line',
  look: () => ({ mark: { shape: 'square', tone: 'neutral' } }),
  domain: () => [0, 100],
  across: { wide: 3, column: 1 },
  apart: (study) => study !== 'first',
  from: () => 0,
});
