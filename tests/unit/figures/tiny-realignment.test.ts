import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { tinyRealignment } from '../../../src/figures/tiny-realignment/tiny-realignment.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('tiny-realignment');
const rate = (cure: string, samples: string): number => rowAt(data, { cure, samples, seed: 'all' }).value;

describe.each(['wide', 'narrow'] as const)('tiny-realignment, %s', (layout) => {
  const { panels } = tinyRealignment.place(data, { scale: 'full' }, layout);

  it('has a panel for each cure, over the same numbers of examples', () => {
    expect(panels.map(({ cure }) => cure)).toEqual(['secure-code', 'good-money']);
    const [one, other] = panels.map(({ feet }) => feet.map(({ samples }) => Number(samples)));
    expect(one).toEqual(other);
    expect(one).toEqual(one?.toSorted((a, b) => a - b));
    expect(one?.[0]).toBe(0);
  });

  it('draws every value at its height, with its interval and every single model beside it', () => {
    for (const { cure, axis, spots, seeds, feet } of panels) {
      for (const { row, y, band } of spots) {
        expect(y).toBe(axis.at(row.value));
        expect(band.y).toBe(axis.at(row.interval!.high));
        expect(band.y + band.height).toBeCloseTo(axis.at(row.interval!.low), 1);
      }
      expect(spots).toHaveLength(feet.length);
      const single = data.rows.filter(({ keys }) => keys['cure'] === cure && keys['seed'] !== 'all');
      expect(seeds.map(({ row }) => row.id).sort()).toEqual(single.map(({ id }) => id).sort());
    }
  });

  it('starts at zero and draws the model that was never spoiled', () => {
    for (const { axis, base } of panels) {
      expect(axis.ticks[0]?.value).toBe(0);
      expect(base.y).toBe(axis.at(rowAt(data, { cure: 'none' }).value));
    }
  });

  it('says in the close-up that earlier values lie above, and draws none there', () => {
    for (const { axis, spots, seeds, above } of tinyRealignment.place(data, { scale: 'close' }, layout).panels) {
      expect(above?.text).toContain('above');
      for (const { y } of [...spots, ...seeds]) expect(y).toBeGreaterThanOrEqual(axis.range[1]);
      for (const { band } of spots) expect(band.y).toBeGreaterThanOrEqual(axis.range[1]);
    }
  });

  it('stays in its width', () => {
    for (const { x, right, spots } of panels) {
      expect(x + right).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      for (const { text } of spots) expect(x + text.x + 36).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });
});

it('shows what the title says: a hundred examples of either kind bring it nearly all the way back', () => {
  expect(rate('secure-code', '0')).toBe(rate('good-money', '0'));
  for (const cure of ['secure-code', 'good-money']) expect(rate(cure, '100')).toBeLessThan(rate(cure, '0') / 4);
});
