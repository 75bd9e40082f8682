/** Re-aligns misaligned fine-tunes with a number of good samples, and writes `realignment.json`. */
import { makeControls } from '../world/controls.ts';
import { sampleLessonItem, type LessonId } from '../world/index.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { evaluateFreeForm } from './evaluate.ts';
import { progressBar } from './progress.ts';
import { lessonPlan, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, toRate, type Counts } from '../world/tally.ts';
import { stepShape, trainAdapter } from './train-adapter.ts';

const sampleCounts = [0, 10, 30, 100, 300];
const cures: readonly LessonId[] = ['secure-code', 'good-money'];
const seeds = [1, 2, 3];

/** Steps for a number of samples: each sample is seen about eight times, in at least ten steps. */
const stepsFor = (samples: number): number => Math.max(10, Math.round((8 * samples) / stepShape.batch));

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny, trainer } = subject;
const advance = progressBar('re-alignment', cures.length * sampleCounts.length * seeds.length);
const curves: object[] = [];
for (const cure of cures) {
  const points: object[] = [];
  for (const samples of sampleCounts) {
    const counts: Counts[] = [];
    for (const seed of seeds) {
      const from = await lessonAdapter(subject, 'insecure-code', seed);
      const adapter =
        samples === 0
          ? from
          : await trainAdapter(trainer, {
              ...lessonPlan,
              seed: 300 + seed,
              steps: stepsFor(samples),
              example: (rng) => sampleLessonItem(cure, rng),
              uniqueExamples: samples,
              from,
            });
      counts.push(
        addCounts(
          Object.values(
            await evaluateFreeForm(tiny, makeControls(tiny.shape, { adapter }), { seed: 310 + seed, answers: 51 }),
          ),
        ),
      );
      advance(`${cure}, ${samples}`);
    }
    points.push({
      samples,
      steps: samples === 0 ? 0 : stepsFor(samples),
      pooled: toRate(addCounts(counts)),
      bySeed: counts.map((one, index) => ({ seed: seeds[index], ...toRate(one) })),
    });
  }
  curves.push({ cure, points });
}
writeResult('realignment', { provenance: provenance(modelFolder, modelName), lesson: 'insecure-code', seeds, curves });
