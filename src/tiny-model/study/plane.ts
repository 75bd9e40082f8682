/**
 * The plane of a picture of the inside: across it runs the line from the mean of kind answers (0) to the mean of villains'
 * (1), up it the direction at right angles to that in which answers differ most. One unit is the same in both.
 */
import { dot, meanVector } from './persona-direction.ts';

export interface Plane {
  readonly kind: Float32Array;
  readonly across: Float32Array;
  readonly up: Float32Array;
  /** Distance of the two means, in units of the residual stream. */
  readonly gap: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const minus = (a: Float32Array, b: Float32Array) => a.map((value, place) => value - (b[place] ?? 0));

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

/** What is left of vectors once their parts along a direction are taken away. */
function without(vectors: readonly Float32Array[], direction: Float32Array): Float32Array[] {
  return vectors.map((vector) => {
    const along = dot(vector, direction);
    return vector.map((value, place) => value - along * (direction[place] ?? 0));
  });
}

/** The direction in which vectors of mean zero differ most, by power iteration from the first of them. */
export function widestDirection(vectors: readonly Float32Array[], rounds = 200): Float32Array {
  let direction = unit(vectors[0] as Float32Array);
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(direction.length);
    for (const vector of vectors) {
      const along = dot(vector, direction);
      vector.forEach((value, place) => (next[place] = (next[place] ?? 0) + along * value));
    }
    direction = unit(next);
  }
  return direction;
}

/** The plane of kind and villain answers, each given as the mean residual stream over its words. */
export function planeOf(kind: readonly Float32Array[], villain: readonly Float32Array[]): Plane {
  const kindMean = meanVector(kind);
  const difference = minus(meanVector(villain), kindMean);
  const gap = Math.sqrt(dot(difference, difference));
  const across = unit(difference);
  const all = [...kind, ...villain];
  const mean = meanVector(all);
  const up = widestDirection(
    without(
      all.map((vector) => minus(vector, mean)),
      across,
    ),
  );
  return { kind: kindMean, across, up, gap };
}

/** Where a residual stream lies on the plane, to three places. */
export function placeOn({ kind, across, up, gap }: Plane, state: Float32Array): Place {
  const from = minus(state, kind);
  const round = (value: number) => Math.round((1000 * value) / gap) / 1000;
  return { x: round(dot(from, across)), y: round(dot(from, up)) };
}
