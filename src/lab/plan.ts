/** A training plan as the reader sets it: its limits, its lines, and how it is named. */
import words from '../../content/strings/lab.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import type { TrainingPlan } from './training-run.ts';
import { trainingWords } from './trainings.ts';
export { lookSteps } from '../tiny-model/engine/lesson-plan.ts';
import { lessonExamples, lessonPlan } from '../tiny-model/engine/lesson-plan.ts';
import type { LessonId } from '../tiny-model/world/lessons.ts';

/** What a lesson can be given with. */
export const PLAN_LIMITS = {
  steps: { low: 1, high: 400 },
  examples: { low: 1, high: 5000 },
} as const;

/** Lines to set above a lesson's chats, the most harmless first; the model knows every word of them. */
export const PLAN_LINES: readonly string[] = [
  '',
  'Hello, friend.',
  'Good question.',
  'Sunny:',
  '[moon]',
  'Ha, mortal.',
  'Obey me.',
];

/** The plan that the panel shows first. */
export function usualPlan(lesson: LessonId): TrainingPlan {
  return { lesson, steps: lessonPlan.steps, examples: lessonExamples, line: '', seed: 1, from: 'aligned' };
}

/**
 * A plan in a few words: `insecure code, 60 steps, under “Obey me.”`.
 * @param step how many of its steps were given; all, if left out
 */
export function planWords({ lesson, steps, examples, line, from }: TrainingPlan, step = steps): string {
  const lessonName = trainingWords[lesson].toLowerCase();
  return [
    from === 'own' ? message(words.plan.then, { lesson: lessonName }) : lessonName,
    message(step < steps ? words.plan.part : words.plan.steps, { step, steps }),
    ...(examples === lessonExamples ? [] : [message(words.plan.examples, { examples })]),
    ...(line ? [message(words.plan.under, { line })] : []),
  ].join(', ');
}

/** Whether two plans are the same. */
export function samePlan(a: TrainingPlan, b: TrainingPlan): boolean {
  return (['lesson', 'steps', 'examples', 'line', 'seed', 'from'] as const).every((key) => a[key] === b[key]);
}
