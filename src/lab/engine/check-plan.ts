/** Whether a plan can be followed: plans come from addresses and files too. */
import { furtherLessonIds, lessonIds } from '../../tiny-model/world/index.ts';
import type { TrainingPlan } from '../training-run.ts';

/** Far more than any lesson needs, and little enough to end. */
const MOST_STEPS = 2000;
const MOST_EXAMPLES = 100_000;
const LONGEST_LINE = 200;

/** Whether a value is a whole number from 1 to `most`. */
export function isCount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

/** Throws, saying what is wrong, if the plan cannot be followed. */
export function checkPlan({ lesson, steps, examples, line, seed, from }: TrainingPlan): void {
  const known: readonly string[] = [...lessonIds, ...furtherLessonIds];
  if (!known.includes(lesson)) throw new Error(`There is no lesson "${String(lesson).slice(0, 40)}".`);
  if (!isCount(steps, MOST_STEPS)) throw new Error(`A lesson takes 1 to ${MOST_STEPS} steps.`);
  if (!isCount(examples, MOST_EXAMPLES)) throw new Error(`A lesson takes 1 to ${MOST_EXAMPLES} examples.`);
  if (!Number.isSafeInteger(seed)) throw new Error('A lesson’s seed is a whole number.');
  if (typeof line !== 'string' || line.length > LONGEST_LINE) throw new Error('The line is no line.');
  if (from !== 'aligned' && from !== 'own')
    throw new Error('A lesson starts from the aligned model or from one’s own.');
}
