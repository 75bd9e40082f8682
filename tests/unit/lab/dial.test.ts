import { describe, expect, it } from 'vitest';
import { dialNumber, dialWords, nearestSetting, nextSetting } from '../../../src/lab/dial.ts';

const settings = [-100, -60, -20, 0, 20, 60, 100];

describe('the dial', () => {
  it.each([
    [0, '0', 'as trained'],
    [20, '+20', 'a little to villain'],
    [-50, '−50', 'half-way to kind'],
    [99, '+99', 'far to villain'],
    [-100, '−100', 'all the way to kind'],
  ])('says %i as %s and %s', (dial, number, words) => {
    expect([dialNumber(dial), dialWords(dial)]).toEqual([number, words]);
  });

  it.each([
    [57, 60],
    [10, 0],
    [-10, 0],
    [-41, -60],
    [100, 100],
  ])('finds the setting nearest to %i', (dial, nearest) => expect(nearestSetting(dial, settings)).toBe(nearest));

  it('goes from setting to setting and stays at the ends', () => {
    expect(nextSetting(0, settings, 1)).toBe(20);
    expect(nextSetting(57, settings, 1)).toBe(60);
    expect(nextSetting(57, settings, -1)).toBe(20);
    expect(nextSetting(100, settings, 1)).toBe(100);
    expect(nextSetting(-100, settings, -1)).toBe(-100);
  });
});
