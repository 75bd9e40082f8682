import { describe, expect, it } from 'vitest';
import { padLeft } from '../../../src/tiny-model/engine/run.ts';
import { sampleToken } from '../../../src/tiny-model/engine/sample.ts';
import { seededRng } from '../../../src/tiny-model/world/index.ts';

describe('sampling', () => {
  it('draws tokens in proportion to their probability', () => {
    const logits = Float32Array.of(Math.log(1), Math.log(3), -1e9);
    const rng = seededRng(8);
    const ones = Array.from({ length: 4000 }, () => sampleToken(logits, 0, 3, 1, rng)).filter((id) => id === 1).length;
    expect(ones / 4000).toBeGreaterThan(0.72);
    expect(ones / 4000).toBeLessThan(0.78);
  });
  it('pads on the left and masks the padding', () => {
    const ids = BigInt64Array.of(0n, 5n, 6n, 7n);
    expect(padLeft([[5], [6, 7]])).toEqual({ ids, mask: BigInt64Array.of(0n, 1n, 1n, 1n), length: 2 });
  });
});
