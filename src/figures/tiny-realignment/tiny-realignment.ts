import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { trendPath } from '../../charts/trend.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  scale: {
    label: 'Scale',
    options: [
      ['full', '0 to 100'],
      ['close', '0 to 10, the end close up'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  mark: Mark;
  band: { y: number; height: number };
  /** The value, above the mark, its band and its single models. */
  text: { text: string; x: number; y: number };
}

interface Panel {
  cure: string;
  name: string[];
  x: number;
  y: number;
  axis: Axis;
  left: number;
  right: number;
  feet: { samples: string; x: number; y: number }[];
  foot: { text: string; x: number; y: number };
  path: string;
  spots: Spot[];
  /** Single models, a little to the right of their mean. */
  seeds: { row: Row; x: number; y: number }[];
  base: { row: Row; y: number; note: { text: string; x: number; y: number } };
  /** Said where values lie above the scale. */
  above?: { text: string; x: number; y: number };
}

interface TinyRealignment extends Placed {
  panels: Panel[];
}

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const MENDED: Mark = { shape: 'circle', tone: 'aligned' };

const TOP = 70;
const FLOOR = 320;
/** Room below the floor for numbers and the name of the axis. */
const FEET = 62;
const SEED_SHIFT = 10;

const cures = (data: FigureData): string[] => Object.keys(data.labels['cure'] ?? {}).filter((cure) => cure !== 'none');

const samplesOf = (row: Row): number => Number(row.keys['samples']);

/** Rows of one cure by number of examples, the means apart from single models. */
function rowsOfCure(data: FigureData, cure: string): { means: Row[]; seeds: Row[] } {
  const rows = rowsAt(data, { cure }).toSorted((a, b) => samplesOf(a) - samplesOf(b));
  return {
    means: rows.filter(({ keys }) => keys['seed'] === 'all'),
    seeds: rows.filter(({ keys }) => keys['seed'] !== 'all'),
  };
}

function placePanel(data: FigureData, cure: string, index: number, close: boolean, layout: Layout): Panel {
  const wide = layout === 'wide';
  const [left, right] = [38, wide ? 410 : LAYOUT_WIDTH.narrow - 8];
  const highest = close ? 10 : 100;
  const axis = linearAxis([0, highest], [FLOOR, TOP], 5);
  const { means, seeds } = rowsOfCure(data, cure);
  const base = rowAt(data, { cure: 'none' });
  // Numbers grow about threefold from place to place, so that places are as far apart as on a logarithmic axis.
  const places = linearAxis([0, means.length - 1], [left + 30, right - 30], means.length);
  const at = (row: Row): number => places.at(means.findIndex((mean) => samplesOf(mean) === samplesOf(row)));
  const shown = ({ value }: Row): boolean => value <= highest;
  const dots = seeds.filter(shown).map((row) => ({ row, x: at(row) + SEED_SHIFT, y: axis.at(row.value) }));
  const above = (mean: Row): number[] => dots.flatMap(({ row, y }) => (samplesOf(row) === samplesOf(mean) ? y : []));
  const spots = means.filter(shown).map((row): Spot => {
    const { low, high } = row.interval ?? { low: row.value, high: row.value };
    const top = axis.at(Math.min(high, highest));
    return {
      row,
      x: at(row),
      y: axis.at(row.value),
      mark: samplesOf(row) === 0 ? BAD : MENDED,
      band: { y: top, height: axis.at(low) - top },
      text: { text: shortNumber(row.value), x: at(row) - 3, y: Math.min(top, axis.at(row.value), ...above(row)) - 10 },
    };
  });
  return {
    cure,
    name: [label(data, 'cure', cure), 'bad answers in 100'],
    x: wide ? index * 470 : 0,
    y: wide ? 0 : index * (FLOOR + FEET + 26),
    axis,
    left,
    right,
    feet: means.map((row) => ({ samples: row.keys['samples'] ?? '', x: at(row), y: FLOOR + 24 })),
    foot: { text: 'Good examples', x: (left + right) / 2, y: FLOOR + 46 },
    path: trendPath(spots),
    spots,
    seeds: dots,
    base: {
      row: base,
      y: axis.at(base.value),
      note: { text: `never spoiled ${shortNumber(base.value)}`, x: left + 8, y: axis.at(base.value) - 8 },
    },
    ...(means.some((row) => !shown(row)) && { above: { text: 'Earlier values lie above', x: left + 8, y: TOP + 20 } }),
  };
}

export const tinyRealignment: FigureModule<typeof params, TinyRealignment> = {
  params,

  place(data, { scale }, layout) {
    const panels = cures(data).map((cure, i) => placePanel(data, cure, i, scale === 'close', layout));
    const [first] = panels;
    return {
      panels,
      height: (panels.at(-1)?.y ?? 0) + FLOOR + FEET,
      points: [
        ...panels.flatMap(({ cure, x: dx, y: dy, spots, seeds }) =>
          [...spots, ...seeds].map(({ row, x, y }) => ({
            x: dx + x,
            y: dy + y,
            text: pointText(pointName(data, cure, row), row),
          })),
        ),
        ...(first ? [{ x: first.right, y: first.base.y, text: pointText('Never spoiled', first.base.row) }] : []),
      ],
    };
  },

  describe(data) {
    const panels = cures(data).map((cure) => {
      const { means, seeds } = rowsOfCure(data, cure);
      const course = means.map((row) => {
        const each = seeds.filter((seed) => samplesOf(seed) === samplesOf(row)).map(({ value }) => formatNumber(value));
        return `${formatNumber(row.value)} after ${samplesOf(row)} (single models ${each.join(', ')})`;
      });
      return `${label(data, 'cure', cure)}: ${course.join('; ')}.`;
    });
    const base = formatNumber(rowAt(data, { cure: 'none' }).value);
    return `Two panels, bad answers in 100 by number of good examples. ${panels.join(' ')} Never spoiled: ${base}.`;
  },
};

/** `Secure code, 30 good examples, seed 2`. */
function pointName(data: FigureData, cure: string, { keys }: Row): string {
  const name = `${label(data, 'cure', cure)}, ${keys['samples']} good examples`;
  return keys['seed'] === 'all' ? name : `${name}, seed ${keys['seed']}`;
}
