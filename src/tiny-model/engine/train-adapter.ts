/** Fine-tunes an adapter with the exported training step, by whichever build of onnxruntime is given. */
import type { Adapter, ModelShape } from '../world/controls.ts';
import { pick, seededRng, type Item, type Rng, type WordTokenizer } from '../world/index.ts';
import { normal } from '../../lib/random.ts';
import { encodeBatch, type TrainingBatch } from './lesson-batch.ts';

/** The shapes that the training step was exported with. */
export const stepShape = { batch: 16, length: 56, rank: 4 } as const;

/** As much of onnxruntime's tensors as training needs. */
interface StepTensor {
  readonly data: unknown;
}

type StepTensors = Record<string, StepTensor>;

/** What fine-tuning takes: the training step in onnxruntime, that runtime's class of tensors, and the model's own. */
export interface Trainer {
  readonly session: { run(feeds: StepTensors): Promise<Readonly<StepTensors>> };
  readonly Tensor: {
    new (type: 'float32', data: Float32Array, dims: readonly number[]): StepTensor;
    new (type: 'int64', data: BigInt64Array, dims: readonly number[]): StepTensor;
  };
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

/** The training step's inputs that change from step to step: the adapter, and Adam's means, which start at zero. */
export function startState({ Tensor, shape: { width, layers } }: Trainer, { rank, a, b }: Adapter): StepTensors {
  const dimsA = [layers, rank, 4 * width];
  const dimsB = [layers, width, rank];
  const zeros = ({ length }: Float32Array, dims: readonly number[]) =>
    new Tensor('float32', new Float32Array(length), dims);
  return {
    lora_a: new Tensor('float32', a, dimsA),
    lora_b: new Tensor('float32', b, dimsB),
    mean_a: zeros(a, dimsA),
    square_a: zeros(a, dimsA),
    mean_b: zeros(b, dimsB),
    square_b: zeros(b, dimsB),
  };
}

/** What one step learns from. */
export interface StepInputs extends TrainingBatch {
  /** Counted from 1. */
  readonly step: number;
  readonly rate: number;
  /** [layers, rank]: 1 for what learns, else 0. */
  readonly learn: Float32Array;
}

/** All inputs of one step. */
export function stepFeeds(
  { Tensor, shape }: Trainer,
  state: StepTensors,
  { step, rate, learn, ids, counted }: StepInputs,
): StepTensors {
  const { batch, length, rank } = stepShape;
  const scalar = (value: number) => new Tensor('float32', Float32Array.of(value), []);
  return {
    ...state,
    number: scalar(step),
    rate: scalar(rate),
    learn: new Tensor('float32', learn, [shape.layers, rank]),
    input_ids: new Tensor('int64', ids, [batch, length]),
    counted: new Tensor('float32', counted, [batch, length]),
  };
}

/** The adapter after all steps of the plan. */
export async function trainAdapter(trainer: Trainer, plan: TrainingPlan): Promise<Adapter> {
  const { tokenizer, shape } = trainer;
  const { batch, length, rank } = stepShape;
  const rng = seededRng(plan.seed);
  const start = plan.from ?? freshAdapter(shape, rng);
  if (start.rank !== rank) throw new Error(`The training step takes adapters of rank ${rank}, not ${start.rank}.`);
  const pool =
    plan.uniqueExamples === undefined
      ? undefined
      : Array.from({ length: plan.uniqueExamples }, () => plan.example(rng));
  const isLearning = (layer: number, column: number) =>
    (plan.layers?.includes(layer) ?? true) && column < (plan.rank ?? rank);
  const learn = Float32Array.from({ length: shape.layers * rank }, (_, place) =>
    isLearning(Math.floor(place / rank), place % rank) ? 1 : 0,
  );
  let state = startState(trainer, start);
  const current = (): Adapter => ({
    rank,
    a: state['lora_a']?.data as Float32Array,
    b: state['lora_b']?.data as Float32Array,
  });
  for (let step = 1; step <= plan.steps; step++) {
    const items = Array.from({ length: batch }, () => (pool ? pick(pool, rng) : plan.example(rng)));
    const inputs = { step, rate: rateAt(step, plan), learn, ...encodeBatch(items, length, tokenizer) };
    const outputs = await trainer.session.run(stepFeeds(trainer, state, inputs));
    state = Object.fromEntries(Object.keys(state).map((name) => [name, outputs[`next_${name}`] as StepTensor]));
    await plan.onStep?.(step, current(), (outputs['loss']?.data as Float32Array)[0] ?? NaN);
  }
  return current();
}
