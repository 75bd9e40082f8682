/** Kind of chart: marks on lines, one line a category, in one or more facets with an axis that runs to the right. */
import { keysOf, label, shortLabel, type FigureData, type Row } from '../lib/figure-data.ts';
import { linearAxis, type Axis } from './axis.ts';
import { facetHead, facetsOf, inRows, type Across } from './facets.ts';
import type { Place, State } from './figure-module.ts';
import { textWidth, type LegendItem, shortNumber } from './labels.ts';
import type { Mark } from './mark.ts';
import { band, frame, line, ruled, tick, words, type Layout, type Shape } from './scene.ts';

interface Look {
  mark: Mark;
  r?: number;
  dimmed?: boolean;
  /** How far below its line a mark stands, so that several do not hide each other. */
  drop?: number;
}

interface Dots {
  /** Dimension of the facets; one facet without a name if left out. */
  facets?: string;
  /** Dimension whose keys are lines; only those with a row are drawn. */
  lines: string;
  /** Rows that a state shows; all by default. */
  rows?: (row: Row, state: State) => boolean;
  look: (row: Row, state: State, index: number) => Look;
  /** Ends of the axis. */
  domain: (facet: string, state: State) => [low: number, high: number];
  /** Facets in a row, where there is room; in a column two, on a phone one. */
  across?: Across;
  /** A facet whose numbers may not be compared with the others: drawn in a broken frame. */
  apart?: (facet: string, state: State) => boolean;
  /** Where a thin line to the mark begins, in the unit of the axis. */
  from?: (row: Row, line: Row[], facet: Row[]) => number | undefined;
  /** What stands at the end of a line; by default the value of its first row. */
  value?: (line: Row[], data: FigureData) => string;
  /** Order of the lines; as in the record by default. */
  order?: (a: Row[], b: Row[]) => number;
  legend?: (data: FigureData, state: State) => LegendItem[];
}

/** From line to line, where names stand beside their lines and where they stand above them. */
const BESIDE = 31;
const ABOVE = 46;
/** Names beside more lines than so many stand closer, or the drawing is longer than a screen or a sheet of paper. */
const LONG_LIST = 16;
const BESIDE_IN_LONG_LIST = 18;
const NAMES_AT_MOST: Record<Layout, number> = { wide: 258, column: 196, narrow: 118 };

interface Line {
  key: string;
  rows: Row[];
}

interface FacetRoom {
  data: FigureData;
  state: State;
  width: number;
  /** Room at the left for the names of the lines; none where they stand above their lines. */
  names: number;
  nameOf: (key: string) => string;
  /** Room at the right for the values. */
  values: number;
}

function linesOf({ lines, order }: Dots, data: FigureData, rows: Row[]): Line[] {
  const found = keysOf(data, lines)
    .map((key) => ({ key, rows: rows.filter(({ keys }) => keys[lines] === key) }))
    .filter((one) => one.rows.length > 0);
  return order ? found.toSorted((a, b) => order(a.rows, b.rows)) : found;
}

const valueOf = (spec: Dots, rows: Row[], data: FigureData): string =>
  spec.value ? spec.value(rows, data) : shortNumber((rows[0] as Row).value);

/** The marks of one line with their intervals, and the text at its end. */
function drawLine(spec: Dots, { key, rows }: Line, facet: Row[], axis: Axis, y: number, room: FacetRoom): Shape[] {
  const { data, state, names, nameOf } = room;
  const looks = rows.map((row, i) => ({ row, at: axis.at(row.value), ...spec.look(row, state, i) }));
  const spans = looks.flatMap(({ row, at, drop = 0 }): Shape[] => {
    const from = spec.from?.(row, rows, facet);
    return from === undefined ? [] : [line(axis.at(from), y + drop, at, y + drop, 'span')];
  });
  const bands = looks.flatMap(({ row, mark, dimmed, drop = 0, r = 6 }): Shape[] => {
    // A small mark is one of those whose spread the band of their mean shows.
    const shapes = r < 5 ? [] : band(row, axis, y + drop, mark.tone === 'misaligned' ? 12 : 8, mark.tone);
    return shapes.map((shape) => ({ ...shape, dimmed }));
  });
  const marks = looks.map(({ at, drop = 0, ...look }): Shape => ({ kind: 'mark', ...look, x: at, y: y + drop }));
  const ends = looks
    .filter(({ drop = 0 }) => drop < 10)
    .map(({ row, at }) => Math.max(at, row.interval ? axis.at(row.interval.high) : at));
  const name = nameOf(key);
  const start = axis.at(Math.max(0, axis.domain[0]));
  return [
    names > 0
      ? words('label', name, names - 12, y + 5, { anchor: 'end' })
      : words('label', name, Math.min(start + 7, room.width - textWidth(name)), y - 13, { halo: true }),
    ...spans,
    ...bands,
    ...marks.toReversed(),
    words('strong', valueOf(spec, rows, data), Math.max(...ends) + 12, y + 5, { halo: true }),
  ];
}

