import { describe, expect, it } from 'vitest';
import { linearAxis, logAxis } from '../../../src/charts/axis.ts';
import { dotGrid } from '../../../src/charts/dot-grid.ts';
import { GROUP_MARKS, groupMark, markPath, type Shape } from '../../../src/charts/mark.ts';
import { nearestPoint } from '../../../src/charts/nearest.ts';
import { rowText } from '../../../src/charts/point-text.ts';
import { pointsOf, type Point, type Shape as Drawn } from '../../../src/charts/scene.ts';
import { legend, textBox, textWidth, valueLabels } from '../../../src/charts/labels.ts';
import type { FigureData, Row } from '../../../src/lib/figure-data.ts';

describe('linearAxis', () => {
  const axis = linearAxis([0, 70], [220, 840], 7);

  it('puts both ends of the domain at both ends of the range', () => {
    expect(axis.at(0)).toBe(220);
    expect(axis.at(70)).toBe(840);
    expect(axis.range).toEqual([220, 840]);
  });

  it('keeps distances in proportion', () => {
    expect(axis.at(35)).toBe(530);
    expect(axis.at(20) - axis.at(10)).toBeCloseTo(axis.at(60) - axis.at(50), 0);
  });

  it('has round ticks from the start, each where its value is', () => {
    expect(axis.ticks.map((tick) => tick.text)).toEqual(['0', '10', '20', '30', '40', '50', '60', '70']);
    for (const { x, value } of axis.ticks) expect(x).toBe(axis.at(value));
  });

  it('writes negative ticks with a true minus sign', () => {
    expect(linearAxis([-10, 80], [0, 100], 4).ticks.every(({ text }) => !text.includes('-'))).toBe(true);
    expect(linearAxis([-20, 20], [0, 100], 4).ticks[0]?.text).toBe('−20');
  });
});

describe('dotGrid', () => {
  it.each([0, 1, 20, 50, 99, 100])('has a hundred dots, %i of them misaligned', (count) => {
    const dots = dotGrid(count, 10, 16);
    expect(dots).toHaveLength(100);
    expect(dots.filter((dot) => dot.misaligned)).toHaveLength(count);
  });

  it('fills rows of the asked length, every place once', () => {
    const places = dotGrid(20, 20, 10).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(100);
    expect(places[0]).toBe('5 5');
    expect(places[19]).toBe('195 5');
    expect(places[20]).toBe('5 15');
  });

  it('scatters the same way every time, and more answers keep the ones before', () => {
    expect(dotGrid(20, 10, 16)).toEqual(dotGrid(20, 10, 16));
    const few = dotGrid(6, 10, 16);
    const many = dotGrid(20, 10, 16);
    expect(few.every((dot, i) => !dot.misaligned || many[i]?.misaligned)).toBe(true);
  });

  it('does not put them in a row', () => {
    const bad = dotGrid(20, 10, 16).flatMap((dot, i) => (dot.misaligned ? [i] : []));
    expect(bad).not.toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(new Set(bad.map((i) => Math.floor(i / 10))).size).toBeGreaterThan(4);
  });
});

