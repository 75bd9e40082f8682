/** Kind of chart: marks on a plane, the value to one side and a number of the record's dimensions to the other. */
import type { FigureData, Row } from '../lib/figure-data.ts';
import { linearAxis } from './axis.ts';
import { broken } from './facets.ts';
import type { Place, State } from './figure-module.ts';
import { legend, lineBoxes, markBox, overlaps, STRONG, textBox, textWidth, type LegendItem } from './labels.ts';
import type { Mark } from './mark.ts';
import {
  arrows,
  ARROW,
  joined,
  LAYOUT_WIDTH,
  line,
  lines,
  tick,
  words,
  type Box,
  type Layout,
  type Shape,
} from './scene.ts';

interface Scatter {
  /** Where a row stands on either axis, in the axis' unit. */
  x: (row: Row) => number;
  y: (row: Row) => number;
  across: readonly [low: number, high: number];
  up: readonly [low: number, high: number];
  look: (row: Row, state: State) => { mark: Mark; r?: number; dimmed?: boolean };
  /** Rows whose intervals are drawn, along the value's axis, which is the upright one. */
  bands?: boolean;
  rows?: (row: Row, state: State) => boolean;
  /** Rows that are joined by a line, in their order. */
  paths?: (data: FigureData, rows: readonly Row[], state: State) => readonly (readonly Row[])[];
  /** Rows that are named beside their marks. */
  names?: (row: Row, data: FigureData, state: State) => string | undefined;
  legend?: (data: FigureData, state: State) => LegendItem[];
}

const HEIGHT: Record<Layout, number> = { wide: 380, column: 285, narrow: 290 };
const [LEFT, RIGHT] = [46, 14];

interface Placed {
  x: number;
  y: number;
}

/** The place of a stretch that is nearest to another. */
const inside = (at: number, start: number, length: number): number => Math.min(Math.max(at, start), start + length);

/** How far from its mark, and in how many directions, a name looks for room. */
const AWAY = [16, 20, 26, 34, 44, 56, 70, 86, 104, 124];
const DIRECTIONS = 24;

/** A name where the first free place around its mark is, in one line or broken into two; without one, above the mark. */
function nameBeside(text: string, mark: Placed, taken: readonly Box[], plane: Box): { shapes: Shape[]; box: Box } {
  const forms = [[text], broken(text, textWidth(text, STRONG) * 0.7, STRONG)];
  const spots = AWAY.flatMap((away) =>
    forms.flatMap((texts) =>
      Array.from({ length: DIRECTIONS }, (_, i) => {
        const turn = (2 * Math.PI * i) / DIRECTIONS - Math.PI / 2;
        const size = { width: Math.max(...texts.map((one) => textBox(one, 0, 0).width)), height: texts.length * 18 };
        const x = Math.round(mark.x + Math.cos(turn) * (away + size.width / 2));
        const y = Math.round(mark.y + Math.sin(turn) * (away + size.height / 2));
        const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
        return { box, shapes: lines(texts, words('strong', '', x, box.y + 14, { halo: true, anchor: 'middle' })) };
      }),
    ),
  );
  const isFree = ({ box }: (typeof spots)[number]): boolean =>
    box.x >= plane.x &&
    box.y >= plane.y &&
    box.x + box.width <= plane.x + plane.width &&
    box.y + box.height <= plane.y + plane.height &&
    !taken.some((other) => overlaps(box, other));
  return (spots.find(isFree) ?? spots[0]) as (typeof spots)[number];
}

/** Names of both axes stand in the record's words, as `x` and `y`. */
export function scatter(spec: Scatter): Place {
  return (data, state, layout) => {
    const width = LAYOUT_WIDTH[layout];
    const head = legend(spec.legend?.(data, state) ?? [], width);
    const name = broken(data.words['y'] ?? '', width - ARROW);
    const top = head.height + 12 + name.length * 18 + 10;
    const floor = top + HEIGHT[layout];
    const across = linearAxis([...spec.across], [LEFT, width - RIGHT], layout === 'narrow' ? 4 : 7);
    const up = linearAxis([...spec.up], [floor, top], 5);
    const rows = data.rows.filter((row) => spec.rows?.(row, state) ?? true);
    const placed = rows.map((row) => ({
      row,
      x: across.at(spec.x(row)),
      y: up.at(spec.y(row)),
      ...spec.look(row, state),
    }));
    const at = new Map(placed.map((one) => [one.row, one]));
    const bands = placed.flatMap(({ row, x, mark, dimmed }): Shape[] => {
      if (!spec.bands || !row.interval || dimmed) return [];
      const [low, high] = [up.at(row.interval.low), up.at(row.interval.high)];
      return [{ kind: 'band', tone: mark.tone, x: x - 2.5, y: high, width: 5, height: Math.max(low - high, 1) }];
    });
    const ways = (spec.paths?.(data, rows, state) ?? []).map((path) => path.flatMap((row) => at.get(row) ?? []));
    const paths = ways.flatMap((way) => joined(way, 'trend'));
    // What a name keeps clear of: marks, paths, the names before it.
    const taken = [
      ...placed.map(({ x, y, r = 6 }) => markBox(x, y, r + 1)),
      ...ways.flatMap((way) => way.slice(1).flatMap((to, i) => lineBoxes(way[i] as Placed, to))),
    ];
    const plane = { x: LEFT + 4, y: top, width: width - RIGHT - LEFT - 4, height: floor - top };
    const names = placed.flatMap(({ row, x, y, r = 6 }): Shape[] => {
      const text = spec.names?.(row, data, state);
      if (text === undefined) return [];
      const { shapes, box } = nameBeside(text, { x, y }, taken, plane);
      taken.push(box);
      // Where it stands further off, a thin line says whose it is.
      const near = { x: inside(x, box.x, box.width), y: inside(y, box.y, box.height) };
      const away = Math.hypot(near.x - x, near.y - y);
      const from = (end: number, start: number): number =>
        Math.round((start + ((end - start) * (r + 2)) / away) * 10) / 10;
      return [...(away > 20 ? [line(from(near.x, x), from(near.y, y), near.x, near.y, 'leader')] : []), ...shapes];
    });
    return {
      height: floor + 50,
      shapes: [
        ...head.shapes,
        arrows(head.height + 18, floor + 42, width - RIGHT),
        ...lines(name, words('note', '', ARROW, head.height + 18)),
        ...up.ticks.flatMap(({ x: y, value, text }): Shape[] => [
          line(LEFT, y, width - RIGHT, y, value === 0 ? 'zero' : 'grid'),
          tick(text, LEFT - 8, y + 5, 'end'),
        ]),
        ...across.ticks.flatMap(({ x, value, text }): Shape[] => [
          line(x, top, x, floor, value === 0 ? 'zero' : 'grid'),
          tick(text, x, floor + 19),
        ]),
        words('note', data.words['x'] ?? '', width - RIGHT - ARROW, floor + 42, { anchor: 'end' }),
        ...paths,
        ...bands,
        ...placed.map(({ row, x, y, mark, r, dimmed }): Shape => ({ kind: 'mark', mark, x, y, r, dimmed, row })),
        ...names,
      ],
    };
  };
}
