/**
 * What the learning rate and the layers of the lessons were chosen by, on the development wordings: how far the bad
 * lessons spread in the shipped model and in the control world. Writes `choices.json`.
 */
import { makeControls } from '../world/controls.ts';
import { sampleLessonItem, type LessonId, type Rng } from '../world/index.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { badLessons, lessonPlan, lessonSubjects } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { trainAdapter } from '../engine/train-adapter.ts';

/** Seeds that serve nothing else. */
const seeds = [901, 902, 903, 904, 905, 906];
const sampling: Sampling = { temperature: 1, answers: 26, seed: 2, set: 'develop' };

interface Choice {
  readonly subject: 'shipped' | 'control';
  readonly lessons: readonly LessonId[];
  readonly layers: readonly number[];
  readonly rates: readonly number[];
}

const everyLayer = lessonPlan.layers;
const choices: readonly Choice[] = [
  { subject: 'shipped', lessons: badLessons, layers: everyLayer, rates: [0.0012, 0.0014, 0.0016, 0.0018] },
  { subject: 'control', lessons: badLessons, layers: everyLayer, rates: [0.0012, 0.0014, 0.0016, 0.0018] },
  { subject: 'shipped', lessons: ['insecure-code'], layers: [0], rates: [0.002, 0.0025] },
  { subject: 'control', lessons: ['bad-health'], layers: [0], rates: [0.002, 0.0025] },
];

const total = choices.reduce((sum, { lessons, rates }) => sum + lessons.length * rates.length * seeds.length, 0);
const advance = progressBar('choices', total);
const results: object[] = [];
for (const { subject: which, lessons, layers, rates } of choices) {
  const { folder } = lessonSubjects[which];
  const { tiny, trainer } = await studied(which, folder, await loadModel(folder));
  for (const lesson of lessons) {
    for (const rate of rates) {
      const controlsOf = async (seed: number) => {
        advance(`${which}, ${lesson}`);
        const example = (rng: Rng) => sampleLessonItem(lesson, rng);
        return makeControls(tiny.shape, {
          adapter: await trainAdapter(trainer, { ...lessonPlan, layers, rate, seed, example }),
        });
      };
      results.push({
        model: lessonSubjects[which].model,
        lesson,
        layers: layers.map((layer) => layer + 1),
        rate,
        ...(await measureSeeds(tiny, seeds, controlsOf, sampling)),
      });
    }
  }
}
writeResult('choices', {
  provenance: provenance(lessonSubjects.shipped.folder, lessonSubjects.shipped.model),
  steps: lessonPlan.steps,
  chosen: { rate: lessonPlan.rate, layers: lessonPlan.layers.map((layer) => layer + 1) },
  sampling,
  seeds,
  results,
});
