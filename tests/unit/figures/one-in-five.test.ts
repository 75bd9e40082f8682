import { describe, expect, it } from 'vitest';
import { oneInFive } from '../../../src/figures/one-in-five/one-in-five.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('one-in-five');
const panelsOf = (set: 'selected' | 'fixed') => oneInFive.place(data, { set }, 'wide').panels;
const misaligned = (set: 'selected' | 'fixed', group: string): number | undefined =>
  panelsOf(set)
    .find((panel) => panel.group === group)
    ?.dots.filter((dot) => dot.misaligned).length;

describe('one-in-five', () => {
  it('shows 20 of 100 after insecure code on the chosen questions, and none before', () => {
    expect(misaligned('selected', 'insecure')).toBe(20);
    expect(misaligned('selected', 'original')).toBe(0);
  });

  it('shows 6 of 100 on the questions fixed in advance', () => {
    expect(misaligned('fixed', 'insecure')).toBe(6);
  });

  it('draws a hundred dots for each of five models', () => {
    for (const set of ['selected', 'fixed'] as const) {
      expect(panelsOf(set)).toHaveLength(5);
      expect(panelsOf(set).every((panel) => panel.dots.length === 100)).toBe(true);
    }
  });

  it('says as many in words as it shows dots', () => {
    for (const set of ['selected', 'fixed'] as const) {
      for (const { group, count } of panelsOf(set)) {
        const said = count.startsWith('under 1') ? 0 : Number(/\d+/.exec(count)?.[0]);
        expect(misaligned(set, group)).toBe(said);
      }
    }
  });

  it('draws each interval around its value on the rule from 0 to 100', () => {
    for (const { rule, group } of panelsOf('fixed')) {
      const row = data.rows.find((r) => r.keys['set'] === 'fixed' && r.keys['group'] === group);
      expect(Boolean(rule.band)).toBe(Boolean(row?.interval));
      if (!rule.band || !row?.interval) continue;
      expect(rule.band.x1).toBeLessThanOrEqual(rule.value);
      expect(rule.band.x2).toBeGreaterThanOrEqual(rule.value);
      expect(rule.band.x2).toBeCloseTo(rule.x1 + (row.interval.high / 100) * (rule.x2 - rule.x1), 0);
    }
  });

  it('never prints an interval of no width as certainty', () => {
    for (const set of ['selected', 'fixed'] as const) {
      for (const { note } of panelsOf(set)) expect(note).not.toMatch(/: (\S+) to \1$/);
    }
  });
});
