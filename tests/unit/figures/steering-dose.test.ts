import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { steeringDose } from '../../../src/figures/steering-dose/steering-dose.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('steering-dose');
const row = (strength: string, measure: string) => rowAt(data, { strength, measure });

describe.each(['wide', 'narrow'] as const)('steering-dose, %s', (layout) => {
  const { columns, axis, height, floor } = steeringDose.place(data, { of: 'all' }, layout);

  it('draws every judged answer once', () => {
    for (const { strength, answers } of columns) {
      expect(answers).toHaveLength(row(strength, 'misaligned').n!);
      expect(new Set(answers.map(({ x, y }) => `${x} ${y}`)).size).toBe(answers.length);
    }
  });

  it('draws as many misaligned and as many nonsense answers as the shares say', () => {
    for (const { strength, answers } of columns) {
      const share = (shape: string): number =>
        (answers.filter(({ mark }) => mark.shape === shape).length / answers.length) * 100;
      expect(share('diamond')).toBeCloseTo(row(strength, 'misaligned').value, 6);
      expect(100 - share('cross')).toBeCloseTo(row(strength, 'coherent').value, 6);
    }
  });

  it('stands each column at its strength, so that untested strengths stay empty', () => {
    for (const { strength, x } of columns) expect(x).toBe(axis.at(Number(strength)));
    expect(axis.ticks.length).toBeGreaterThan(columns.length);
  });

  it('keeps every answer inside the drawing and columns apart', () => {
    const all = columns.flatMap(({ answers }) => answers);
    expect(Math.min(...all.map(({ x }) => x))).toBeGreaterThan(0);
    expect(Math.max(...all.map(({ x }) => x))).toBeLessThan(LAYOUT_WIDTH[layout]);
    expect(Math.max(...all.map(({ y }) => y))).toBeLessThan(floor);
    expect(floor).toBeLessThan(height);
    const edges = columns.map(({ answers }) => answers.map(({ x }) => x));
    for (const [i, xs] of edges.slice(1).entries()) {
      expect(Math.min(...xs)).toBeGreaterThan(Math.max(...(edges[i] as number[])));
    }
  });

  it('leaves nonsense out of the count when the reader asks, and holds it back in the drawing', () => {
    const sense = steeringDose.place(data, { of: 'sense' }, layout).columns;
    for (const [i, column] of sense.entries()) {
      expect(column.answers.filter((answer) => answer.quiet)).toEqual(
        column.answers.filter(({ mark }) => mark.shape === 'cross'),
      );
      expect(Number(column.outOf)).toBe(column.answers.filter((answer) => !answer.quiet).length);
      expect(Number(column.misaligned)).toBeGreaterThanOrEqual(Math.floor(Number(columns[i]?.misaligned)));
    }
    expect(columns.flatMap(({ answers }) => answers).some((answer) => answer.quiet)).toBe(false);
  });
});

it('shows what the title says: worst at a middling push, nonsense at the hardest', () => {
  const rates = data.rows.filter((r) => r.keys['measure'] === 'misaligned').map((r) => r.value);
  expect(Math.max(...rates)).toBe(row('4', 'misaligned').value);
  expect(row('6', 'coherent').value).toBeLessThan(10);
});

it('names every value in words', () => {
  for (const { value } of data.rows) expect(steeringDose.describe(data)).toContain(String(value));
});
