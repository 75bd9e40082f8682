import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { directionRemoved } from '../../../src/figures/direction-removed/direction-removed.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('direction-removed');

describe.each(['wide', 'narrow'] as const)('direction-removed, %s', (layout) => {
  const { panels } = directionRemoved.place(data, {}, layout);
  const panel = (model: string) => panels.find((p) => p.model === model)!;

  it('has the nine add-ons, the single add-on apart, and the cuts in a frame of their own', () => {
    expect(panels.map(({ model }) => model)).toEqual(['nine', 'one', 'transfer']);
    expect(panels.filter(({ frame }) => frame).map(({ model }) => model)).toEqual(['transfer']);
  });

  it('has one scale for both panels of answers in 100, from zero', () => {
    for (const model of ['nine', 'one']) expect(panel(model).axis.ticks[0]?.value).toBe(0);
    expect(panel('nine').axis.at(10)).toBe(panel('one').axis.at(10));
    expect(panel('transfer').axis.at(10)).not.toBe(panel('one').axis.at(10));
  });

  it('draws each value where it is, and the fall from where that model started', () => {
    for (const model of ['nine', 'one']) {
      const { axis, lines } = panel(model);
      const start = rowAt(data, { model, removed: 'nothing' }).value;
      for (const { marks, span, row } of lines) {
        expect(marks.map(({ x }) => x)).toEqual([axis.at(row.value)]);
        expect(span).toEqual({ x1: axis.at(row.value), x2: axis.at(start) });
      }
    }
  });

  it('draws a cut from zero, and the random direction on both sides of it', () => {
    const { axis, lines } = panel('transfer');
    for (const { key, marks, span, row } of lines) {
      const left = key === 'random' ? -row.value : 0;
      expect(span).toEqual({ x1: axis.at(left), x2: axis.at(row.value) });
      expect(marks).toHaveLength(key === 'random' ? 2 : 1);
    }
  });

  it('stays in its width, panels apart', () => {
    for (const { x, axis, frame } of panels) {
      expect(x + axis.range[1]).toBeLessThan(LAYOUT_WIDTH[layout]);
      if (frame) expect(x + frame.x + frame.width).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
    for (const [i, { x, y }] of panels.slice(1).entries()) {
      const before = panels[i]!;
      expect(x > before.x + before.axis.range[1] || y > before.y + before.bottom).toBe(true);
    }
  });
});

it('shows what the title says: one direction takes nearly all, and most in other models', () => {
  const value = (model: string, removed: string): number => rowAt(data, { model, removed }).value;
  expect(value('nine', 'everywhere')).toBeLessThan(value('nine', 'nothing') / 10);
  for (const other of ['same-lesson', 'other-lesson']) {
    expect(value('transfer', other)).toBeGreaterThan(5 * value('transfer', 'random'));
  }
});

it('names every value in words', () => {
  for (const { value } of data.rows) expect(directionRemoved.describe(data)).toContain(String(value));
});
