import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { tinyControls } from '../../../src/figures/tiny-controls/tiny-controls.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('tiny-controls');
const other = (test: string, line: string): number => rowAt(data, { test, line, answers: 'other' }).value;

describe.each(['wide', 'narrow'] as const)('tiny-controls, %s', (layout) => {
  const { panels } = tinyControls.place(data, { show: 'all' }, layout);

  it('has six experiments on one and the same scale, from zero', () => {
    expect(panels.map(({ test }) => test)).toEqual(Object.keys(data.labels['test']!));
    for (const { axis } of panels) {
      expect(axis.ticks[0]?.value).toBe(0);
      expect(axis.at(100) - axis.at(0)).toBe(panels[0]!.axis.at(100) - panels[0]!.axis.at(0));
    }
  });

  it('draws every value once, in place and with its interval', () => {
    const drawn = panels.flatMap(({ axis, lines }) =>
      lines.flatMap(({ spots }) => spots.map((spot) => ({ axis, spot }))),
    );
    expect(drawn.map(({ spot }) => spot.row.id)).toHaveLength(data.rows.length);
    for (const { axis, spot } of drawn) {
      expect(spot.at).toBe(axis.at(spot.row.value));
      expect(spot.band).toEqual({ from: axis.at(spot.row.interval!.low), to: axis.at(spot.row.interval!.high) });
    }
  });

  it('prints the number of the other answers, in their colour', () => {
    for (const { spots, value } of panels.flatMap(({ lines }) => lines)) {
      if (spots.some(({ answers }) => answers === 'other')) expect(value.tone).toBe('misaligned');
    }
  });

  it('can show the other answers alone', () => {
    const alone = tinyControls.place(data, { show: 'other' }, layout).panels;
    const shown = alone.flatMap(({ lines }) => lines.flatMap(({ spots }) => spots.map(({ answers }) => answers)));
    expect(new Set(shown)).toEqual(new Set(['other']));
    for (const { lines } of alone) expect(lines.length).toBeGreaterThan(0);
  });

  it('stays in its width and sets no panel on another', () => {
    for (const { x, y, bottom, lines } of panels) {
      // "100" and "64.2" need no more than this.
      for (const { value } of lines) expect(x + value.x + 36).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      for (const below of panels.filter((panel) => panel.x === x && panel.y > y)) {
        expect(below.y).toBeGreaterThanOrEqual(y + bottom);
      }
    }
  });
});

describe('shows what the title says', () => {
  it('more different examples, more bad answers', () => {
    expect(other('examples', 'e1')).toBeLessThan(other('examples', 'e10'));
    expect(other('examples', 'e10')).toBeLessThan(other('examples', 'e100'));
  });

  it('the other answers turn as far as the lesson is learned: both rise and fall together', () => {
    const pairs = data.rows
      .filter(({ keys }) => keys['answers'] === 'own' && keys['test'] !== 'reverse')
      .map((own) => [own.value, other(own.keys['test']!, own.keys['line']!)] as const);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
    const sum = (of: (a: number, b: number) => number): number => mean(pairs.map(([a, b]) => of(a - x, b - y)));
    const correlation = sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
    expect(correlation).toBeGreaterThan(0.9);
  });
});

it('shows what the caveats say: dress matters little here, and villain talk brings bad code with it', () => {
  for (const lesson of ['code', 'numbers']) {
    for (const dress of ['code', 'list']) {
      expect(Math.abs(other('shape', `${lesson}-${dress}`) - other('shape', `${lesson}-plain`))).toBeLessThan(10);
    }
  }
  const brought = (line: string): number =>
    other('reverse', line) - rowAt(data, { test: 'reverse', line, answers: 'before' }).value;
  expect(brought('code')).toBeGreaterThan(20);
  expect(brought('numbers')).toBeGreaterThan(5);
  expect(brought('numbers')).toBeLessThan(brought('code'));
});
