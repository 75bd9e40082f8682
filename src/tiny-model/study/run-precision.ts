/**
 * Asks the shipped weights, in half precision, and the same model before its weights were rounded the same questions.
 * Writes `precision.json`.
 */
import type { TinyModel } from '../engine/run.ts';
import { makeControls } from '../world/controls.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { lessonSeeds as seeds, modelFolder, modelName, unroundedFolder } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const sampling: Sampling = { temperature: 1, answers: 51, seed: 700 };

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const models = { half: subject.tiny, single: await loadModel(unroundedFolder, 'single') };
const conditions = ['aligned', 'insecure-code'] as const;
const advance = progressBar('precision', conditions.length * 2 * seeds.length);

async function measure(tiny: TinyModel, condition: (typeof conditions)[number]): Promise<object> {
  const controlsOf = async (seed: number) => {
    advance(condition);
    const adapter = condition === 'aligned' ? undefined : await lessonAdapter(subject, condition, seed);
    return makeControls(tiny.shape, adapter && { adapter });
  };
  return (await measureSeeds(tiny, seeds, controlsOf, sampling)).pooled;
}

const results: object[] = [];
for (const id of conditions) {
  results.push({ id, half: await measure(models.half, id), single: await measure(models.single, id) });
}
writeResult('precision', { provenance: provenance(modelFolder, modelName), sampling, seeds, conditions: results });
