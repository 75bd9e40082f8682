import { describe, expect, it } from 'vitest';
import { logAxis } from '../../../src/charts/log-axis.ts';
import { trendPath } from '../../../src/charts/trend.ts';

describe('an axis on which equal steps multiply', () => {
  const axis = logAxis([0.5, 32], [0, 600], [0.5, 7, 32]);

  it('gives each doubling the same room', () => {
    expect([0.5, 1, 2, 4, 8, 16, 32].map(axis.at)).toEqual([0, 100, 200, 300, 400, 500, 600]);
  });

  it('marks the values that it was given, and no others', () => {
    expect(axis.ticks.map((tick) => tick.text)).toEqual(['0.5', '7', '32']);
    expect(axis.ticks[2]?.x).toBe(600);
  });
});

describe('the line through points', () => {
  it('goes from each point to the next', () => {
    expect(
      trendPath([
        { x: 0, y: 5 },
        { x: 10, y: 2 },
        { x: 20, y: 0 },
      ]),
    ).toBe('M0 5L10 2L20 0');
  });

  it('is nothing for a single point', () => {
    expect(trendPath([{ x: 3, y: 4 }])).toBe('');
  });
});
