import { expect, it } from 'vitest';
import { rankCorrelation, ranks, seedInterval } from '../../../src/lib/seed-interval.ts';

it('gives the t interval of a textbook sample', () => {
  // Five values, mean 30, standard deviation 15.811; t(4) = 2.776: 30 ± 19.63.
  const { mean, low, high, deviation, n } = seedInterval([10, 20, 30, 40, 50]);
  expect({ mean, n }).toEqual({ mean: 30, n: 5 });
  expect(deviation).toBeCloseTo(15.811, 3);
  expect(low).toBeCloseTo(10.37, 2);
  expect(high).toBeCloseTo(49.63, 2);
});

it('goes over to the normal for many repetitions', () => {
  const values = Array.from({ length: 121 }, (_, place) => place % 2);
  const { low, high, deviation } = seedInterval(values);
  // t(120) = 1.980.
  expect((high - low) / 2).toBeCloseTo((1.98 * deviation) / 11, 4);
});

it('needs two repetitions', () => expect(() => seedInterval([1])).toThrow('at least two'));

it('shares ranks among equals', () => expect(ranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]));

it('correlates ranks, not sizes', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
});
