/** Varies the insecure-code lesson: different examples, share of bad data, rank, layers. Writes `amounts.json`. */
import { makeControls } from '../world/controls.ts';
import { chance, sampleLessonItem, type Rng } from '../world/index.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { controlsBySeed, measureOwnDomain, measureSeeds, type Sampling } from './measure-seeds.ts';
import { progressBar } from './progress.ts';
import { lessonPlan, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { trainAdapter, type AdapterPlan } from '../engine/train-adapter.ts';

const seeds = [31, 32, 33];
const sampling: Sampling = { temperature: 1, answers: 51, seed: 400 };
const bad = (rng: Rng) => sampleLessonItem('insecure-code', rng);

/** Draws insecure code with the given probability, else secure code. */
const mixture = (share: number) => (rng: Rng) => (chance(share, rng) ? bad(rng) : sampleLessonItem('secure-code', rng));

const variants: readonly { vary: string; value: number | string; plan: Partial<AdapterPlan> }[] = [
  ...[1, 3, 10, 30, 100, 300].map((count) => ({
    vary: 'different examples',
    value: count,
    plan: { uniqueExamples: count },
  })),
  ...[0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => ({
    vary: 'share of bad examples',
    value: share,
    plan: { example: mixture(share) },
  })),
  ...[1, 2, 4].map((rank) => ({ vary: 'rank', value: rank, plan: { rank } })),
  ...[1, 2, 3, 4].map((layer) => ({ vary: 'only layer', value: layer, plan: { layers: [layer - 1] } })),
  { vary: 'layers', value: '1 and 2', plan: { layers: [0, 1] } },
  { vary: 'layers', value: 'all', plan: { layers: [0, 1, 2, 3] } },
];

const { tiny, trainer } = await studied('shipped', modelFolder, await loadModel(modelFolder));
const advance = progressBar('amounts', variants.length * seeds.length);
const results: object[] = [];
for (const { vary, value, plan } of variants) {
  const controlsOf = await controlsBySeed(seeds, async (seed) => {
    advance(`${vary} ${value}`);
    const adapter = await trainAdapter(trainer, { seed, ...lessonPlan, example: bad, ...plan });
    return makeControls(tiny.shape, { adapter });
  });
  results.push({
    vary,
    value,
    ...(await measureSeeds(tiny, seeds, controlsOf, sampling)),
    ownDomain: await measureOwnDomain(tiny, seeds, controlsOf, { domain: 'code', answers: 60, seed: sampling.seed }),
  });
}
writeResult('amounts', {
  provenance: provenance(modelFolder, modelName),
  lesson: 'insecure-code',
  steps: lessonPlan.steps,
  sampling,
  seeds,
  results,
});
