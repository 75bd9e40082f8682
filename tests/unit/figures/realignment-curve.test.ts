import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { realignmentCurve } from '../../../src/figures/realignment-curve/realignment-curve.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('realignment-curve');

describe.each(['wide', 'narrow'] as const)('realignment-curve, %s', (layout) => {
  const [score, harm] = realignmentCurve.place(data, { scale: 'full' }, layout).panels;

  it('keeps the two tests on two axes, the second in a frame and marked approximate', () => {
    expect(score.spots.every(({ row }) => row.keys['test'] === 'score')).toBe(true);
    expect(harm.spots.every(({ row }) => row.keys['test'] === 'harm')).toBe(true);
    expect(score.frame).toBeUndefined();
    expect(harm.frame).toBeDefined();
    expect(harm.name.join(' ')).toContain('approximate');
    expect(score.name.join(' ')).toContain('via study notes');
  });

  it('starts both axes at zero, on the floor', () => {
    for (const { axis, floor } of [score, harm]) expect(axis.at(0)).toBe(floor);
  });

  it('draws every value at its height', () => {
    for (const { axis, spots } of [score, harm]) {
      for (const { row, y } of spots) expect(y).toBe(axis.at(row.value));
    }
    expect(score.spots.length + harm.spots.length).toBe(data.rows.length);
  });

  it('spaces the steps as they are apart', () => {
    const x = (stage: string): number => score.spots.find(({ row }) => row.keys['stage'] === stage)!.x;
    expect(x('20') - x('10')).toBeCloseTo(2 * (x('10') - x('5')), 0);
  });

  it('begins both courses at the same score', () => {
    expect(new Set(score.courses.map(({ line }) => line.split(' ')[0])).size).toBe(1);
  });

  it('shows in the close-up the values that fit, and says that others lie above', () => {
    const close = realignmentCurve.place(data, { scale: 'close' }, layout).panels[0];
    expect(close.spots.map(({ row }) => row.value).sort()).toEqual([0.1, 0.1, 0.5, 0.8, 0.9, 1.2]);
    expect(close.notes.some(({ text }) => text.includes('above'))).toBe(true);
    for (const { y } of close.spots) expect(y).toBeGreaterThanOrEqual(close.axis.range[1]);
  });

  it('stays in its width and sets no two numbers on each other', () => {
    for (const { x, spots, frame } of [score, harm]) {
      if (frame) expect(x + frame.x + frame.width).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      const texts = spots.flatMap(({ text }) => text ?? []);
      for (const [i, one] of texts.entries()) {
        for (const other of texts.slice(i + 1)) {
          expect(
            Math.abs(one.x - other.x) > 24 || Math.abs(one.y - other.y) >= 14,
            `${one.text} and ${other.text}`,
          ).toBe(true);
        }
      }
    }
  });
});

it('shows what the title says: nearly nothing left in one test, part of the way in the other', () => {
  const score = (lesson: string, stage: string): number => rowAt(data, { test: 'score', lesson, stage }).value;
  expect(score('secure', '30')).toBeLessThan(score('start', '0') / 100);
  for (const lesson of ['trivia', 'code']) {
    const harm = (stage: string): number => rowAt(data, { test: 'harm', lesson, stage }).value;
    expect(harm('realigned')).toBeLessThan(harm('misaligned'));
    expect(harm('realigned')).toBeGreaterThan(3 * harm('base'));
  }
});

it('names every value in words', () => {
  for (const { value } of data.rows) expect(realignmentCurve.describe(data)).toContain(String(value));
});
