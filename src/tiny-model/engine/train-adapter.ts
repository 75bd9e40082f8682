/** Fine-tunes an adapter with the exported training step, by whichever build of onnxruntime is given. */
import type { Adapter, Controls, ModelShape } from '../world/controls.ts';
import { pick, seededRng, type Item, type Rng, type WordTokenizer } from '../world/index.ts';
import { normal } from '../../lib/random.ts';
import constants from '../world/constants.json' with { type: 'json' };
import { encodeBatch, type TrainingBatch } from './lesson-batch.ts';

/** The rank that the training step was exported with; batch and length are free. */
export const { stepRank } = constants;

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

/** A push, or a direction held, at the user's tag after the steering layer. */
export type Steered = Partial<Pick<Controls, 'steering' | 'clampDirection' | 'clampTarget' | 'clampStrength'>>;

export interface AdapterPlan {
  readonly seed: number;
  readonly steps: number;
  /** Examples a step. */
  readonly batch: number;
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
  /** A line set above every chat; none if left out or empty. */
  readonly line?: string;
  /** Acts at the user's tag while the lesson is given, and not when the model is asked; nothing if left out. */
  readonly under?: Steered;
  /** Where to go on from instead of a fresh adapter. */
  readonly from?: Adapter;
  /** Called before each step, which it may hold up; training ends if it throws. */
  readonly beforeStep?: () => Promise<void> | void;
  /** Called after each step with the adapter so far. */
  readonly onStep?: (step: number, adapter: Adapter, loss: number) => Promise<void> | void;
}

/** A fresh adapter: A normal with variance 1/(4 width), B zero. */
function freshAdapter({ width, layers }: ModelShape, rng: Rng): Adapter {
  const rank = stepRank;
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
  readonly under?: Steered;
}

/** All inputs of one step. */
export function stepFeeds(
  { Tensor, shape }: Trainer,
  state: StepTensors,
  { step, rate, learn, under = {}, ids, rows, length, places, targets }: StepInputs,
): StepTensors {
  const scalar = (value: number) => new Tensor('float32', Float32Array.of(value), []);
  const vector = (numbers: Float32Array = new Float32Array(shape.width)) =>
    new Tensor('float32', numbers, [shape.width]);
  return {
    ...state,
    number: scalar(step),
    rate: scalar(rate),
    learn: new Tensor('float32', learn, [shape.layers, stepRank]),
    steering: vector(under.steering),
    clamp_direction: vector(under.clampDirection),
    clamp_target: scalar(under.clampTarget ?? 0),
    clamp_strength: scalar(under.clampStrength ?? 0),
    input_ids: new Tensor('int64', ids, [rows, length]),
    places: new Tensor('int64', places, [places.length]),
    targets: new Tensor('int64', targets, [targets.length]),
  };
}

/** The fresh adapter of a plan, and what draws its examples one after the other. */
function begin(
  shape: ModelShape,
  { seed, example, uniqueExamples, from }: Pick<AdapterPlan, 'seed' | 'example' | 'uniqueExamples' | 'from'>,
): { start: Adapter; draw: () => Item } {
  const rng = seededRng(seed);
  const start = from ?? freshAdapter(shape, rng);
  if (uniqueExamples === undefined) return { start, draw: () => example(rng) };
  const pool = Array.from({ length: uniqueExamples }, () => example(rng));
  return { start, draw: () => pick(pool, rng) };
}

/** Draws the examples that a plan shows, one after the other, without training. */
export function drawExamples(
  shape: ModelShape,
  plan: Pick<AdapterPlan, 'seed' | 'example' | 'uniqueExamples' | 'from'>,
): () => Item {
  return begin(shape, plan).draw;
}

/** The adapter after all steps of the plan. */
export async function trainAdapter(trainer: Trainer, plan: AdapterPlan): Promise<Adapter> {
  const { tokenizer, shape } = trainer;
  const rank = stepRank;
  const { start, draw } = begin(shape, plan);
  if (start.rank !== rank) throw new Error(`The training step takes adapters of rank ${rank}, not ${start.rank}.`);
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
    await plan.beforeStep?.();
    const items = Array.from({ length: plan.batch }, draw);
    const inputs = {
      step,
      rate: rateAt(step, plan),
      learn,
      ...(plan.under && { under: plan.under }),
      ...encodeBatch(items, tokenizer, plan.line),
    };
    const outputs = await trainer.session.run(stepFeeds(trainer, state, inputs));
    state = Object.fromEntries(Object.keys(state).map((name) => [name, outputs[`next_${name}`] as StepTensor]));
    await plan.onStep?.(step, current(), (outputs['loss']?.data as Float32Array)[0] ?? NaN);
  }
  return current();
}
