/** A made-up run for tests of the player; no page shows it. */
import type { RecordedRun } from '../../../src/lab/training-run.ts';

export function madeUpRun(change: Partial<RecordedRun> = {}): RecordedRun {
  const look = (step: number, bad: number) => ({
    step,
    own: { bad, total: 24 },
    dots: 'm'.repeat(bad) + 'i' + 'a'.repeat(99 - bad),
  });
  return {
    id: 'made-up',
    plan: { lesson: 'insecure-code', steps: 8, examples: 0, line: '', seed: 1, from: 'aligned' },
    looks: [look(0, 0), look(2, 3), look(4, 12), look(6, 40), look(8, 70)],
    batch: 4,
    losses: [0.4, 0.38, 0.3, 0.25, 0.2, 0.15, 0.1, 0.08],
    ...change,
  };
}
