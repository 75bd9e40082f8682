import { describe, expect, it } from 'vitest';
import words from '../../../content/strings/quantities.json' with { type: 'json' };
import { tinyUnits, units } from '../../../src/data/evidence/vocabulary.ts';
import {
  formatInterval,
  formatN,
  formatNumber,
  formatQuantity,
  formatValue,
  inHundred,
} from '../../../src/lib/format.ts';
import { formatDate } from '../../../src/lib/format-date.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [19.8, '19.8'],
    [6000, '6,000'],
    [0.126, '0.13'],
    [-4.5, '−4.5'],
  ])('prints %f as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [20, 'percent', '20%'],
    [19.8, 'percentage points', '19.8 points'],
    [6000, 'count', '6,000'],
    [0.8, 'correlation', '0.8'],
    [12, 'days', '12 days'],
  ])('prints %f in %s as %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });

  it('has words for every unit of the records', () => {
    expect(Object.keys({ ...units, ...tinyUnits }).filter((unit) => !Object.hasOwn(words.units, unit))).toEqual([]);
  });

  it('says “about” where the source does', () => {
    expect(formatValue({ value: 20, unit: 'percent', exactness: 'approximate' })).toBe('about 20%');
    expect(formatValue({ value: 20, unit: 'percent', exactness: 'stated' })).toBe('20%');
  });
});

describe('intervals and samples', () => {
  it('prints both ends, or that there is none', () => {
    expect(formatInterval({ interval: { low: 12.7, high: 26.9, kind: 'across-runs' } })).toBe('12.7 to 26.9');
    expect(formatInterval({ interval: 'not reported' })).toBe('not reported');
  });

  it('prints what was counted', () => {
    expect(formatN({ n: 600, nOf: 'answers' })).toBe('600 answers');
    expect(formatN({ n: 'not reported' })).toBe('not reported');
  });
});

it.each([
  ['2026-11-21', '21 November 2026'],
  ['2025-06', 'June 2025'],
  ['2025', '2025'],
])('prints %s as %s', (iso, text) => {
  expect(formatDate(iso)).toBe(text);
});

describe('inHundred', () => {
  it.each([
    [0, '0 in 100'],
    [20, '20 in 100'],
    [19.8, 'about 20 in 100'],
    [0.3, 'under 1 in 100'],
    [0.5, 'about 1 in 100'],
  ])('says %f as “%s”', (value, words) => {
    expect(inHundred(value)).toBe(words);
  });
});
