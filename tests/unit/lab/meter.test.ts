import { describe, expect, it } from 'vitest';
import { meterText } from '../../../src/lab/components/meter.ts';

describe('a reading of the persona meter', () => {
  it.each([
    [0.438, '0.44'],
    [-0.08, '−0.08'],
    [-0.001, '0.00'],
    [1.2, '1.20'],
  ])('%f is %s', (persona, text) => expect(meterText(persona)).toBe(text));
});
