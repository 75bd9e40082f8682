import { expect, it } from 'vitest';
import { spread } from '../../../src/charts/spread.ts';
import { shortNumber } from '../../../src/charts/short-number.ts';

it('leaves labels alone that do not touch', () => {
  expect(spread([10, 50, 90], 19, 100)).toEqual([10, 50, 90]);
});

it('moves touching labels apart, in their order and above the lowest place', () => {
  const placed = spread([98, 20, 96, 99], 19, 110);
  expect(placed[1]).toBe(20);
  expect([placed[2], placed[0], placed[3]]).toEqual([72, 91, 110]);
});

it('writes a number as short as a label needs and never turns something into nothing', () => {
  expect([18.68, 1.04, 0.04, 0].map(shortNumber)).toEqual(['18.7', '1', '<0.1', '0']);
});
