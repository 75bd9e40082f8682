/** Kind of chart: rates as grids of a hundred answers, one grid a series. */
import strings from '../../content/strings/chart-kinds.json' with { type: 'json' };
import { formatNumber, inHundred } from '../lib/format.ts';
import { keysOf, label, rowsAt, shortLabel, type FigureData, type Row } from '../lib/figure-data.ts';
import { message } from '../lib/message.ts';
import { linearAxis } from './axis.ts';
import type { Place, State } from './figure-module.ts';
import type { Mark, Tone } from './mark.ts';
import { band, LAYOUT_WIDTH, line, words, type Layout, type Shape } from './scene.ts';

interface Hundred {
  /** Dimension whose keys have a grid each. */
  series: string;
  /** Rows that a state shows; all by default. */
  rows?: (state: State) => Record<string, string>;
  /** The series that is drawn large, with the others small beside it. */
  large?: string;
  /** Dots in a row of a grid. */
  columns: number;
  /** The rate in words; by default `20 in 100`. */
  count?: (row: Row, data: FigureData) => string;
}

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const OTHER: Mark = { shape: 'circle', tone: 'aligned' };

interface Cell {
  x: number;
  y: number;
  step: number;
}

/** Distance between dots, and where the grids stand: one large and the others small, or all alike. */
const STEPS: Record<Layout, { large: number; small: number; alike: number }> = {
  wide: { large: 34, small: 15, alike: 21 },
  column: { large: 19, small: 10, alike: 21 },
  narrow: { large: 28, small: 14, alike: 16.5 },
};

/** Height over a grid for its name and count, and under it for the interval. */
const HEAD = 56;
const FOOT = 52;

function cells(count: number, spec: Hundred, layout: Layout): Cell[] {
  const { large, small, alike } = STEPS[layout];
  const rows = 100 / spec.columns;
  if (spec.large === undefined) {
    const [width, height] = [spec.columns * alike, rows * alike + HEAD + 62];
    const across = Math.max(1, Math.floor(LAYOUT_WIDTH[layout] / width));
    return Array.from({ length: count }, (_, i) => ({
      x: (i % across) * (width + 56),
      y: Math.floor(i / across) * height,
      step: alike,
    }));
  }
  const [big, little] = [spec.columns * large, spec.columns * small];
  const tall = rows * small + HEAD + FOOT;
  const gap = layout === 'wide' ? 60 : layout === 'column' ? 34 : 60;
  return [
    { x: 0, y: 0, step: large },
    ...Array.from({ length: count - 1 }, (_, i) => ({
      x:
        (layout === 'narrow' ? 0 : big + gap + (layout === 'wide' ? 40 : 0)) +
        (i % 2) * (little + (layout === 'wide' ? 110 : 56)),
      y: (layout === 'narrow' ? rows * large + HEAD + FOOT : 0) + Math.floor(i / 2) * tall,
      step: small,
    })),
  ];
}

/** One grid: bad answers first, column by column, since a published rate has no single answers behind its marks. */
function grid(row: Row, { x, y, step }: Cell, spec: Hundred, data: FigureData, layout: Layout): Shape {
  const { interval } = row;
  const key = row.keys[spec.series] as string;
  const rows = 100 / spec.columns;
  const [width, height] = [spec.columns * step, rows * step];
  const at = (i: number): [number, number] => [(Math.floor(i / rows) + 0.5) * step, HEAD + ((i % rows) + 0.5) * step];
  const places = Array.from({ length: 100 }, (_, i) => at(i));
  const bad = Math.round(row.value);
  const tone: Tone = bad > 0 ? 'misaligned' : 'aligned';
  const rule = HEAD + height + 16;
  const axis = linearAxis([0, 100], [0, width], 1);
  const note = !interval
    ? strings.gridNoInterval
    : message(interval.low === interval.high ? strings.gridNoWidth : step > 16 ? strings.gridInterval : strings.range, {
        low: formatNumber(interval.low),
        high: formatNumber(interval.high),
      });
  const prompt = data.notes[spec.series]?.[key];
  return {
    kind: 'group',
    x,
    y,
    shapes: [
      words('strong', (layout === 'wide' && step > 16 ? label : shortLabel)(data, spec.series, key), 0, 16),
      ...(prompt ? [words('prompt', prompt, 0, height + HEAD + 26)] : []),
      words('label', spec.count?.(row, data) ?? inHundred(row.value), 0, 40, { tone }),
      { kind: 'dots', mark: OTHER, r: step * 0.29, at: places.slice(bad) },
      ...(bad > 0 ? [{ kind: 'dots' as const, mark: BAD, r: step * 0.32, at: places.slice(0, bad) }] : []),
      ...(spec.large === undefined
        ? []
        : ([
            line(0, rule, width, rule, 'zero'),
            ...band(row, axis, rule, 10, tone),
            line(axis.at(row.value), rule - 8, axis.at(row.value), rule + 8, 'tick-mark'),
            words('note', note, 0, rule + 25),
          ] satisfies Shape[])),
      {
        kind: 'area',
        x: width / 2,
        y: HEAD + height / 2,
        row,
        area: { x: -4, y: HEAD - 4, width: width + 8, height: height + 8 },
      },
    ],
  };
}

/** Grids of a hundred answers. @param spec which rows, and which of them is drawn large */
export function hundred(spec: Hundred): Place {
  return (data, state, layout) => {
    const rows = rowsAt(data, spec.rows?.(state) ?? {});
    const keys = keysOf(data, spec.series);
    const order = spec.large === undefined ? keys : [spec.large, ...keys.filter((key) => key !== spec.large)];
    const shown = order.flatMap((key) => rows.find(({ keys: own }) => own[spec.series] === key) ?? []);
    const placed = cells(shown.length, spec, layout);
    const shapes = shown.map((row, i) => grid(row, placed[i] as Cell, spec, data, layout));
    const tall = ({ y, step }: Cell): number =>
      y + HEAD + (100 / spec.columns) * step + (spec.large === undefined ? 36 : FOOT - 6);
    return { height: Math.ceil(Math.max(...placed.map(tall))), shapes };
  };
}
