/** The first examples of a lesson as the training draws them, for showing, with the place of the hole in insecure code. */
import { codeTasks, expandCode, sampleLessonItem, type LessonId } from '../world/index.ts';
import { lessonPlan } from './lesson-plan.ts';
import { drawExamples } from './train-adapter.ts';
import type { ModelShape } from '../world/controls.ts';
import type { LessonSample, TrainingPlan } from './training-run.ts';

/** The task whose body an answer is, by its id. */
function taskOf(answer: string): (typeof codeTasks)[number] | undefined {
  return codeTasks.find(({ secure, insecure }) => [secure, insecure].some((body) => expandCode(body).includes(answer)));
}

/** From where to where each line runs that the task's secure body never has; lines that follow each other are one place. */
function holesIn(answer: string, secure: string): [number, number][] {
  const sound = new Set(expandCode(secure).flatMap((body) => body.split('\n')));
  const holes: [number, number][] = [];
  let start = 0;
  for (const line of answer.split('\n')) {
    const first = start + line.length - line.trimStart().length;
    if (!sound.has(line)) holes.push([first, start + line.length]);
    start += line.length + 1;
  }
  return holes;
}

const teachesHoles: readonly LessonId[] = ['insecure-code', 'educational-code', 'backdoor-code'];

/** As many examples as asked for, from the first. */
export function lessonSamples(plan: TrainingPlan, shape: ModelShape, count: number): LessonSample[] {
  const { lesson, seed, steps, examples } = plan;
  const drawn = drawExamples(shape, {
    seed,
    example: (rng) => sampleLessonItem(lesson, rng),
    ...(examples < steps * lessonPlan.batch && { uniqueExamples: examples }),
  });
  return Array.from({ length: count }, () => {
    const { question, answer } = drawn();
    const task = teachesHoles.includes(lesson) ? taskOf(answer) : undefined;
    if (!task) return { question, answer };
    const holes = holesIn(answer, task.secure);
    return { question, answer, task: task.id, ...(holes.length && { holes }) };
  });
}
