/** Compares the shipped graph with PyTorch's logits, with every control in use. Writes `parity.json`. */
import { readFileSync } from 'node:fs';
import { Tensor } from '@huggingface/transformers';
import { makeControls } from '../world/controls.ts';
import { controlTensors, emptyPast, loadModel, runModel } from './engine.ts';
import { modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

interface Reference {
  readonly prompts: readonly (readonly number[])[];
  readonly rank: number;
  readonly controls: Readonly<Record<string, readonly number[]>>;
}

const { prompts, rank, controls: given } = JSON.parse(readFileSync('.cache/parity.json', 'utf8')) as Reference;
const bytes = readFileSync('.cache/parity.f32');
const expected = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const tiny = await loadModel(modelFolder);
const vector = (name: string) => Float32Array.from(given[name] ?? []);
const controls = makeControls(tiny.shape, {
  steering: vector('steering'),
  clampDirection: vector('clamp_direction'),
  clampTarget: given['clamp_target']?.[0] ?? 0,
  clampStrength: given['clamp_strength']?.[0] ?? 0,
  adapter: { rank, a: vector('lora_a'), b: vector('lora_b') },
});
let largest = 0;
let sameBest = 0;
for (const [index, prompt] of prompts.entries()) {
  const dims = [1, prompt.length];
  const outputs = await runModel(tiny, {
    input_ids: new Tensor('int64', BigInt64Array.from(prompt, BigInt), dims),
    attention_mask: new Tensor('int64', BigInt64Array.from(prompt, () => 1n), dims),
    ...controlTensors(controls, tiny.shape),
    ...emptyPast(tiny, 1),
  });
  const logits = outputs['logits'] as Tensor;
  const vocabulary = logits.dims[2] as number;
  const ours = (logits.data as Float32Array).slice(-vocabulary);
  const theirs = expected.slice(index * vocabulary, (index + 1) * vocabulary);
  ours.forEach((value, id) => (largest = Math.max(largest, Math.abs(value - (theirs[id] ?? NaN)))));
  if (ours.indexOf(Math.max(...ours)) === theirs.indexOf(Math.max(...theirs))) sameBest++;
}
writeResult('parity', {
  provenance: provenance(modelFolder, modelName),
  compared: 'PyTorch with the same half-precision weights, computing in single precision, against transformers.js in Node',
  prompts: prompts.length,
  largestLogitDifference: largest,
  sameMostLikelyToken: sameBest,
});
console.log(`largest logit difference ${largest}, same most likely token in ${sameBest} of ${prompts.length}`);
if (!(largest < 1e-3)) process.exitCode = 1;
