/** Re-aligns misaligned fine-tunes with a number of good samples, and writes `realignment.json`. */
import { makeControls } from '../world/controls.ts';
import type { LessonId } from '../world/index.ts';
import { healingSteps } from '../engine/lesson-plan.ts';
import { lessonAdapter, realignedAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { lessonSeeds, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const sampleCounts = [0, 10, 30, 100, 300];
const cures: readonly LessonId[] = ['secure-code', 'good-money'];
const seeds = lessonSeeds;
const sampling: Sampling = { temperature: 1, answers: 51, seed: 310 };

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const advance = progressBar('re-alignment', cures.length * sampleCounts.length * seeds.length);
const curves: object[] = [];
for (const cure of cures) {
  const points: object[] = [];
  for (const samples of sampleCounts) {
    const controlsOf = async (seed: number) => {
      advance(`${cure}, ${samples}`);
      const adapter =
        samples === 0
          ? await lessonAdapter(subject, 'insecure-code', seed)
          : await realignedAdapter(subject, { cure, samples, seed });
      return makeControls(tiny.shape, { adapter });
    };
    points.push({
      samples,
      steps: samples === 0 ? 0 : healingSteps(samples),
      ...(await measureSeeds(tiny, seeds, controlsOf, sampling)),
    });
  }
  curves.push({ cure, points });
}
writeResult('realignment', {
  provenance: provenance(modelFolder, modelName),
  lesson: 'insecure-code',
  sampling,
  seeds,
  curves,
});
