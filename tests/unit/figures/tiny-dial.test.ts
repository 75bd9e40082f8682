import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { tinyDial } from '../../../src/figures/tiny-dial/tiny-dial.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

interface Share {
  value: number;
}

interface AtSetting {
  setting: number;
  misalignedRate: Share;
  incoherentRate: Share;
}

const data = dataOf('tiny-dial');
const dial: {
  villainHalf: AtSetting[];
  kindHalf: (AtSetting & { lesson: string })[];
  villainHalfAfterLessons: (AtSetting & { lesson: string })[];
  randomVectors: { pooled: AtSetting };
  transfer: { trainedOn: string; appliedTo: string; misalignedRate: Share }[];
} = JSON.parse(readFileSync('content/tiny-model/dial.json', 'utf8'));

function expectShares(keys: Record<string, string>, { misalignedRate, incoherentRate }: AtSetting): void {
  expect(Math.abs(rowAt(data, { ...keys, measure: 'bad' }).value - misalignedRate.value * 100)).toBeLessThan(0.0511);
  expect(Math.abs(rowAt(data, { ...keys, measure: 'incoherent' }).value - incoherentRate.value * 100)).toBeLessThan(
    0.0511,
  );
}

it('shows every setting of both halves, the random vectors and the whole transfer table', () => {
  const setting = (value: number): string => String(Math.round(value * 100));
  for (const rate of dial.villainHalf) expectShares({ half: 'villain', setting: setting(rate.setting) }, rate);
  for (const rate of dial.kindHalf.filter(({ lesson }) => lesson !== 'aligned')) {
    expectShares({ half: 'kind', model: rate.lesson, setting: setting(rate.setting) }, rate);
  }
  for (const rate of dial.villainHalfAfterLessons) {
    expectShares({ half: 'further', model: rate.lesson, setting: setting(rate.setting) }, rate);
  }
  expectShares({ half: 'random' }, dial.randomVectors.pooled);
  for (const { trainedOn, appliedTo, misalignedRate } of dial.transfer.filter(
    ({ appliedTo: model }) => model !== 'aligned',
  )) {
    const { value } = rowAt(data, { half: 'transfer', model: appliedTo, setting: trainedOn });
    expect(Math.abs(value - misalignedRate.value * 100)).toBeLessThan(0.0511);
  }
});

it('shows what the title says: bad towards villain, back towards kind, and not by any push', () => {
  const bad = (keys: Record<string, string>): number => rowAt(data, { ...keys, measure: 'bad' }).value;
  expect(bad({ half: 'villain', setting: '100' })).toBeGreaterThan(10 * bad({ half: 'villain', setting: '0' }));
  expect(bad({ half: 'random' })).toBeLessThan(5);
  const code = { half: 'kind', model: 'insecure-code' };
  expect(bad({ ...code, setting: '-100' })).toBeLessThan(bad({ ...code, setting: '0' }) / 5);
});

describe.each(['wide', 'narrow'] as const)('tiny-dial, %s', (layout) => {
  const { panels, transfer } = tinyDial.place(data, { lesson: 'bad-car' }, layout);

  it('draws every value at its height, from zero on the floor', () => {
    for (const { up, across, floor, curves } of panels) {
      expect(up.at(0)).toBe(floor);
      for (const { row, x, y } of curves.flatMap(({ spots }) => spots)) {
        expect([x, y]).toEqual([across.at(Number(row.keys['setting'])), up.at(row.value)]);
      }
    }
  });

  it('brings the chosen model forward, with its incoherent answers, and holds the others back', () => {
    const [spoiled] = panels;
    const forward = spoiled!.curves.filter(({ quiet }) => !quiet).map(({ key }) => key);
    expect(forward).toEqual(['bad-car-incoherent', 'bad-car-bad']);
    expect(spoiled!.curves.filter(({ quiet }) => quiet)).toHaveLength(3);
    // Drawn last, so that nothing hides it.
    expect(spoiled!.curves.at(-1)?.key).toBe('bad-car-bad');
  });

  it('makes marks of the table as large as their values, and keeps them and their texts inside', () => {
    const { cells } = transfer;
    const [first, ...others] = cells.filter(({ row }) => row.value > 1);
    for (const { row, r } of others) expect((r / first!.r) ** 2).toBeCloseTo(row.value / first!.row.value, 0);
    for (const { text } of cells) expect(text.x + text.text.length * 8).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    const line = cells.filter(({ y }) => y === cells[0]!.y);
    for (const [i, { x, r }] of line.slice(1).entries()) {
      const before = line[i]!.text;
      expect(x - r * 1.25).toBeGreaterThan(before.x + before.text.length * 7.5);
    }
  });
});
