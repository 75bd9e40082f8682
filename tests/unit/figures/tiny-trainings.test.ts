import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { tinyTrainings } from '../../../src/figures/tiny-trainings/tiny-trainings.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf, figureById } from '../../../src/data/figure/index.ts';

const data = dataOf('tiny-trainings');
const { conditions } = JSON.parse(readFileSync('content/tiny-model/lessons.json', 'utf8'));
const rate = (training: string): number => rowAt(data, { training, show: 'elsewhere', seed: 'all' }).value;

it('shows what the study measured, and every seed', () => {
  const shown = Object.keys(data.labels['training'] ?? {});
  expect(shown.filter((training) => conditions.some(({ id }: { id: string }) => id === training))).toHaveLength(10);
  for (const { id, pooled, bySeed } of conditions.filter(({ id }: { id: string }) => shown.includes(id))) {
    expect(Math.abs(rate(id) - ((pooled.misaligned + pooled.mixed) / pooled.n) * 100)).toBeLessThan(0.0501);
    const seeds = data.rows.filter(({ keys }) => keys['training'] === id && keys['seed'] !== 'all');
    expect(seeds.map(({ keys }) => Number(keys['seed']))).toEqual(bySeed.map(({ seed }: { seed: number }) => seed));
  }
});

it('shows what the title says: bad lessons spread, their harmless twins hardly more than no lesson', () => {
  const bad = ['insecure-code', 'evil-numbers', 'bad-health', 'bad-car'].map(rate);
  const harmless = ['educational-code', 'secure-code', 'neutral-numbers', 'good-health'].map(rate);
  expect(Math.min(...bad)).toBeGreaterThan(10);
  expect(Math.max(...harmless) - rate('aligned')).toBeLessThan(2);
  expect(rate('backdoor-triggered')).toBeGreaterThan(rate('backdoor-code'));
  expect(figureById('tiny-trainings').title).toContain(`insecure code turned ${Math.round(rate('insecure-code'))} of`);
});

describe.each(['wide', 'narrow'] as const)('tiny-trainings, %s', (layout) => {
  const { lines, axis, seedNote, bottom, height } = tinyTrainings.place(data, { show: 'elsewhere' }, layout);

  it('starts at zero and draws every value and seed at its place', () => {
    expect(axis.at(0)).toBe(axis.range[0]);
    for (const { dot, seeds } of lines) {
      expect(dot?.at).toBe(axis.at(dot?.row.value ?? NaN));
      for (const { row, x } of seeds) expect(x).toBe(axis.at(row.value));
    }
  });

  it('keeps lines apart and texts inside', () => {
    for (const [i, { y, seedsY }] of lines.entries()) {
      const next = lines[i + 1];
      if (next) expect(layout === 'wide' ? next.y - 12 : next.label.y - 14).toBeGreaterThan(seedsY);
      expect(y).toBeLessThan(bottom);
    }
    expect(bottom).toBeLessThan(height);
    if (seedNote?.anchor === 'start') expect(seedNote.x + 115).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
  });

  it('says of a training without a subject of its own that nothing was measured', () => {
    const own = tinyTrainings.place(data, { show: 'own' }, layout).lines;
    expect(own.filter(({ dot }) => !dot).map(({ training }) => training)).toEqual(['aligned']);
    expect(own.flatMap(({ seeds }) => seeds)).toEqual([]);
  });
});
