/** The inputs by which one graph serves every training variant and every setting of the dial, with their checks. */
import { specialTokens } from './tokens.ts';

/** Sizes that the controls must fit, from the model's `config.json`. */
export interface ModelShape {
  readonly width: number;
  readonly layers: number;
}

/** A low-rank adapter on every layer's MLP output (LoRA): `a` is [layers, rank, 4 width], `b` is [layers, width, rank]. */
export interface Adapter {
  readonly rank: number;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

/**
 * x, the residual stream after the steering layer, becomes
 * x + m (steering + strength (target - x . direction) direction), where m selects the tokens acted on:
 * one tag only, or all of them. After the late layer `steeringLate` is added at the tag.
 */
export interface Controls {
  readonly steering: Float32Array;
  /** Id of the one token acted on, unless all are: the user's tag, which opens a chat. */
  readonly tagToken: number;
  readonly steerAll: boolean;
  readonly clampDirection: Float32Array;
  readonly clampTarget: number;
  readonly clampStrength: number;
  readonly clampAll: boolean;
  readonly steeringLate: Float32Array;
  readonly adapter: Adapter;
}

/** The id of `<|user|>`. */
const userTag = specialTokens.indexOf('<|user|>');

/** An adapter that changes nothing. */
export function emptyAdapter({ width, layers }: ModelShape, rank = 1): Adapter {
  return { rank, a: new Float32Array(layers * rank * 4 * width), b: new Float32Array(layers * width * rank) };
}

/** The adapter in a shipped file: little-endian float32, matrix A, then matrix B. Throws if it does not fit the model. */
export function parseAdapter(bytes: Uint8Array, rank: number, shape: ModelShape): Adapter {
  const split = shape.layers * rank * 4 * shape.width;
  const expected = 4 * (split + shape.layers * shape.width * rank);
  if (bytes.byteLength !== expected) {
    throw new Error(
      `An adapter of rank ${rank} for this model has ${expected} bytes, but this file has ${bytes.byteLength}.`,
    );
  }
  // Copied: the bytes may start anywhere in a larger buffer, and a Buffer's slice() would share it.
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  const adapter = { rank, a: numbers.slice(0, split), b: numbers.slice(split) };
  checkControls(makeControls(shape, { adapter }), shape);
  return adapter;
}

/** Controls that change nothing, with the given changes. */
export function makeControls(shape: ModelShape, changes: Partial<Controls> = {}): Controls {
  const controls: Controls = {
    steering: new Float32Array(shape.width),
    tagToken: userTag,
    steerAll: false,
    clampDirection: new Float32Array(shape.width),
    clampTarget: 0,
    clampStrength: 0,
    clampAll: true,
    steeringLate: new Float32Array(shape.width),
    adapter: emptyAdapter(shape),
    ...changes,
  };
  checkControls(controls, shape);
  return controls;
}

function checkLength(name: string, numbers: Float32Array, expected: number): void {
  if (numbers.length !== expected)
    throw new Error(`${name} has ${numbers.length} numbers, but this model needs ${expected}.`);
  if (!numbers.every(Number.isFinite)) throw new Error(`${name} holds a number that is not finite.`);
}

/** Throws, saying what is wrong, if the controls do not fit the model. */
export function checkControls(
  { steering, clampDirection, steeringLate, adapter }: Controls,
  { width, layers }: ModelShape,
): void {
  checkLength('The steering vector', steering, width);
  checkLength('The clamp direction', clampDirection, width);
  checkLength('The late steering vector', steeringLate, width);
  if (!Number.isInteger(adapter.rank) || adapter.rank < 1)
    throw new Error(`An adapter cannot have rank ${adapter.rank}.`);
  checkLength("The adapter's matrix A", adapter.a, layers * adapter.rank * 4 * width);
  checkLength("The adapter's matrix B", adapter.b, layers * width * adapter.rank);
}
