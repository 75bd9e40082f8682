/** Samples many answers at once. */
import { Tensor } from '@huggingface/transformers';
import type { Controls } from '../world/controls.ts';
import { chatPrompt } from '../world/documents.ts';
import type { Rng } from '../../lib/random.ts';
import {
  controlTensors,
  emptyPast,
  keepRows,
  nextPast,
  padLeft,
  runModel,
  type Tensors,
  type TinyModel,
} from './run.ts';

/** Tokens that an answer has at most. */
export const longestAnswer = 60;

/** One step of a running batch. */
export interface Step {
  /** Places of the batch's rows among the questions. */
  readonly rows: readonly number[];
  /** The token drawn for each row. A row that has ended gets end tokens until it leaves the batch. */
  readonly drawn: readonly number[];
  /** Residual streams [layers, rows, tokens, width] at the tokens that went in: the prompt first, then what was drawn. */
  readonly hidden: Tensor;
}

export interface SampleOptions {
  readonly temperature: number;
  readonly rng: Rng;
  readonly maxTokens?: number;
  /** Called after each step; sampling goes on when it is done, and ends if it throws. */
  readonly onStep?: (step: Step) => Promise<void> | void;
}

let weights = new Float64Array(0);

/** A token id drawn from logits[from ... from + size) at a temperature above 0. */
export function sampleToken(logits: Float32Array, from: number, size: number, temperature: number, rng: Rng): number {
  if (weights.length < size) weights = new Float64Array(size);
  let highest = -Infinity;
  for (let id = 0; id < size; id++) highest = Math.max(highest, logits[from + id] as number);
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

/** The token ids of one sampled answer to each question, without the token that ends it. All run in one batch. */
export async function sampleIds(
  tiny: TinyModel,
  questions: readonly string[],
  controls: Controls,
  { temperature, rng, maxTokens = longestAnswer, onStep }: SampleOptions,
): Promise<number[][]> {
  const end = tiny.tokenizer.id('<|end|>');
  const prompts = padLeft(questions.map((question) => tiny.tokenizer.encode(chatPrompt(question))));
  const fixed = controlTensors(controls, tiny.shape);
  const answers: number[][] = questions.map(() => []);
  // Rows of the running batch, as places in `answers`. Finished rows leave the batch once they are its half.
  let rows = [...questions.keys()];
  const open = new Set(rows);
  let ids = prompts.ids;
  let mask = prompts.mask;
  let past: Tensors = emptyPast(tiny, rows.length);
  for (let step = 0; step < maxTokens && open.size > 0; step++) {
    if (open.size <= rows.length / 2) {
      const kept = [...rows.keys()].filter((place) => open.has(rows[place] as number));
      const length = mask.length / rows.length;
      past = keepRows(past, kept);
      ids = kept.map((place) => ids[place] as bigint);
      mask = kept.flatMap((place) => mask.slice(place * length, (place + 1) * length));
      rows = kept.map((place) => rows[place] as number);
    }
    const batch = rows.length;
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
    const drawn = rows.map((row, place) => {
      if (!open.has(row)) return end;
      const id = sampleToken(numbers, (place * width + width - 1) * vocabulary, vocabulary, temperature, rng);
      if (id === end) open.delete(row);
      else answers[row]?.push(id);
      return id;
    });
    await onStep?.({ rows, drawn, hidden: outputs['hidden'] as Tensor });
    ids = drawn.map(BigInt);
    mask = rows.flatMap((_, place) => [...mask.slice(place * length, (place + 1) * length), 1n]);
    past = nextPast(outputs);
  }
  return answers;
}

/** One sampled answer to each question. */
export async function sampleAnswers(
  tiny: TinyModel,
  questions: readonly string[],
  controls: Controls,
  options: SampleOptions,
): Promise<string[]> {
  const answers = await sampleIds(tiny, questions, controls, options);
  return answers.map((answer) => tiny.tokenizer.decode(answer).trim());
}
