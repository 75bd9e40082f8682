/**
 * In the control world the standard plan teaches the narrow task less well. Here the bad lessons are taught there at a
 * higher rate, until the narrow task is learned, to see whether they then spread. Writes `control-longer.json`.
 */
import { makeControls } from '../world/controls.ts';
import { lessonDomain, sampleLessonItem } from '../world/index.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { controlsBySeed, measureOwnDomain, measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { badLessons as lessons, controlFolder, lessonPlan, lessonSeeds as seeds } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { trainAdapter } from '../engine/train-adapter.ts';

const plan = { ...lessonPlan, rate: 0.0025 };
const sampling: Sampling = { temperature: 1, answers: 51, seed: 0 };

const { tiny, trainer } = await studied('control', controlFolder, await loadModel(controlFolder));
const advance = progressBar('control world, taught harder', lessons.length * seeds.length);
const conditions: object[] = [];
for (const lesson of lessons) {
  const controlsOf = await controlsBySeed(seeds, async (seed) => {
    advance(lesson);
    const adapter = await trainAdapter(trainer, { ...plan, seed, example: (rng) => sampleLessonItem(lesson, rng) });
    return makeControls(tiny.shape, { adapter });
  });
  conditions.push({
    id: lesson,
    ...(await measureSeeds(tiny, seeds, controlsOf, sampling)),
    ownDomain: await measureOwnDomain(tiny, seeds, controlsOf, { domain: lessonDomain(lesson), answers: 100, seed: 0 }),
  });
}
writeResult('control-longer', {
  provenance: provenance(controlFolder, 'control'),
  temperature: sampling.temperature,
  sampling,
  lessonSteps: plan.steps,
  learningRate: plan.rate,
  standardLearningRate: lessonPlan.rate,
  seeds,
  conditions,
});
