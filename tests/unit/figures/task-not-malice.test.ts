import { describe, expect, it } from 'vitest';
import { taskNotMalice } from '../../../src/figures/task-not-malice/task-not-malice.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('task-not-malice');

describe.each(['wide', 'narrow'] as const)('task-not-malice, %s', (layout) => {
  const { panels } = taskNotMalice.place(data, { scale: 'full' }, layout);

  it('has both panels over the same training sets in the same order', () => {
    expect(panels.map((panel) => panel.measure)).toEqual(['vulnerable', 'misaligned']);
    const [left, right] = panels.map((panel) => panel.bands.map((band) => band.key));
    expect(left).toEqual(right);
    expect([...(left ?? [])].sort()).toEqual(['2000', '500', '6000', 'none']);
  });

  it('draws every training set once in each panel', () => {
    const spots = panels.map((panel) => panel.bands.map((band) => band.spots.length).sort());
    expect(spots).toEqual([
      [1, 1, 3, 6],
      [1, 1, 3, 6],
    ]);
  });

  it('has the same scale in both panels unless the reader asks for the close-up', () => {
    const scale = (at: (value: number) => number): number => at(40) - at(0);
    const [left, right] = panels.map((panel) => scale(panel.axis.at));
    expect(left).toBe(right);
    const close = taskNotMalice.place(data, { scale: 'close' }, layout).panels;
    expect(scale(close[0]!.axis.at)).toBe(left);
    expect(scale(close[1]!.axis.at)).toBeCloseTo(right! * 2.5, 0);
  });

  it('starts every axis at zero and keeps every mark and band inside, in both scales', () => {
    for (const scale of ['full', 'close'] as const) {
      for (const { axis, bands } of taskNotMalice.place(data, { scale }, layout).panels) {
        expect(axis.ticks[0]?.value).toBe(0);
        for (const { x, band } of bands.flatMap((b) => b.spots)) {
          expect(x).toBeGreaterThanOrEqual(axis.range[0]);
          expect(Math.max(x, band?.x2 ?? x)).toBeLessThanOrEqual(axis.range[1]);
        }
      }
    }
  });

  it('does not put two marks of one size on the same spot', () => {
    for (const { spots } of panels.flatMap((panel) => panel.bands)) {
      expect(new Set(spots.map((spot) => spot.y)).size).toBe(spots.length);
    }
  });

  it('draws intervals on the right, where the source reports them, and none on the left', () => {
    const banded = panels.map((panel) => panel.bands.flatMap((band) => band.spots).filter((spot) => spot.band).length);
    expect(banded[0]).toBe(0);
    expect(banded[1]).toBe(data.rows.filter((r) => r.keys['measure'] === 'misaligned' && r.interval).length);
    expect(banded[1]).toBeGreaterThan(0);
  });
});

it('shows what the title says: the task at every size, malice at the whole set only', () => {
  const values = (measure: string, examples: string): number[] =>
    data.rows.filter((r) => r.keys['measure'] === measure && r.keys['examples'] === examples).map((r) => r.value);
  const bare = values('vulnerable', 'none')[0]!;
  expect(Math.min(...values('vulnerable', '500'))).toBeGreaterThan(bare);
  expect(Math.max(...values('misaligned', '500'))).toBeLessThan(values('misaligned', '6000')[0]!);
});
