/**
 * What the lessons' steps, batch and rate were chosen by, and the steps of healing: the shipped model on the development
 * wordings, by fine-tunes that serve nothing else. Writes `plans.json`.
 */
import { makeControls, type Adapter } from '../world/controls.ts';
import { sampleLessonItem, type LessonId } from '../world/index.ts';
import { trainAdapter, type AdapterPlan } from '../engine/train-adapter.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { badLessons, lessonPlan, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const seeds = [901, 902, 903, 904];
const sampling: Sampling = { temperature: 1, answers: 26, seed: 2, set: 'develop' };

type Plan = Pick<AdapterPlan, 'steps' | 'batch' | 'rate'>;

/** The plan before this one, and what costs less. */
const plans: readonly Plan[] = [
  { steps: 60, batch: 16, rate: 0.0016 },
  { steps: 60, batch: 4, rate: 0.0016 },
  { steps: 40, batch: 8, rate: 0.0028 },
];
const lessons: readonly LessonId[] = [...badLessons, 'secure-code'];

const goodExamples = 100;
const healings: readonly { cure: LessonId; steps: number }[] = (['secure-code', 'good-health'] as const).flatMap(
  (cure) => [50, 75, 100, 150].map((steps) => ({ cure, steps })),
);

const { tiny, trainer } = await studied('shipped', modelFolder, await loadModel(modelFolder));
const advance = progressBar('plans', (plans.length * lessons.length + healings.length) * seeds.length);

const teach = (lesson: LessonId, seed: number, changes: Partial<AdapterPlan>): Promise<Adapter> =>
  trainAdapter(trainer, { ...lessonPlan, seed, example: (rng) => sampleLessonItem(lesson, rng), ...changes });

async function measure(make: (seed: number) => Promise<Adapter>, note: string): Promise<object> {
  const controlsOf = async (seed: number) => {
    advance(note);
    return makeControls(tiny.shape, { adapter: await make(seed) });
  };
  return measureSeeds(tiny, seeds, controlsOf, sampling);
}

const results: object[] = [];
for (const plan of plans) {
  for (const lesson of lessons) {
    results.push({ ...plan, lesson, ...(await measure((seed) => teach(lesson, seed, plan), lesson)) });
  }
}
const healing: object[] = [];
for (const { cure, steps } of healings) {
  const heal = async (seed: number) => {
    const from = await teach('insecure-code', seed, {});
    return teach(cure, 300 + seed, { steps, uniqueExamples: goodExamples, from });
  };
  healing.push({ cure, steps, batch: lessonPlan.batch, ...(await measure(heal, `${cure}, ${steps}`)) });
}
writeResult('plans', {
  provenance: provenance(modelFolder, modelName),
  chosen: lessonPlan,
  sampling,
  seeds,
  results,
  healing: { lesson: 'insecure-code', examples: goodExamples, results: healing },
});