function drawFacet(spec: Dots, facet: string, rows: Row[], room: FacetRoom): { shapes: Shape[]; height: number } {
  const { data, state, width, names, values } = room;
  const domain = spec.domain(facet, state);
  const left = names > 0 ? names : 8;
  const axis = linearAxis(domain, [left, width - values], Math.max(1, Math.floor((width - values - left) / 58)));
  const head = facetHead(data, spec.facets, facet, width);
  const top = head.height + 27;
  const found = linesOf(spec, data, rows);
  const beside = found.length > LONG_LIST ? BESIDE_IN_LONG_LIST : BESIDE;
  const step = names > 0 ? beside : ABOVE;
  let y = top + (names > 0 ? 18 : 34);
  const drawn = found.flatMap((one): Shape[] => {
    const drops = one.rows.map((row, i) => spec.look(row, state, i).drop ?? 0);
    const shapes = drawLine(spec, one, rows, axis, y, room);
    y += step + Math.max(0, ...drops);
    return shapes;
  });
  const bottom = y - step + 18;
  const isApart = spec.apart?.(facet, state);
  return {
    height: bottom + 14,
    shapes: [
      ...head.shapes,
      ...(isApart ? [frame({ x: 0, y: top - 22, width, height: bottom - top + 32 })] : []),
      ...axis.ticks.flatMap(({ x: at, value, text }): Shape[] => [
        ruled(value, at, top, at, bottom),
        // Half a label's width from the edge at least: one of three signs would begin outside the drawing.
        tick(text, Math.max(at, (isApart ? 3 : 0) + 4.4 * text.length), top - 7),
      ]),
      ...drawn,
    ],
  };
}

/** Marks on lines. @param spec which dimension is a facet and which a line, how a row looks, and the axis */
export function dots(spec: Dots): Place {
  return (data, state, layout) => {
    const rows = data.rows.filter((row) => spec.rows?.(row, state) ?? true);
    const facets = facetsOf(data, spec.facets, rows);
    const used = facetsOf(data, spec.lines, rows);
    const room = (nameOf: FacetRoom['nameOf']): number => 16 + Math.max(...used.map((key) => textWidth(nameOf(key))));
    const long = (key: string): string => label(data, spec.lines, key);
    const short = (key: string): string => shortLabel(data, spec.lines, key);
    const sharing = { layout, across: spec.across, gap: 28, above: 8, below: 10 };
    return inRows(facets, spec.legend?.(data, state) ?? [], sharing, (facet, width) => {
      // Whole names beside the lines where they fit; else short ones; else whole ones above the lines.
      const most = Math.min(NAMES_AT_MOST[layout], width * 0.5);
      const beside = [long, short].find((nameOf) => room(nameOf) <= most);
      const nameOf = beside ?? (room(long) <= width ? long : short);
      const names = beside ? room(beside) : 0;
      const own = rows.filter(({ keys }) => facet === '' || keys[spec.facets ?? ''] === facet);
      const values = Math.max(...linesOf(spec, data, own).map((one) => textWidth(valueOf(spec, one.rows, data)))) + 14;
      return drawFacet(spec, facet, own, { data, state, width, names, nameOf, values });
    });
  };
}
