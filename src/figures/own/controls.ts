import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { Place, State } from '../../charts/figure-module.ts';
import { broken } from '../../charts/facets.ts';
import { markBox, valueLabels } from '../../charts/labels.ts';
import { groupMark } from '../../charts/mark.ts';
import { arrows, ARROW, LAYOUT_WIDTH, line, lines, tick, words, type Layout, type Shape } from '../../charts/scene.ts';
import { keysOf, label, rowAt, rowsAt, shortLabel, type FigureData, type Row } from '../../lib/figure-data.ts';
import { formatNumber } from '../../lib/format.ts';

const SIZES: Record<Layout, { right: number; floor: number }> = {
  wide: { right: 880, floor: 350 },
  column: { right: 470, floor: 380 },
  narrow: { right: 318, floor: 340 },
};
const [LEFT, TOP] = [52, 44];

/** The test along the floor: what tells a model that does as it is told from one that turned. */
const OBEYS = 'strongreject';

function ends(rows: Row[], step: number): [number, number] {
  const lowest = Math.min(0, ...rows.map(({ value, interval }) => interval?.low ?? value));
  const highest = Math.max(...rows.map(({ value, interval }) => interval?.high ?? value));
  return [Math.floor(lowest / step) * step, Math.ceil(highest / step) * step];
}

/** One model: a mark where both tests put it, with both intervals. */
function model(group: string, at: { across: Axis; up: Axis }, data: FigureData, state: State): Shape[] {
  const [x, y] = [rowAt(data, { test: OBEYS, group }), rowAt(data, { test: state['test'] as string, group })];
  const mark = groupMark(group);
  const dimmed = state['focus'] !== 'all' && state['focus'] !== group;
  const [cx, cy] = [at.across.at(x.value), at.up.at(y.value)];
  const band = (row: Row, axis: Axis, across: boolean): Shape[] => {
    if (!row.interval || dimmed) return [];
    const [a, b] = [axis.at(row.interval.low), axis.at(row.interval.high)].toSorted((one, other) => one - other) as [
      number,
      number,
    ];
    const long = Math.max(b - a, 1);
    return [
      across
        ? { kind: 'band', tone: mark.tone, x: a, y: cy - 3, width: long, height: 6 }
        : { kind: 'band', tone: mark.tone, x: cx - 3, y: a, width: 6, height: long },
    ];
  };
  return [
    ...band(x, at.across, true),
    ...band(y, at.up, false),
    { kind: 'mark', mark, x: cx, y: cy, r: 8, dimmed, row: y },
    // The same mark is read a second time for the test along the floor.
    { kind: 'area', x: cx, y: cy, row: x },
  ];
}

/** Says yes to harm against bad answers unasked: the argument of the chapter in one look. */
const controls: Place = (data, state, layout) => {
  const { right, floor } = SIZES[layout];
  const test = state['test'] as string;
  const across = linearAxis(ends(rowsAt(data, { test: OBEYS }), 20), [LEFT, right], 5);
  const up = linearAxis(ends(rowsAt(data, { test }), 10), [floor, TOP], 5);
  const groups = keysOf(data, 'group').map((group) => ({
    text: shortLabel(data, 'group', group),
    x: across.at(rowAt(data, { test: OBEYS, group }).value),
    y: up.at(rowAt(data, { test, group }).value),
    dimmed: state['focus'] !== 'all' && state['focus'] !== group,
  }));
  const marks = keysOf(data, 'group')
    .toReversed()
    .flatMap((group) => model(group, { across, up }, data, state));
  const names = valueLabels(
    // A name beside its mark says at once whose it is, so a mark is thought wider than high.
    groups.map((group) => ({ ...group, top: group.y - 9 })),
    [
      ...groups.map(({ x, y }) => markBox(x, y, 9)),
      ...marks.flatMap((shape) => (shape.kind === 'band' ? [shape] : [])),
    ],
    { x: LEFT, y: TOP - 20, width: right - LEFT + 10, height: floor - TOP + 16 },
  );
  const name = layout === 'narrow' ? shortLabel : label;
  const title = broken(label(data, 'test', test), LAYOUT_WIDTH[layout] - ARROW);
  return {
    height: floor + 54,
    shapes: [
      arrows(16, floor + 44, right),
      ...lines(title, words('note', '', ARROW, 16)),
      ...up.ticks.flatMap(({ x: y, value, text }): Shape[] => [
        line(LEFT, y, right, y, value === 0 ? 'zero' : 'grid'),
        tick(value > 0 ? `+${text}` : text, LEFT - 8, y + 5, 'end'),
      ]),
      ...across.ticks.flatMap(({ x, value, text }): Shape[] => [
        line(x, TOP, x, floor, value === 0 ? 'zero' : 'grid'),
        tick(value > 0 ? `+${formatNumber(value)}` : text, x, floor + 21),
      ]),
      words('note', name(data, 'test', OBEYS), right - ARROW, floor + 44, { anchor: 'end' }),
      ...marks,
      ...names,
    ],
  };
};

export default controls;
