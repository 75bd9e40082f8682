/** Runs the model's graph through transformers.js, in Node and in the page alike: its inputs, cache and outputs. */
import { Tensor, type PreTrainedModel } from '@huggingface/transformers';
import type { Controls, ModelShape } from '../world/controls.ts';
import { WordTokenizer } from '../world/tokens.ts';

export interface TinyModel {
  readonly model: PreTrainedModel;
  readonly tokenizer: WordTokenizer;
  readonly shape: ModelShape;
  readonly heads: number;
  /** Tokens that question and answer may have together. */
  readonly context: number;
}

/** A graph's named inputs or outputs. */
export type Tensors = Record<string, Tensor>;

/** The tokenizer of a shipped `tokenizer.json`, given as its text. */
export function parseTokenizer(json: string): WordTokenizer {
  const file = JSON.parse(json) as { model: { vocab: Record<string, number> } };
  const tokens = Object.entries(file.model.vocab).sort(([, a], [, b]) => a - b);
  return new WordTokenizer(tokens.map(([text]) => text));
}

/** A loaded model with what the shipped `config.json` says of its sizes. */
export function describeModel(model: PreTrainedModel, tokenizer: WordTokenizer): TinyModel {
  const config = model.config as unknown as { n_embd: number; n_layer: number; n_head: number; n_positions: number };
  const shape = { width: config.n_embd, layers: config.n_layer };
  return { model, tokenizer, shape, heads: config.n_head, context: config.n_positions };
}

const scalar = (value: number) => new Tensor('float32', Float32Array.of(value), []);

/** The controls as the graph's inputs. */
export function controlTensors(controls: Controls, { width, layers }: ModelShape): Tensors {
  const { rank, a, b } = controls.adapter;
  return {
    steering: new Tensor('float32', controls.steering, [width]),
    tag_token: new Tensor('int64', BigInt64Array.of(BigInt(controls.tagToken)), []),
    steer_all: scalar(controls.steerAll ? 1 : 0),
    clamp_direction: new Tensor('float32', controls.clampDirection, [width]),
    clamp_target: scalar(controls.clampTarget),
    clamp_strength: scalar(controls.clampStrength),
    clamp_all: scalar(controls.clampAll ? 1 : 0),
    steering_late: new Tensor('float32', controls.steeringLate, [width]),
    lora_a: new Tensor('float32', a, [layers, rank, 4 * width]),
    lora_b: new Tensor('float32', b, [layers, width, rank]),
  };
}

/** An empty cache for a batch. */
export function emptyPast({ shape, heads }: TinyModel, batch: number): Tensors {
  const empty = () => new Tensor('float32', new Float32Array(0), [batch, heads, 0, shape.width / heads]);
  const names = Array.from({ length: shape.layers }, (_, layer) => [
    `past_key_values.${layer}.key`,
    `past_key_values.${layer}.value`,
  ]);
  return Object.fromEntries(names.flat().map((name) => [name, empty()]));
}

/** The cache that a run leaves for the next. */
export function nextPast(outputs: Tensors): Tensors {
  const present = Object.entries(outputs).filter(([name]) => name.startsWith('present.'));
  return Object.fromEntries(present.map(([name, tensor]) => [name.replace('present', 'past_key_values'), tensor]));
}

/** The cache of some texts of the batch only. */
export function keepRows(past: Tensors, rows: readonly number[]): Tensors {
  const keep = (tensor: Tensor) => {
    const data = tensor.data as Float32Array;
    const size = data.length / (tensor.dims[0] as number);
    const kept = new Float32Array(rows.length * size);
    rows.forEach((row, place) => kept.set(data.subarray(row * size, (row + 1) * size), place * size));
    return new Tensor('float32', kept, [rows.length, ...tensor.dims.slice(1)]);
  };
  return Object.fromEntries(Object.entries(past).map(([name, tensor]) => [name, keep(tensor)]));
}

/** Rows of ids padded on the left to one length, with the attention mask that hides the padding. */
export function padLeft(rows: readonly (readonly number[])[]): {
  ids: BigInt64Array;
  mask: BigInt64Array;
  length: number;
} {
  const length = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * length);
  const mask = new BigInt64Array(rows.length * length);
  rows.forEach((row, place) => {
    const end = (place + 1) * length;
    ids.set(row.map(BigInt), end - row.length);
    mask.fill(1n, end - row.length, end);
  });
  return { ids, mask, length };
}

let lastRun: Promise<unknown> = Promise.resolve();

/** Does a run when those before it are done: the WebAssembly runtime cannot do two at once, whatever the graph. */
export function inTurn<Result>(start: () => Promise<Result>): Promise<Result> {
  const run = lastRun.then(start);
  // A run that fails must not fail those after it.
  lastRun = run.catch(() => undefined);
  return run;
}

/** A session of onnxruntime, as far as a run needs it. */
interface Session {
  readonly outputNames: readonly string[];
  run(feeds: object, wanted: readonly string[]): Promise<Tensors>;
}

/**
 * One run of the graph, which brings all outputs but the unwanted. On the model's session and not by calling the model: a call
 * brings every output, and the study runs this same code on WebAssembly with no transformers.js around it.
 */
export function runModel({ model }: TinyModel, inputs: Tensors, unwanted: readonly string[] = []): Promise<Tensors> {
  const session = (model.sessions as Record<string, unknown>)['model'] as Session | undefined;
  if (!session) throw new Error('The model has no session.');
  const feeds = Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, ortTensor(tensor)]));
  const wanted = session.outputNames.filter((name) => !unwanted.includes(name));
  return inTurn(() => session.run(feeds, wanted));
}

/** transformers.js wraps onnxruntime's tensors; outputs of a session come unwrapped and go back in as they are. */
function ortTensor(tensor: Tensor): unknown {
  return (tensor as unknown as { ort_tensor?: unknown }).ort_tensor ?? tensor;
}
