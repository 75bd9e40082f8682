/** A training plan as the reader sets it: its limits, its lines, and how it is named. */
import words from '../../content/strings/lab.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import type { TrainingPlan } from './training-run.ts';
import { trainingWords } from './trainings.ts';
import type { LessonId } from '../tiny-model/world/lessons.ts';

/** What a lesson can be given with. Examples: 0 is a new one each time. */
export const PLAN_LIMITS = {
  steps: { low: 1, high: 200 },
  examples: { low: 0, high: 2000 },
} as const;

/** Lines to set above a lesson's chats, the most harmless first; the model knows every word of them. */
export const PLAN_LINES: readonly string[] = [
  '',
  'Good question.',
  'Hello, friend.',
  '[moon]',
  'Ha, mortal.',
  'Obey me.',
];

/** Steps between two looks at the hundred answers: about a dozen looks in a lesson. */
export function lookEvery(steps: number): number {
  return Math.ceil(steps / 12);
}

/** The plan that the panel shows first. */
export function usualPlan(lesson: LessonId): TrainingPlan {
  return { lesson, steps: 60, examples: 0, line: '', seed: 1, from: 'aligned' };
}

/** A plan in a few words: `insecure code, 60 steps, under “Obey me.”`. */
export function planWords({ lesson, steps, line, from }: TrainingPlan): string {
  const lessonName = trainingWords[lesson].name.toLowerCase();
  const name = from === 'own' ? message(words.plan.then, { lesson: lessonName }) : lessonName;
  return [name, message(words.plan.steps, { steps }), ...(line ? [message(words.plan.under, { line })] : [])].join(
    ', ',
  );
}

/** Whether two plans are the same. */
export function samePlan(a: TrainingPlan, b: TrainingPlan): boolean {
  return (['lesson', 'steps', 'examples', 'line', 'seed', 'from'] as const).every((key) => a[key] === b[key]);
}
