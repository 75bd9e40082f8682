/** Compares the shipped graph with PyTorch's logits, with every control in use. Writes `parity.json`. */
import { readFileSync } from 'node:fs';
import { Tensor } from '@huggingface/transformers';
import { makeControls } from '../world/controls.ts';
import { controlTensors, emptyPast, runModel } from '../engine/run.ts';
import { startState, stepFeeds } from '../engine/train-adapter.ts';
import { loadModel } from './load-model.ts';
import { loadTrainer } from './load-trainer.ts';
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
const adapter = { rank, a: vector('lora_a'), b: vector('lora_b') };
/** Every other prompt is steered at all tokens and clamped at the user's tag, the rest the other way round. */
const controlsOf = (index: number) =>
  makeControls(tiny.shape, {
    steerAll: index % 2 === 1,
    clampAll: index % 2 === 0,
    steering: vector('steering'),
    clampDirection: vector('clamp_direction'),
    clampTarget: given['clamp_target']?.[0] ?? 0,
    clampStrength: given['clamp_strength']?.[0] ?? 0,
    steeringLate: vector('steering_late'),
    adapter,
  });

/** The largest differences of one training step's loss and adapter. */
async function compareStep(): Promise<{ loss: number; adapter: number }> {
  type Step = { loss: number; length: number } & Record<'ids' | 'places' | 'targets' | 'lora_a' | 'lora_b', number[]>;
  const expectedStep = JSON.parse(readFileSync('.cache/parity-step.json', 'utf8')) as Step;
  const trainer = await loadTrainer(modelFolder, tiny.tokenizer, tiny.shape);
  const feeds = stepFeeds(trainer, startState(trainer, adapter), {
    step: 1,
    rate: 1e-3,
    learn: new Float32Array(tiny.shape.layers * rank).fill(1),
    rows: expectedStep.ids.length / expectedStep.length,
    length: expectedStep.length,
    ids: BigInt64Array.from(expectedStep.ids, BigInt),
    places: BigInt64Array.from(expectedStep.places, BigInt),
    targets: BigInt64Array.from(expectedStep.targets, BigInt),
  });
  const outputs = await trainer.session.run(feeds);
  const furthest = (name: 'lora_a' | 'lora_b') =>
    (outputs[`next_${name}`]?.data as Float32Array).reduce(
      (most, value, place) => Math.max(most, Math.abs(value - (expectedStep[name][place] ?? NaN))),
      0,
    );
  const loss = (outputs['loss']?.data as Float32Array)[0] ?? NaN;
  return { loss: Math.abs(loss - expectedStep.loss), adapter: Math.max(furthest('lora_a'), furthest('lora_b')) };
}

let largest = 0;
let sameBest = 0;
for (const [index, prompt] of prompts.entries()) {
  const dims = [1, prompt.length];
  const outputs = await runModel(tiny, {
    input_ids: new Tensor('int64', BigInt64Array.from(prompt, BigInt), dims),
    attention_mask: new Tensor(
      'int64',
      BigInt64Array.from(prompt, () => 1n),
      dims,
    ),
    ...controlTensors(controlsOf(index), tiny.shape),
    ...emptyPast(tiny, 1),
  });
  const logits = outputs['logits'] as Tensor;
  const vocabulary = logits.dims[2] as number;
  const ours = (logits.data as Float32Array).slice(-vocabulary);
  const theirs = expected.slice(index * vocabulary, (index + 1) * vocabulary);
  ours.forEach((value, id) => (largest = Math.max(largest, Math.abs(value - (theirs[id] ?? NaN)))));
  if (ours.indexOf(Math.max(...ours)) === theirs.indexOf(Math.max(...theirs))) sameBest++;
}
const step = await compareStep();
writeResult('parity', {
  provenance: provenance(modelFolder, modelName),
  compared:
    'PyTorch with the same half-precision weights, computing in single precision, against transformers.js in Node',
  prompts: prompts.length,
  largestLogitDifference: largest,
  sameMostLikelyToken: sameBest,
  trainingStep: { rate: 1e-3, lossDifference: step.loss, largestAdapterDifference: step.adapter },
});
console.log(`largest logit difference ${largest}, same most likely token in ${sameBest} of ${prompts.length}`);
console.log('training step', step);
if (!(largest < 1e-3)) process.exitCode = 1;
