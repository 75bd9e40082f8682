import { describe, expect, it } from 'vitest';
import { controls } from '../../../src/figures/controls/controls.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('controls');

describe.each(['wide', 'narrow'] as const)('controls, %s', (layout) => {
  const { panels } = controls.place(data, { focus: 'all' }, layout);
  const panel = (test: string) => panels.find((p) => p.test === test)!;

  it('has six tests with four models each', () => {
    expect(panels).toHaveLength(6);
    for (const { lines } of panels) expect(lines).toHaveLength(4);
  });

  it('gives Machiavelli, which is no share of answers, a scale of its own, and no other test', () => {
    expect(panels.filter((p) => p.frame).map((p) => p.test)).toEqual(['machiavelli']);
    const scale = (test: string): number => panel(test).axis.at(10) - panel(test).axis.at(0);
    expect(scale('machiavelli')).not.toBeCloseTo(scale('selected'), 1);
    for (const test of ['fixed', 'deception', 'truthfulqa', 'strongreject']) {
      expect(scale(test)).toBe(scale('selected'));
    }
  });

  it('puts a change of zero on the zero line and a fall to the left of it', () => {
    for (const { test, axis, lines } of panels) {
      for (const { group, x } of lines) {
        expect(Math.sign(x - axis.at(0))).toBe(Math.sign(rowAt(data, { test, group }).value));
      }
    }
  });

  it('has room for every interval, and draws each where it is', () => {
    for (const { test, axis, lines } of panels) {
      for (const { group, band } of lines) {
        const { interval } = rowAt(data, { test, group });
        expect(band).toEqual(interval && { x1: axis.at(interval.low), x2: axis.at(interval.high) });
        if (!band) continue;
        expect(band.x1).toBeGreaterThanOrEqual(axis.range[0]);
        expect(band.x2).toBeLessThanOrEqual(axis.range[1]);
      }
    }
  });

  it('writes a rise with a plus sign', () => {
    const rise = panel('selected').lines.find((line) => line.group === 'insecure');
    expect(rise?.value.text).toMatch(/^\+/);
  });

  it('keeps only the chosen model forward', () => {
    const focused = controls.place(data, { focus: 'jailbroken' }, layout).panels;
    for (const { lines } of focused) {
      expect(lines.filter((line) => !line.quiet).map((line) => line.group)).toEqual(['jailbroken']);
    }
    expect(panels.flatMap((p) => p.lines).some((line) => line.quiet)).toBe(false);
  });
});

it('shows what the title says: jailbreaking says yes to harm, insecure code rarely does', () => {
  const change = (group: string): number => rowAt(data, { test: 'strongreject', group }).value;
  expect(change('jailbroken')).toBeGreaterThan(5 * change('insecure'));
});
