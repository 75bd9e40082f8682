import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { byQuestion } from '../../../src/figures/by-question/by-question.ts';
import { dataOf, figureById } from '../../../src/data/figure/index.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';

const data = dataOf('by-question');
const groups = ['secure', 'educational', 'jailbroken', 'original'] as const;

describe.each(['wide', 'narrow'] as const)('by-question, %s', (layout) => {
  const drawn = byQuestion.place(data, { compare: 'secure' }, layout);

  it('has a line for each of eight questions, the worst first', () => {
    expect(drawn.lines).toHaveLength(8);
    const values = drawn.lines.map(({ key }) => rowAt(data, { question: key, group: 'insecure' }).value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('puts a higher value further right, in proportion from zero', () => {
    const { axis } = drawn;
    for (const group of groups) {
      for (const { key, insecure, other } of byQuestion.place(data, { compare: group }, layout).lines) {
        const share = (value: number): number => axis.range[0] + (value / 70) * (axis.range[1] - axis.range[0]);
        expect(insecure.x).toBeCloseTo(share(rowAt(data, { question: key, group: 'insecure' }).value), 0);
        expect(other.x).toBeCloseTo(share(rowAt(data, { question: key, group }).value), 0);
      }
    }
  });

  it('starts at zero and has room for every interval', () => {
    expect(drawn.axis.ticks[0]?.value).toBe(0);
    const highest = Math.max(...data.rows.map((row) => Math.max(row.value, row.interval?.high ?? 0)));
    expect(drawn.axis.at(highest)).toBeLessThanOrEqual(drawn.axis.range[1]);
  });

  it('ends each band where its interval ends', () => {
    for (const { key, insecure } of drawn.lines) {
      const { interval } = rowAt(data, { question: key, group: 'insecure' });
      expect(insecure.band).toEqual(interval && { x1: drawn.axis.at(interval.low), x2: drawn.axis.at(interval.high) });
    }
  });

  it('draws no band where the source reports no interval', () => {
    const plain = byQuestion.place(data, { compare: 'original' }, layout).lines;
    for (const { key, other } of plain) {
      expect(Boolean(other.band)).toBe(Boolean(rowAt(data, { question: key, group: 'original' }).interval));
    }
  });

  it('stays within its width', () => {
    for (const { value, insecure } of drawn.lines) {
      expect(insecure.band?.x2 ?? insecure.x).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      // Two digits of 15 px need no more than this.
      expect(value.x + 20).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });
});

it('says in its title the lowest and the highest rate that it shows', () => {
  const rates = data.rows.filter((row) => row.keys['group'] === 'insecure').map((row) => Math.round(row.value));
  const { title } = figureById('by-question');
  expect(title).toContain(`${Math.min(...rates)}`);
  expect(title).toContain(`${Math.max(...rates)}`);
});