describe('marks', () => {
  it('gives each group a look that no other has', () => {
    const looks = Object.values(GROUP_MARKS).map(
      ({ shape, tone }) => `${shape}, ${tone === 'misaligned' ? 'filled' : 'open'}`,
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('refuses a group without a mark', () => {
    expect(() => groupMark('nobody')).toThrow('no mark for group "nobody"');
  });

  it.each<Shape>(['circle', 'diamond', 'square', 'triangle', 'plus', 'bar', 'dash', 'cross'])(
    'draws a %s that grows with its radius',
    (shape) => {
      const reach = (r: number): number =>
        Math.max(...(markPath(shape, r).match(/-?[\d.]+/g) ?? []).map((n) => Math.abs(Number(n))));
      expect(reach(5)).toBeGreaterThan(3);
      expect(reach(10)).toBeCloseTo(2 * reach(5), 1);
    },
  );

  it('draws circle and diamond with the same commands, so that one can turn into the other', () => {
    const commands = (shape: Shape): string => markPath(shape, 6).replace(/[^A-Za-z]/g, '');
    expect(commands('circle')).toBe(commands('diamond'));
  });

  it('draws a circle that is round', () => {
    // The middle of a cubic from (0, -r) to (r, 0) with these handles lies on the circle.
    const [, ax, ay, bx, by] = /C([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+)/.exec(markPath('circle', 100))!.map(Number);
    const middle = [(0 + 3 * ax! + 3 * bx! + 100) / 8, (-100 + 3 * ay! + 3 * by! + 0) / 8];
    expect(Math.hypot(middle[0]!, middle[1]!)).toBeCloseTo(100, 0);
  });
});

describe('nearestPoint', () => {
  const points: Point[] = [
    { x: 0, y: 0, dimmed: false, text: 'a' },
    { x: 100, y: 0, dimmed: false, text: 'b' },
    { x: 300, y: 300, dimmed: false, text: 'c', area: { x: 250, y: 250, width: 100, height: 100 } },
  ];

  it('finds the nearest', () => {
    expect(nearestPoint(points, 10, 5, 36)).toBe(0);
    expect(nearestPoint(points, 90, 5, 36)).toBe(1);
  });

  it('finds nothing out of reach', () => {
    expect(nearestPoint(points, 50, 40, 36)).toBeUndefined();
    expect(nearestPoint([], 0, 0, 36)).toBeUndefined();
  });

  it('counts the whole box of a point as the point', () => {
    expect(nearestPoint(points, 252, 348, 1)).toBe(2);
    expect(nearestPoint(points, 249, 349, 1)).toBeUndefined();
  });
});

const data: FigureData = {
  id: 'sample',
  name: 'Sample',
  title: 'A sample',
  picture: 'Marks.',
  controls: {},
  states: [],
  words: {},
  rows: [],
  statements: [],
  labels: { question: { ruler: 'Ruler' }, group: { insecure: 'Insecure code', gpt: 'GPT-4o', plain: '' } },
  short: {},
  notes: {},
};
const row: Row = { id: 'x', value: 48.3, unit: '{n}%', keys: { question: 'ruler', group: 'insecure' } };

describe('rowText', () => {
  it('says the keys, value, interval and sample size with what it counts', () => {
    const full = { ...row, interval: { low: 35.5, high: 61.4, kind: 'across-runs' as const }, n: 1000, nOf: 'answers' };
    expect(rowText(data, full)).toBe('Ruler, insecure code: 48.3% (interval 35.5 to 61.4, n = 1,000 answers)');
  });

  it('keeps names as they are written, and leaves out keys without words', () => {
    expect(rowText(data, { ...row, keys: { question: 'ruler', group: 'gpt' } })).toMatch(/^Ruler, GPT-4o: /);
    expect(rowText(data, { ...row, keys: { question: 'ruler', group: 'plain' } })).toMatch(/^Ruler: /);
  });

  it('says what is not reported', () => {
    expect(rowText(data, row)).toContain('(interval not reported, n not reported)');
  });

  it('says of a single reading that it can have no interval', () => {
    expect(rowText(data, { ...row, n: 1, nOf: 'reading' })).toContain('48.3% (a single reading, so no interval)');
  });

  it('explains an interval without width', () => {
    const flat = { ...row, value: 0, interval: { low: 0, high: 0, kind: 'across-runs' as const } };
    expect(rowText(data, flat)).toContain('no width: every run gave the same');
  });
});

describe('pointsOf', () => {
  it('finds what can be read, also in groups, with its area moved along', () => {
    const shapes: Drawn[] = [
      { kind: 'text', text: 'not a point', x: 0, y: 0 },
      {
        kind: 'group',
        x: 100,
        y: 10,
        shapes: [
          { kind: 'mark', mark: { shape: 'circle', tone: 'aligned' }, x: 5, y: 5, row },
          { kind: 'mark', mark: { shape: 'circle', tone: 'aligned' }, x: 6, y: 6 },
          { kind: 'area', x: 7, y: 7, say: 'words', area: { x: 1, y: 2, width: 3, height: 4 } },
        ],
      },
    ];
    expect(pointsOf(shapes, data)).toEqual([
      { x: 105, y: 15, dimmed: false, text: rowText(data, row) },
      { x: 107, y: 17, dimmed: false, text: 'words', area: { x: 101, y: 12, width: 3, height: 4 } },
    ]);
  });
});

describe('logAxis', () => {
  it('gives equal steps to equal factors', () => {
    const axis = logAxis([1, 100], [0, 200], [1, 10, 100]);
    expect(axis.ticks.map(({ x }) => x)).toEqual([0, 100, 200]);
  });
});

describe('labels', () => {
  const room = { x: 0, y: 0, width: 300, height: 200 };

  it('never lie on each other or on what is taken, and stay in the room', () => {
    const taken = [{ x: 90, y: 60, width: 20, height: 20 }];
    const wanted = Array.from({ length: 12 }, (_, i) => ({ text: `${i}.5`, x: 100 + (i % 3) * 8, y: 80 + i }));
    const placed = valueLabels(wanted, [...taken], room).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    expect(placed.length).toBeGreaterThan(2);
    expect(placed.length).toBeLessThan(wanted.length);
    const boxes = [...taken, ...placed.map(({ text, x, y, anchor }) => textBox(text, x, y, anchor))];
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }),
    );
  });

  it('stand in rows of a legend that are no wider than the drawing', () => {
    const items = Array.from({ length: 5 }, (_, i) => ({
      mark: { shape: 'circle', tone: 'aligned' } as const,
      text: `series number ${i}`,
    }));
    const { shapes, height } = legend(items, 340);
    for (const shape of shapes) {
      if (shape.kind === 'text') expect(shape.x + textWidth(shape.text)).toBeLessThanOrEqual(340);
    }
    expect(height).toBeGreaterThan(legend(items, 2000).height);
  });
});
