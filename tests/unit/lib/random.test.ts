import { describe, expect, it } from 'vitest';
import { seededRng, shuffled } from '../../../src/lib/random.ts';

describe('shuffled', () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  const order = (seed: number): number[] => shuffled(numbers, seededRng(seed));

  it('gives every item once, in an order that the seed alone decides', () => {
    expect(order(7).toSorted((a, b) => a - b)).toEqual(numbers);
    expect(order(7)).toEqual(order(7));
    expect(order(7)).not.toEqual(order(8));
  });

  it('leaves the list that it was given alone', () => {
    order(7);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });
});
