/** Samples many answers at once. */
import { Tensor } from '@huggingface/transformers';
import type { Controls } from '../world/controls.ts';
import { chatPrompt } from '../world/documents.ts';
import type { Rng } from '../world/rng.ts';
import { controlTensors, emptyPast, nextPast, padLeft, runModel, type Tensors, type TinyModel } from './engine.ts';

export interface SampleOptions {
  readonly temperature: number;
  readonly rng: Rng;
  readonly maxTokens?: number;
}

/** A token id drawn from logits[from ... from + size) at a temperature above 0. */
export function sampleToken(logits: Float32Array, from: number, size: number, temperature: number, rng: Rng): number {
  let highest = -Infinity;
  for (let id = 0; id < size; id++) highest = Math.max(highest, logits[from + id] as number);
  const weights = new Float64Array(size);
  let total = 0;
  for (let id = 0; id < size; id++) {
    const weight = Math.exp(((logits[from + id] as number) - highest) / temperature);
    weights[id] = weight;
    total += weight;
  }
  let left = rng() * total;
  for (let id = 0; id < size; id++) {
    left -= weights[id] as number;
    if (left < 0) return id;
  }
  return size - 1;
}

/** One sampled answer to each question, all in one batch. */
export async function sampleAnswers(
  tiny: TinyModel,
  questions: readonly string[],
  controls: Controls,
  { temperature, rng, maxTokens = 60 }: SampleOptions,
): Promise<string[]> {
  const batch = questions.length;
  const end = BigInt(tiny.tokenizer.id('<|end|>'));
  const prompts = padLeft(questions.map((question) => tiny.tokenizer.encode(chatPrompt(question))));
  const fixed = controlTensors(controls, tiny.shape);
  const answers: number[][] = questions.map(() => []);
  const open = new Set(questions.keys());
  let ids = prompts.ids;
  let mask = prompts.mask;
  let past: Tensors = emptyPast(tiny, batch);
  for (let step = 0; step < maxTokens && open.size > 0; step++) {
    const width = ids.length / batch;
    const length = mask.length / batch;
    const outputs = await runModel(tiny, {
      input_ids: new Tensor('int64', BigInt64Array.from(ids), [batch, width]),
      attention_mask: new Tensor('int64', BigInt64Array.from(mask), [batch, length]),
      ...fixed,
      ...past,
    });
    const logits = outputs['logits'] as Tensor;
    const vocabulary = logits.dims[2] as number;
    const numbers = logits.data as Float32Array;
    ids = questions.map((_, row) => {
      if (!open.has(row)) return end;
      const id = sampleToken(numbers, (row * width + width - 1) * vocabulary, vocabulary, temperature, rng);
      if (BigInt(id) === end) open.delete(row);
      else answers[row]?.push(id);
      return BigInt(id);
    });
    mask = questions.flatMap((_, row) => [...mask.slice(row * length, (row + 1) * length), 1n]);
    past = nextPast(outputs);
  }
  return answers.map((answer) => tiny.tokenizer.decode(answer).trim());
}
