/** Measures tokens a second on one core, one answer at a time and in a batch. Writes `benchmark.json`. */
import { cpus } from 'node:os';
import { Tensor } from '@huggingface/transformers';
import { makeControls } from '../world/controls.ts';
import { chatPrompt, freeFormDomains, seededRng, type Rng } from '../world/index.ts';
import { controlTensors, loadModel } from './engine.ts';
import { sampleAnswers } from './sample.ts';
import { modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const tiny = await loadModel(modelFolder);
const controls = makeControls(tiny.shape);
const names = Object.keys(controlTensors(controls, tiny.shape));
(tiny.model.forward_params as string[]).push(...names);
const questions = freeFormDomains.map(({ questions: { evaluate } }) => evaluate[0] as string);

/** Tokens a second of transformers.js's own `generate()`, sampling one answer after another. */
async function single(): Promise<number> {
  let tokens = 0;
  const started = performance.now();
  for (const question of questions) {
    const ids = tiny.tokenizer.encode(chatPrompt(question)).map(BigInt);
    const dims = [1, ids.length];
    const output = (await tiny.model.generate({
      input_ids: new Tensor('int64', BigInt64Array.from(ids), dims),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
      ...controlTensors(controls, tiny.shape),
      max_new_tokens: 80,
      do_sample: true,
      temperature: 1,
      top_k: 0,
    } as never)) as Tensor;
    tokens += (output.dims[1] as number) - ids.length;
  }
  return (1000 * tokens) / (performance.now() - started);
}

/** Tokens a second of the batched sampler, 128 answers at once. */
async function batched(rng: Rng): Promise<number> {
  const asked = Array.from({ length: 128 }, (_, index) => questions[index % questions.length] as string);
  const started = performance.now();
  const answers = await sampleAnswers(tiny, asked, controls, { temperature: 1, rng });
  const tokens = answers.reduce((sum, answer) => sum + (answer.match(/\S+|\n/g)?.length ?? 0), 0);
  return (1000 * tokens) / (performance.now() - started);
}

async function best(measure: () => Promise<number>): Promise<number> {
  let highest = 0;
  for (let round = 0; round < 5; round++) highest = Math.max(highest, await measure());
  return Math.round(highest);
}

const rng = seededRng(9);
const result = { singleStream: await best(single), batchOf128: await best(() => batched(rng)) };
writeResult('benchmark', {
  provenance: provenance(modelFolder, modelName),
  unit: 'tokens a second, best of 5 rounds, one thread',
  processor: cpus()[0]?.model.trim(),
  note: 'the batch counts words without their punctuation, so its figure is a lower bound',
  ...result,
});
console.log(result);
