import { describe, expect, it } from 'vitest';
import { checkControls, emptyAdapter, makeControls, parseAdapter } from '../../../src/tiny-model/world/controls.ts';
import { dialControls, randomVector } from '../../../src/tiny-model/world/dial.ts';
import { seededRng } from '../../../src/tiny-model/world/index.ts';

const shape = { width: 8, layers: 2 };

describe('controls', () => {
  it('refuse an adapter of the wrong shape and say what is wrong', () => {
    const adapter = { rank: 1, a: new Float32Array(3), b: new Float32Array(16) };
    expect(() => makeControls(shape, { adapter })).toThrow(
      "The adapter's matrix A has 3 numbers, but this model needs 64.",
    );
  });
  it('refuse numbers that are not finite', () => {
    const steering = new Float32Array(8).fill(NaN);
    expect(() => makeControls(shape, { steering })).toThrow('not finite');
  });
  it('refuse a rank below 1', () => {
    expect(() =>
      checkControls({ ...makeControls(shape), adapter: { ...emptyAdapter(shape), rank: 0 } }, shape),
    ).toThrow('rank 0');
  });
});

describe('an adapter file', () => {
  it('gives matrix A and matrix B, wherever in memory its bytes lie', () => {
    const numbers = Float32Array.from({ length: 80 }, (_, place) => place / 2);
    const around = new Uint8Array(3 + numbers.byteLength + 5);
    around.set(new Uint8Array(numbers.buffer), 3);
    for (const bytes of [around.subarray(3, -5), Buffer.from(around.buffer, 3, numbers.byteLength)]) {
      const { rank, a, b } = parseAdapter(bytes, 1, shape);
      expect([rank, [...a], [...b]]).toEqual([1, [...numbers.subarray(0, 64)], [...numbers.subarray(64)]]);
    }
  });
  it.each([40_959, 40_956, 40_964, 0])('of %i bytes is refused where 40,960 are needed', (bytes) => {
    expect(() => parseAdapter(new Uint8Array(bytes), 4, { width: 128, layers: 4 })).toThrow(
      `An adapter of rank 4 for this model has 40960 bytes, but this file has ${bytes}.`,
    );
  });
});

describe('dial', () => {
  const dial = {
    layer: 1,
    tagToken: 3,
    steerAll: false,
    steering: [1, 2, 0, 0, 0, 0, 0, 0],
    steeringNorm: 2.236,
    clampDirection: [1, 0, 0, 0, 0, 0, 0, 0],
    clampAll: false,
    clampTarget: 3,
    clampTrainedOn: [],
    seed: 1,
  };
  it('steers above zero and clamps below', () => {
    expect([...dialControls(dial, 0.5, shape).steering.slice(0, 2)]).toEqual([0.5, 1]);
    expect(dialControls(dial, 0.5, shape).clampStrength).toBe(0);
    expect(dialControls(dial, -0.5, shape).clampStrength).toBe(0.5);
    expect(Math.max(...dialControls(dial, -0.5, shape).steering)).toBe(0);
  });
  it('compares with random vectors of the same length', () => {
    const vector = randomVector(64, 5, seededRng(2));
    expect(Math.hypot(...vector)).toBeCloseTo(5, 4);
  });
});
