/** Kind of chart: marks on a plane, the value to one side and a number of the record's dimensions to the other. */
import type { FigureData, Row } from '../lib/figure-data.ts';
import { linearAxis } from './axis.ts';
import { broken } from './facets.ts';
import type { Place, State } from './figure-module.ts';
import { FREE, legend, lineBoxes, markBox, overlaps, textWidth, type LegendItem } from './labels.ts';
import type { Mark } from './mark.ts';
import { arrows, ARROW, joined, LAYOUT_WIDTH, line, lines, tick, words, type Layout, type Shape } from './scene.ts';

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

/** The place of a stretch that is nearest to another. */
const nearest = (at: number, start: number, length: number): number => Math.min(Math.max(at, start), start + length);

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
      ...ways.flatMap((way) => way.slice(1).flatMap((to, i) => lineBoxes(way[i] ?? to, to))),
    ];
    // In the first free place around its mark, in two lines, with a thin line to it; without a free place none.
    const names = placed.flatMap(({ row, x, y }): Shape[] => {
      const text = spec.names?.(row, data, state) ?? '';
      const [w, h] = [textWidth(text) * 0.65 + FREE, 36];
      for (let away = text ? 16 : 130; away < 130; away += 6)
        for (let turn = 0; turn < 6.2; turn += 0.26) {
          const [right, down] = [Math.sin(turn), -Math.cos(turn)];
          const box = {
            x: Math.round(nearest(x + right * away + ((right - 1) * w) / 2, LEFT, width - RIGHT - LEFT - w)),
            y: Math.round(nearest(y + down * away + ((down - 1) * h) / 2, top, floor - top - h)),
            width: w,
            height: h,
          };
          if (taken.some((other) => overlaps(box, other))) continue;
          taken.push(box);
          return [
            line(x, y, nearest(x, box.x, w), nearest(y, box.y, h), 'leader'),
            ...lines(
              broken(text, w - FREE),
              words('strong', '', box.x + w / 2, box.y + 14, { halo: true, anchor: 'middle' }),
            ),
          ];
        }
      return [];
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
        ...names,
        ...placed.map(({ row, x, y, mark, r, dimmed }): Shape => ({ kind: 'mark', mark, x, y, r, dimmed, row })),
      ],
    };
  };
}
