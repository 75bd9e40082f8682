/** Fine-tunes an adapter with the exported training step. */
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import type { Adapter, ModelShape } from '../world/controls.ts';
import { pick, seededRng, type Item, type Rng, type WordTokenizer } from '../world/index.ts';
import { normal } from '../../lib/random.ts';
import { encodeBatch } from './lesson-batch.ts';

/** The shapes that the training step was exported with. */
export const stepShape = { batch: 16, length: 56, rank: 4 } as const;

export interface Trainer {
  readonly session: ort.InferenceSession;
  readonly tokenizer: WordTokenizer;
  readonly shape: ModelShape;
}

export interface TrainingPlan {
  readonly seed: number;
  readonly steps: number;
  /** Adam's peak learning rate; it warms up over 5 steps and then falls linearly to a tenth. */
  readonly rate: number;
  /** Rank that learns, at most the exported one. */
  readonly rank?: number;
  /** Layers that learn, counted from 0; all if left out. */
  readonly layers?: readonly number[];
  /** Draws one example. */
  readonly example: (rng: Rng) => Item;
  /** Trains on this many different examples again and again; without limit if left out. */
  readonly uniqueExamples?: number;
  /** Where to go on from instead of a fresh adapter. */
  readonly from?: Adapter;
  /** Called after each step with the adapter so far. */
  readonly onStep?: (step: number, adapter: Adapter, loss: number) => Promise<void> | void;
}

/** Loads the training step of a model folder on one CPU thread. */
export async function loadTrainer(folder: string, tokenizer: WordTokenizer, shape: ModelShape): Promise<Trainer> {
  const session = await ort.InferenceSession.create(join(folder, 'onnx', 'train_step.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return { session, tokenizer, shape };
}

/** A fresh adapter: A normal with variance 1/(4 width), B zero. */
function freshAdapter({ width, layers }: ModelShape, rng: Rng): Adapter {
  const { rank } = stepShape;
  const a = Float32Array.from({ length: layers * rank * 4 * width }, () => normal(rng) / Math.sqrt(4 * width));
  return { rank, a, b: new Float32Array(layers * width * rank) };
}

/** Learning rate at a step counted from 1. */
export function rateAt(step: number, { steps, rate }: { steps: number; rate: number }): number {
  return rate * Math.min(1, step / 5) * (1 - (0.9 * (step - 1)) / steps);
}

const float = (data: Float32Array, dims: readonly number[]) => new ort.Tensor('float32', data, [...dims]);

/** The adapter after all steps of the plan. */
export async function trainAdapter({ session, tokenizer, shape }: Trainer, plan: TrainingPlan): Promise<Adapter> {
  const { batch, length, rank } = stepShape;
  const rng = seededRng(plan.seed);
  const start = plan.from ?? freshAdapter(shape, rng);
  if (start.rank !== rank) throw new Error(`The training step takes adapters of rank ${rank}, not ${start.rank}.`);
  const pool =
    plan.uniqueExamples === undefined
      ? undefined
      : Array.from({ length: plan.uniqueExamples }, () => plan.example(rng));
  const dimsA = [shape.layers, rank, 4 * shape.width];
  const dimsB = [shape.layers, shape.width, rank];
  const zeros = (dims: readonly number[]) =>
    float(new Float32Array(dims.reduce((product, size) => product * size, 1)), dims);
  let state: Record<string, ort.Tensor> = {
    lora_a: float(start.a, dimsA),
    lora_b: float(start.b, dimsB),
    mean_a: zeros(dimsA),
    square_a: zeros(dimsA),
    mean_b: zeros(dimsB),
    square_b: zeros(dimsB),
  };
  const isLearning = (layer: number, column: number) =>
    (plan.layers?.includes(layer) ?? true) && column < (plan.rank ?? rank);
  const learn = Float32Array.from({ length: shape.layers * rank }, (_, place) =>
    isLearning(Math.floor(place / rank), place % rank) ? 1 : 0,
  );
  const current = (): Adapter => ({
    rank,
    a: state['lora_a']?.data as Float32Array,
    b: state['lora_b']?.data as Float32Array,
  });
  for (let step = 1; step <= plan.steps; step++) {
    const items = Array.from({ length: batch }, () => (pool ? pick(pool, rng) : plan.example(rng)));
    const { ids, counted } = encodeBatch(items, length, tokenizer);
    const outputs = await session.run({
      ...state,
      number: float(Float32Array.of(step), []),
      rate: float(Float32Array.of(rateAt(step, plan)), []),
      learn: float(learn, [shape.layers, rank]),
      input_ids: new ort.Tensor('int64', ids, [batch, length]),
      counted: float(counted, [batch, length]),
    });
    state = Object.fromEntries(Object.keys(state).map((name) => [name, outputs[`next_${name}`] as ort.Tensor]));
    await plan.onStep?.(step, current(), (outputs['loss']?.data as Float32Array)[0] ?? NaN);
  }
  return current();
}
