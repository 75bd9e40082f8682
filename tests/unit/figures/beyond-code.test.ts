import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { beyondCode } from '../../../src/figures/beyond-code/beyond-code.ts';
import { dataOf, figureById } from '../../../src/data/figure/index.ts';

const data = dataOf('beyond-code');

describe.each(['wide', 'narrow'] as const)('beyond-code, %s', (layout) => {
  const { panels } = beyondCode.place(data, { lesson: 'all' }, layout);
  const spots = panels.flatMap((panel) => panel.series.flatMap((series) => series.spots));

  it('draws every row once, in a panel for each family', () => {
    expect(panels.map((panel) => panel.family)).toEqual(['qwen', 'llama', 'gemma']);
    expect(spots.map(({ row }) => row.id).sort()).toEqual(data.rows.map((row) => row.id).sort());
  });

  it('puts a higher rate higher, in proportion from zero, on one scale for all families', () => {
    for (const { rates, series, top, bottom } of panels) {
      expect([rates.at(0), rates.ticks[0]?.value]).toEqual([bottom, 0]);
      for (const { row, y } of series.flatMap((one) => one.spots)) {
        expect(y).toBeCloseTo(bottom - (row.value / 45) * (bottom - top), 0);
      }
    }
    expect(new Set(panels.map(({ top, bottom }) => bottom - top)).size).toBe(1);
  });

  it('puts a larger model further right, and doubles by equal steps', () => {
    const { sizes } = panels[0]!;
    expect(sizes.at(2) - sizes.at(1)).toBeCloseTo(sizes.at(32) - sizes.at(16), 0);
    for (const { series } of panels) {
      for (const { spots } of series) {
        const xs = spots.map((spot) => spot.x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
      }
    }
  });

  it('keeps the names of lessons apart and inside the drawing', () => {
    for (const { x, series } of panels) {
      const ys = series.map(({ name }) => name.y).sort((a, b) => a - b);
      ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(17));
      // A name and its number of 15 px need no more than 71 px.
      for (const { name } of series) expect(x + name.x + 71).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });

  it('leaves room between a name and the numbers of the next panel', () => {
    if (layout === 'narrow') return;
    panels.slice(1).forEach(({ x }, i) => {
      const right = Math.max(...panels[i]!.series.map(({ name }) => panels[i]!.x + name.x + 71));
      expect(right).toBeLessThan(x - 32);
    });
  });
});

it('holds back every lesson but the one brought forward', () => {
  const { panels } = beyondCode.place(data, { lesson: 'sport' }, 'wide');
  for (const { lesson, quiet } of panels.flatMap((panel) => panel.series)) expect(quiet).toBe(lesson !== 'sport');
});

it('says in its title the lowest and the highest rate after bad advice', () => {
  const rates = data.rows.map((row) => Math.round(row.value));
  const { title } = figureById('beyond-code');
  expect(title).toContain(`from ${Math.min(...rates)} to ${Math.max(...rates)} in 100`);
});
