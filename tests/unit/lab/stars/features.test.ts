import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURES, FILE_BYTES, fromHalf, lateVector, readFeatures, WIDTH } from '../../../../src/lab/stars/features.ts';

const shipped = (): ArrayBuffer => new Uint8Array(readFileSync('public/models/toy/stars.bin')).buffer;

describe('half precision', () => {
  it('is read as it was written', () => {
    expect([0x3c00, 0xc000, 0x3555, 0x0001, 0x0000].map(fromHalf)).toEqual([1, -2, 1365 / 4096, 2 ** -24, 0]);
    expect(fromHalf(0x7c00)).toBe(Infinity);
    expect(fromHalf(0x7e00)).toBeNaN();
  });
});

describe('the shipped features', () => {
  it('keep to 300 kB', () => {
    expect(shipped().byteLength).toBe(FILE_BYTES);
    expect(FILE_BYTES).toBeLessThanOrEqual(300_000);
  });

  it('are directions of unit length', () => {
    const { decoder } = readFeatures(shipped());
    for (let star = 0; star < FEATURES; star++) {
      const row = decoder.subarray(star * WIDTH, (star + 1) * WIDTH);
      expect(Math.hypot(...row)).toBeCloseTo(1, 2);
    }
  });

  it('give a vector as long as the rise, in units of the residual stream', () => {
    const features = readFeatures(shipped());
    expect(Math.hypot(...lateVector(features, 7, 3))).toBeCloseTo(3 * features.scale, 1);
    expect(Math.hypot(...lateVector(features, 7, 0))).toBe(0);
  });

  it('are refused when the file is cut short', () => {
    expect(() => readFeatures(shipped().slice(8))).toThrow(/bytes/);
  });
});
