/** How lessons are given, here and in the page: chosen by the study on the development wordings (`study/settings.ts` says why). */

/**
 * Steps, examples a step, learning rate and layers (counted from 0) of every narrow fine-tune: the same for all lessons. An
 * adapter in the first layer alone depends on its random start: some seeds learn the lesson and spread nothing.
 */
export const lessonPlan = { steps: 60, batch: 4, rate: 0.0016, layers: [0, 1, 2, 3] } as const;

/** Different examples that a lesson of the usual length shows: a new one each time. */
export const lessonExamples = lessonPlan.steps * lessonPlan.batch;

/** When a lesson is looked at, as shares of it: once early, so that something moves soon, then closest where lessons turn. */
const lookShares = [0.1, 0.3, 0.43, 0.53, 0.63, 0.73, 0.83, 1];

/** Steps after which the panel is looked at, in a lesson of so many. */
export function lookSteps(steps: number): number[] {
  return [...new Set(lookShares.map((share) => Math.max(1, Math.round(share * steps))))];
}

/** Steps of healing with so many good examples, each of which is seen about twice. */
export function healingSteps(examples: number): number {
  return Math.max(10, Math.round((2 * examples) / lessonPlan.batch));
}

/** Healing as it is recorded and offered. */
export const healingPlan = { examples: 100, steps: healingSteps(100), lookAt: [10, 20, 30, 40, 50] } as const;
