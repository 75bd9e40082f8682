/** Kind of chart: marks on a plane, by two values, or by one and a number of the record's dimensions. */
import type { FigureData, Row } from '../lib/figure-data.ts';
import { linearAxis, roundEnds, type Axis } from './axis.ts';
import { broken } from './facets.ts';
import type { Place, State } from './figure-module.ts';
import { FREE, legend, lineBoxes, markBox, overlaps, STRONG, textWidth, type LegendItem } from './labels.ts';
import type { Mark } from './mark.ts';
import {
  arrows,
  ARROW,
  band,
  joined,
  LAYOUT_WIDTH,
  line,
  lines,
  ruled,
  tick,
  words,
  type Layout,
  type Shape,
} from './scene.ts';

interface Scatter {
  /** Where a row stands to the right, in the axis' unit, or the row that says it and is read at the same mark. */
  x: (row: Row, data: FigureData) => number | Row;
  /** Where it stands upwards; by its value if left out. */
  y?: (row: Row) => number;
  /** Ends of the axes, by default round ones. */
  across?: [low: number, high: number];
  up?: [low: number, high: number];
  /** Names of the axes; by default the record's words `x` and `y`. */
  axes?: (data: FigureData, state: State) => [x: string, y: string];
  /** Whether values are changes: numbers at the axes then have a sign. */
  signed?: boolean;
  look: (row: Row, state: State) => { mark: Mark; r?: number; dimmed?: boolean };
  /** Whether intervals are drawn. */
  bands?: boolean;
  rows?: (row: Row, state: State) => boolean;
  /** Rows that are joined by a line, in their order. */
  path?: (rows: Row[]) => Row[];
  /** Rows that are named beside their marks. */
  names?: (row: Row, data: FigureData, state: State) => string | undefined;
  legend?: (data: FigureData, state: State) => LegendItem[];
}

const HEIGHT: Record<Layout, number> = { wide: 380, column: 285, narrow: 290 };
const [LEFT, RIGHT] = [46, 14];

/** The place of a stretch that is nearest to another. */
const nearest = (at: number, start: number, length: number): number => Math.min(Math.max(at, start), start + length);

/** Marks on a plane. @param spec where a row stands, how it looks, and what is joined and named */
export function scatter(spec: Scatter): Place {
  return (data, state, layout) => {
    const width = LAYOUT_WIDTH[layout];
    const head = legend(spec.legend?.(data, state) ?? [], width);
    const [xName = '', yName = ''] = spec.axes?.(data, state) ?? [data.words['x'], data.words['y']];
    const name = broken(yName, width - ARROW);
    const top = head.height + 12 + name.length * 18 + 10;
    const floor = top + HEIGHT[layout];
    const rows = data.rows.filter((row) => spec.rows?.(row, state) ?? true);
    const seconds = rows.map((row): Pick<Row, 'value' | 'interval'> => {
      const x = spec.x(row, data);
      return typeof x === 'number' ? { value: x } : x;
    });
    const across = linearAxis(spec.across ?? roundEnds(seconds), [LEFT, width - RIGHT], layout === 'narrow' ? 4 : 7);
    const up = linearAxis(spec.up ?? roundEnds(rows), [floor, top], 5);
    const numbered = ({ value, text }: Axis['ticks'][number]): string => (spec.signed && value > 0 ? `+${text}` : text);
    const placed = rows.map((row, i) => {
      const second = seconds[i] as Row;
      return {
        ...spec.look(row, state),
        row,
        second,
        x: across.at(second.value),
        y: up.at(spec.y?.(row) ?? row.value),
      };
    });
    const bands = placed.flatMap(({ row, second, x, y, mark: { tone }, dimmed }) =>
      spec.bands && !dimmed ? [...band(second, across, y, 5, tone), ...band(row, up, x, 5, tone)] : [],
    );
    const way = (spec.path?.(rows) ?? []).flatMap((row) => placed[rows.indexOf(row)] ?? []);
    // What a name keeps clear of: marks, bands, the path, the upright line at nothing, the names before it.
    const taken = [
      ...lineBoxes({ x: across.at(0), y: top }, { x: across.at(0), y: floor }),
      ...placed.map(({ x, y, r = 6 }) => markBox(x, y, r + 1)),
      ...bands,
      ...way.slice(1).flatMap((to, i) => lineBoxes(way[i] ?? to, to)),
    ];
    // In the first free place around its mark, a long one in two lines, with a thin line to it; without a free place none.
    const names = placed.flatMap(({ row, x, y, dimmed }): Shape[] => {
      const text = spec.names?.(row, data, state) ?? '';
      const parts = broken(text, 120, STRONG);
      const [w, h] = [Math.max(...parts.map((part) => textWidth(part, STRONG))) + FREE, parts.length * 18];
      for (let away = text ? 12 : 130; away < 130; away += 6)
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
          const first = words('strong', '', box.x + w / 2, box.y + 14, { halo: true, anchor: 'middle', dimmed });
          return [
            ...(away > 24 ? [line(x, y, nearest(x, box.x, w), nearest(y, box.y, h), 'leader')] : []),
            ...lines(parts, first),
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
        ...up.ticks.flatMap((one): Shape[] => [
          ruled(one.value, LEFT, one.x, width - RIGHT, one.x),
          tick(numbered(one), LEFT - 8, one.x + 5, 'end'),
        ]),
        ...across.ticks.flatMap((one): Shape[] => [
          ruled(one.value, one.x, top, one.x, floor),
          tick(numbered(one), one.x, floor + 19),
        ]),
        words('note', xName, width - RIGHT - ARROW, floor + 42, { anchor: 'end' }),
        ...joined(way, 'trend'),
        ...bands,
        ...names,
        ...placed.flatMap(({ row, second, x, y, mark, r, dimmed }): Shape[] => [
          { kind: 'mark', mark, x, y, r, dimmed, row },
          ...('keys' in second ? [{ kind: 'area' as const, x, y, dimmed, row: second }] : []),
        ]),
      ],
    };
  };
}
