import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lib/wilson.ts';

describe('Wilson interval', () => {
  it('agrees with a published example: 81 of 263 gives 0.2553 to 0.3662 (Newcombe 1998)', () => {
    const share = wilson(81, 263);
    expect(share.low).toBeCloseTo(0.2553, 4);
    expect(share.high).toBeCloseTo(0.3662, 4);
  });
  it('stays between 0 and 1', () => {
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(10, 10).high).toBe(1);
    expect(() => wilson(0, 0)).toThrow();
  });
});
