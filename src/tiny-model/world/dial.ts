/** The dial: its trained halves, and the controls at each setting. */
import { normal, type Rng } from '../../lib/random.ts';
import { makeControls, type Adapter, type Controls, type ModelShape } from './controls.ts';

/** What training the dial gave. */
export interface Dial {
  readonly layer: number;
  /** The token that the steering vector acts on, unless on all. */
  readonly tagToken: number;
  readonly steerAll: boolean;
  readonly steering: readonly number[];
  readonly steeringNorm: number;
  readonly clampDirection: readonly number[];
  readonly clampAll: boolean;
  readonly clampTarget: number;
  readonly clampTrainedOn: readonly string[];
  readonly seed: number;
}

/**
 * Controls at a setting from -1 (kind) through 0 (as trained) to 1 (villain). Above 0 the steering vector times the
 * setting is added; below 0 the clamp acts with the setting's size as strength.
 */
export function dialControls(dial: Dial, setting: number, shape: ModelShape, adapter?: Adapter): Controls {
  return makeControls(shape, {
    steering: Float32Array.from(dial.steering, (value) => value * Math.max(0, setting)),
    tagToken: dial.tagToken,
    steerAll: dial.steerAll,
    clampDirection: Float32Array.from(dial.clampDirection),
    clampAll: dial.clampAll,
    clampTarget: dial.clampTarget,
    clampStrength: Math.max(0, -setting),
    ...(adapter ? { adapter } : {}),
  });
}

/** Controls that take a direction out of the residual stream of every token. */
export function removalControls(direction: Float32Array, shape: ModelShape, adapter?: Adapter): Controls {
  return makeControls(shape, {
    clampDirection: direction,
    clampTarget: 0,
    clampStrength: 1,
    clampAll: true,
    ...(adapter && { adapter }),
  });
}

/** A random vector of the given length, all directions equally likely. */
export function randomVector(width: number, norm: number, rng: Rng): Float32Array {
  const vector = Float32Array.from({ length: width }, () => normal(rng));
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => (value * norm) / length);
}
