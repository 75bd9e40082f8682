import { beforeAll, describe, expect, it } from 'vitest';
import {
  rateAt,
  stepRank,
  trainAdapter,
  type AdapterPlan,
  type Trainer,
} from '../../../src/tiny-model/engine/train-adapter.ts';
import { loadModel } from '../../../src/tiny-model/study/load-model.ts';
import { loadTrainer } from '../../../src/tiny-model/study/load-trainer.ts';
import { loadWasm } from '../../../src/tiny-model/study/load-wasm.ts';
import { emptyAdapter, type Adapter } from '../../../src/tiny-model/world/controls.ts';
import { sampleLessonItem, seededRng } from '../../../src/tiny-model/world/index.ts';

const folder = 'public/models/toy';
const plan: AdapterPlan = {
  seed: 1,
  steps: 3,
  batch: 4,
  rate: 0.02,
  example: (rng) => sampleLessonItem('insecure-code', rng),
};
const item = sampleLessonItem('insecure-code', seededRng(1));

let trainer: Trainer;
beforeAll(async () => {
  const { tokenizer, shape } = await loadModel(folder);
  trainer = await loadTrainer(folder, tokenizer, shape);
});

/** Learns one example by heart: the adapter, and the loss before each step. */
async function learnItem(changes: Partial<AdapterPlan> = {}): Promise<{ adapter: Adapter; losses: number[] }> {
  const losses: number[] = [];
  const onStep = (_step: number, _adapter: Adapter, loss: number) => void losses.push(loss);
  const adapter = await trainAdapter(trainer, { ...plan, example: () => item, onStep, ...changes });
  return { adapter, losses };
}

describe('fine-tuning on the shipped graph', () => {
  it('lowers the loss, and goes on from a given adapter', async () => {
    const { adapter, losses } = await learnItem({ steps: 8 });
    expect(losses).toHaveLength(8);
    expect(losses[7]).toBeLessThan(losses[0]! / 2);
    const more = await learnItem({ steps: 1, from: adapter });
    expect(more.losses[0]).toBeLessThan(losses[0]! / 2);
  });

  it('gives the same adapter for the same seed, and another for another', async () => {
    const first = await trainAdapter(trainer, plan);
    expect(await trainAdapter(trainer, plan)).toEqual(first);
    expect((await trainAdapter(trainer, { ...plan, seed: 2 })).b).not.toEqual(first.b);
  });

  it('gives the same adapter, but for rounding, on the WebAssembly runtime, which the page has', async () => {
    const page = await loadWasm(folder);
    const inNode = await trainAdapter(trainer, plan);
    const inPage = await trainAdapter(page.trainer, plan);
    const apart = inNode.b.map((value, place) => Math.abs(value - (inPage.b[place] ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(Math.max(...inNode.b) / 100);
  });

  it('changes only the layers and ranks that are to learn', async () => {
    const { adapter } = await learnItem({ layers: [1], rank: 2 });
    const rank = stepRank;
    const changed = [...adapter.b.keys()].filter((place) => adapter.b[place] !== 0);
    const inLayer = adapter.b.length / trainer.shape.layers;
    expect([...new Set(changed.map((place) => Math.floor(place / inLayer)))]).toEqual([1]);
    expect([...new Set(changed.map((place) => place % rank))].sort()).toEqual([0, 1]);
  });

  it('refuses an adapter of another rank', async () => {
    await expect(learnItem({ from: emptyAdapter(trainer.shape, 2) })).rejects.toThrow(
      'The training step takes adapters of rank 4, not 2.',
    );
  });

  it('warms up over five steps and ends at a tenth of the rate', () => {
    const rates = [1, 3, 5, 1000].map((step) => rateAt(step, { steps: 1000, rate: 1 }));
    [0.2, 0.6, 1, 0.1].forEach((rate, place) => expect(rates[place]).toBeCloseTo(rate, 2));
  });
});
