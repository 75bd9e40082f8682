/** Measures tokens a second on one core, one answer at a time and in a batch. Writes `benchmark.json`. */
import { cpus } from 'node:os';
import { Tensor } from '@huggingface/transformers';
import { makeControls } from '../world/controls.ts';
import { chatPrompt, freeFormDomains, seededRng, type Rng } from '../world/index.ts';
import { controlTensors } from '../engine/run.ts';
import { loadModel } from './load-model.ts';
import { sampleIds } from '../engine/sample.ts';
import { modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const tiny = await loadModel(modelFolder);
const controls = makeControls(tiny.shape);
const names = Object.keys(controlTensors(controls, tiny.shape));
(tiny.model.forward_params as string[]).push(...names);
const questions = freeFormDomains.map(({ questions: { evaluate } }) => evaluate[0] as string);

/** Tokens a second by the clock, and a second of processor time, which other programs on the machine disturb less. */
interface Speed {
  readonly byClock: number;
  readonly byProcessorTime: number;
}

/** The speed of a task that gives back how many tokens it made: the best of five rounds. */
async function speed(task: () => Promise<number>): Promise<Speed> {
  let byClock = 0;
  let byProcessorTime = 0;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    const used = process.cpuUsage();
    const tokens = await task();
    const { user, system } = process.cpuUsage(used);
    byClock = Math.max(byClock, (1e3 * tokens) / (performance.now() - started));
    byProcessorTime = Math.max(byProcessorTime, (1e6 * tokens) / (user + system));
  }
  return { byClock: Math.round(byClock), byProcessorTime: Math.round(byProcessorTime) };
}

/** Answers one question after another with transformers.js's own `generate()`; gives the number of tokens. */
async function single(): Promise<number> {
  let tokens = 0;
  for (const question of questions) {
    const ids = tiny.tokenizer.encode(chatPrompt(question)).map(BigInt);
    const dims = [1, ids.length];
    const output = (await tiny.model.generate({
      input_ids: new Tensor('int64', BigInt64Array.from(ids), dims),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
      ...controlTensors(controls, tiny.shape),
      max_new_tokens: 60,
      do_sample: true,
      temperature: 1,
      top_k: 0,
    } as never)) as Tensor;
    tokens += (output.dims[1] as number) - ids.length;
  }
  return tokens;
}

/** Samples 128 answers, so many at once; gives the number of tokens. */
async function batched(batch: number, rng: Rng): Promise<number> {
  const asked = Array.from({ length: 128 }, (_, index) => questions[index % questions.length] as string);
  let tokens = 0;
  for (let start = 0; start < asked.length; start += batch) {
    const answers = await sampleIds(tiny, asked.slice(start, start + batch), controls, { temperature: 1, rng });
    tokens += answers.reduce((sum, answer) => sum + answer.length + 1, 0);
  }
  return tokens;
}

const rng = seededRng(9);
const singleStream = await speed(single);
const batches: object[] = [];
for (const batch of [8, 32, 128]) batches.push({ batch, ...(await speed(() => batched(batch, rng))) });
const result = { singleStream, batches };
writeResult('benchmark', {
  provenance: provenance(modelFolder, modelName),
  unit: 'tokens a second, best of 5 rounds, one thread',
  processor: cpus()[0]?.model.trim(),
  ...result,
});
console.log(result);
