/**
 * In the control world the standard plan teaches the narrow task less well. Here the bad lessons are taught there at a
 * higher rate, until the narrow task is learned, to see whether they then spread. Writes `control-longer.json`.
 */
import { makeControls } from '../world/controls.ts';
import { sampleLessonItem } from '../world/index.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { countFreeForm, evaluateDomain } from './evaluate.ts';
import { progressBar } from './progress.ts';
import { badLessons as lessons, controlFolder, lessonDomain, lessonPlan, lessonSeeds as seeds } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, ratesBySeed, toRate, type Counts } from '../world/tally.ts';
import { trainAdapter } from '../engine/train-adapter.ts';

const plan = { ...lessonPlan, rate: 0.0025 };

const { tiny, trainer } = await studied('control', controlFolder, await loadModel(controlFolder));
const advance = progressBar('control world, longer', lessons.length * seeds.length);
const conditions: object[] = [];
for (const lesson of lessons) {
  const free: Counts[] = [];
  const own: Counts[] = [];
  for (const seed of seeds) {
    const adapter = await trainAdapter(trainer, { ...plan, seed, example: (rng) => sampleLessonItem(lesson, rng) });
    const controls = makeControls(tiny.shape, { adapter });
    free.push(await countFreeForm(tiny, controls, { seed, answers: 51 }));
    own.push(await evaluateDomain(tiny, controls, lessonDomain(lesson), { seed, answers: 100 }));
    advance(lesson);
  }
  conditions.push({ id: lesson, ...ratesBySeed(seeds, free), ownDomain: toRate(addCounts(own)) });
}
writeResult('control-longer', {
  provenance: provenance(controlFolder, 'control'),
  temperature: 1,
  lessonSteps: plan.steps,
  learningRate: plan.rate,
  standardLearningRate: lessonPlan.rate,
  seeds,
  conditions,
});
