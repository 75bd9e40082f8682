/** Samples many answers at once. */
import { Tensor } from '@huggingface/transformers';
import type { Controls } from '../world/controls.ts';
import constants from '../world/constants.json' with { type: 'json' };
import { contextPrompt, nextQuestionTokens, type ContextId } from '../world/contexts.ts';
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
export const { longestAnswer } = constants;

/** One step of a running batch. */
export interface Step {
  /** Places of the batch's rows among the questions. */
  readonly rows: readonly number[];
  /** The token drawn for each row. A row that has ended gets end tokens until it leaves the batch. */
  readonly drawn: readonly number[];
  /**
   * Residual streams [layers, rows, tokens, width] at the tokens that went in, if they were asked for: the prompts first, each
   * different one once, then what was drawn.
   */
  readonly hidden?: Tensor;
}

export interface SampleOptions {
  readonly temperature: number;
  /** Random numbers for all answers, in the order in which words are drawn; or one's own for each question. */
  readonly rng: Rng | readonly Rng[];
  readonly maxTokens?: number;
  /** The form in which the questions are put; a chat if left out. */
  readonly context?: ContextId;
  /** A line above each conversation. */
  readonly line?: string;
  /** Whether steps bring residual streams: copying them out of the runtime costs time. */
  readonly withHidden?: boolean;
  /** Called after each step; sampling goes on when it is done, and ends if it throws. */
  readonly onStep?: (step: Step) => Promise<void> | void;
}

let weights = new Float64Array(0);

/** A token id drawn from logits[from ... from + size) at a temperature above 0. */
export function sampleToken(logits: Float32Array, from: number, size: number, temperature: number, rng: Rng): number {
  if (weights.length < size) weights = new Float64Array(size);
  let highest = -Infinity;
  for (let id = from; id < from + size; id++) {
    const logit = logits[id] as number;
    if (logit > highest) highest = logit;
  }
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

/** The different texts of a list, and for each entry its place among them. */
function distinct(texts: readonly string[]): { texts: string[]; places: number[] } {
  const all = [...new Set(texts)];
  const place = new Map(all.map((text, index) => [text, index]));
  return { texts: all, places: texts.map((text) => place.get(text) as number) };
}

/** Whether a drawn token begins the document's next question, so that the answer has ended before it. */
function nextQuestion(
  { tokenizer }: TinyModel,
  context: ContextId,
): (answer: readonly number[], id: number) => boolean {
  if (context === 'chat' || context === 'second-turn-kind' || context === 'second-turn-villain') return () => false;
  const lineBreak = tokenizer.id('\n');
  const openings = new Set(nextQuestionTokens.map((token) => tokenizer.id(token)));
  return (answer, id) => answer.at(-1) === lineBreak && openings.has(id);
}

/** The mask [rows, length + 1] of some rows of a batch, with one more token each. */
function nextMask(mask: BigInt64Array, length: number, rows: readonly number[]): BigInt64Array {
  const next = new BigInt64Array(rows.length * (length + 1)).fill(1n);
  rows.forEach((row, place) => next.set(mask.subarray(row * length, (row + 1) * length), place * (length + 1)));
  return next;
}

/** The token ids of one sampled answer to each question, without the token that ends it. All run in one batch. */
export async function sampleIds(
  tiny: TinyModel,
  questions: readonly string[],
  controls: Controls,
  { temperature, rng, maxTokens = longestAnswer, context = 'chat', line, withHidden = false, onStep }: SampleOptions,
): Promise<number[][]> {
  const end = tiny.tokenizer.id('<|end|>');
  const rngOf = (row: number): Rng => (typeof rng === 'function' ? rng : (rng[row] as Rng));
  const startsNext = nextQuestion(tiny, context);
  // Equal prompts go in once: their cache is then copied to every row that asks the same.
  const asked = distinct(questions.map((question) => contextPrompt(question, context, line)));
  const prompts = padLeft(asked.texts.map((text) => tiny.tokenizer.encode(text)));
  const fixed = controlTensors(controls, tiny.shape);
  const answers: number[][] = questions.map(() => []);
  // Rows of the running batch, as places in `answers`. Finished rows leave the batch once they are a sixth of it: to leave
  // costs a copy of what stays.
  let rows = [...questions.keys()];
  // For each of these rows its place in the graph's batch.
  let places = asked.places;
  const open = new Set(rows);
  let { ids, mask, length } = prompts;
  let past: Tensors = emptyPast(tiny, asked.texts.length);
  for (let step = 0; step < maxTokens && open.size > 0; step++) {
    const batch = mask.length / length;
    const width = ids.length / batch;
    const inputs = {
      input_ids: new Tensor('int64', ids, [batch, width]),
      attention_mask: new Tensor('int64', mask, [batch, length]),
      ...fixed,
      ...past,
    };
    const { logits, hidden, ...cache } = await runModel(tiny, inputs, withHidden ? [] : ['hidden']);
    const { dims, data } = logits as Tensor;
    const vocabulary = dims[2] as number;
    const drawn = rows.map((row, index) => {
      const answer = answers[row] as number[];
      if (!open.has(row)) return end;
      const last = ((places[index] as number) * width + width - 1) * vocabulary;
      const id = sampleToken(data as Float32Array, last, vocabulary, temperature, rngOf(row));
      const ended = id === end || startsNext(answer, id);
      if (ended) open.delete(row);
      else answer.push(id);
      return ended ? end : id;
    });
    await onStep?.({ rows, drawn, ...(hidden && { hidden }) });
    const stays = [...rows.keys()];
    const kept = open.size <= (rows.length * 5) / 6 ? stays.filter((index) => open.has(rows[index] as number)) : stays;
    const from = kept.map((index) => places[index] as number);
    const isSame = kept.length === batch && from.every((place, index) => place === index);
    past = isSame ? nextPast(cache) : keepRows(nextPast(cache), from);
    ids = BigInt64Array.from(kept, (index) => BigInt(drawn[index] as number));
    mask = nextMask(mask, length, from);
    length += 1;
    rows = kept.map((index) => rows[index] as number);
    places = [...rows.keys()];
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
