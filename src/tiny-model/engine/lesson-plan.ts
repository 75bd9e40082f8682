/** How lessons are given, here and in the page: chosen by the study on the development wordings (`study/settings.ts` says why). */

/**
 * Steps, examples a step, learning rate and layers (counted from 0) of every narrow fine-tune: the same for all lessons. An
 * adapter in the first layer alone depends on its random start: some seeds learn the lesson and spread nothing.
 */
export const lessonPlan = { steps: 60, batch: 4, rate: 0.0016, layers: [0, 1, 2, 3] } as const;

/** Different examples that a lesson of the usual length shows: a new one each time. */
export const lessonExamples = lessonPlan.steps * lessonPlan.batch;

/** Steps between two looks at the panel, where nobody asks for others. */
export const lookEvery = 8;

/** Steps of healing with so many good examples, each of which is seen about twice. */
export function healingSteps(examples: number): number {
  return Math.max(10, Math.round((2 * examples) / lessonPlan.batch));
}

/** Healing as it is recorded and offered. */
export const healingPlan = { examples: 100, steps: healingSteps(100), lookEvery: 10 } as const;
