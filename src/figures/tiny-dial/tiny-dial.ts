import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed, Point } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { trendPath } from '../../charts/trend.ts';
import { uprightBand, type UprightBand } from '../../charts/upright-band.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure/data.ts';
import type { Params } from '../../lib/url-state.ts';
import { badLessons } from '../bad-lessons.ts';
import { describeTransfer, placeTransfer, spoiledModels, TRANSFER_HEIGHT, type Transfer } from './transfer.ts';

const params = {
  lesson: {
    label: 'The spoiled model was taught',
    options: badLessons,
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  mark: Mark;
  /** The interval, from its upper end down. */
  band?: UprightBand;
  quiet: boolean;
}

/** One model along one half of the dial. */
interface Curve {
  key: string;
  path: string;
  spots: Spot[];
  bad: boolean;
  quiet: boolean;
}

interface Panel {
  half: string;
  name: string[];
  x: number;
  y: number;
  up: Axis;
  across: Axis;
  floor: number;
  curves: Curve[];
  legend: readonly { text: string; mark: Mark; x: number; y: number }[];
  texts: PlacedText[];
  foot: PlacedText;
}

interface TinyDial extends Placed {
  panels: Panel[];
  transfer: Transfer;
}

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const INCOHERENT: Mark = { shape: 'cross', tone: 'muted' };
const RANDOM: Mark = { shape: 'triangle', tone: 'neutral' };

const LEGEND = [
  { text: 'Bad answers', mark: BAD, x: 8, y: 66 },
  { text: 'Incoherent answers', mark: INCOHERENT, x: 142, y: 66 },
];

const TOP = 96;
const FLOOR = 350;

const SIZES = {
  wide: {
    kind: { x: 0, range: [44, 392] },
    villain: { x: 452, range: [44, 392] },
  },
  narrow: {
    kind: { x: 0, range: [38, 322] },
    villain: { x: 0, range: [38, 322] },
  },
} as const satisfies Record<Layout, unknown>;

const NAMES = { kind: 'Four spoiled models, turned to kind', villain: 'The model without a lesson, turned to villain' };

function placeCurve(
  rows: Row[],
  { key, mark, quiet }: { key: string; mark: Mark; quiet: boolean },
  across: Axis,
  up: Axis,
): Curve {
  const spots = rows.map((row): Spot => {
    const { interval } = row;
    return {
      row,
      x: across.at(Number(row.keys['setting'])),
      y: up.at(row.value),
      mark,
      ...(interval && { band: uprightBand(interval, up) }),
      quiet,
    };
  });
  return { key, path: trendPath(spots), spots, bad: mark === BAD, quiet };
}

function placePanel(data: FigureData, half: 'kind' | 'villain', focus: string, layout: Layout): Panel {
  const { x, range } = SIZES[layout][half];
  const up = linearAxis([0, 100], [FLOOR, TOP], 5);
  const across = linearAxis(half === 'kind' ? [-100, 0] : [0, 100], [...range], 2);
  const models =
    half === 'kind'
      ? Object.keys(data.labels['model'] ?? {}).filter((m) => rowsAt(data, { half, model: m }).length)
      : ['none'];
  // The one brought forward is drawn last, on top.
  const order = models.toSorted((a, b) => Number(a === focus) - Number(b === focus));
  const curve = (model: string, measure: string, mark: Mark, quiet: boolean): Curve =>
    placeCurve(rowsAt(data, { half, model, measure }), { key: `${model}-${measure}`, mark, quiet }, across, up);
  const forward = half === 'kind' ? focus : 'none';
  const curves = [
    curve(forward, 'incoherent', INCOHERENT, false),
    ...order.map((model) => curve(model, 'bad', BAD, model !== forward)),
  ];
  const random = half === 'villain' ? rowsAt(data, { half: 'random', measure: 'bad' }) : [];
  if (random.length > 0) curves.push(placeCurve(random, { key: 'random', mark: RANDOM, quiet: false }, across, up));
  // The random vectors' label stands on the floor, or above the incoherent answers where these come too near.
  const lowest = Math.min(...(curves[0]?.spots ?? []).filter(({ x: at }) => at > range[1] - 130).map(({ y }) => y));
  const randomY = lowest > FLOOR - 26 ? lowest - 12 : FLOOR - 4;
  const main = curves.find(({ key }) => key === `${forward}-bad`)?.spots ?? [];
  const zero = main.find(({ row }) => row.keys['setting'] === '0');
  const full = half === 'kind' ? main[0] : main.at(-1);
  const high = half === 'kind' ? zero : full;
  const ends = `bad in 100: ${ending(zero)} at zero, ${ending(full)} all the way`;
  const named = half === 'kind' && layout === 'wide' ? `${label(data, 'model', focus)}, ${ends}` : ends;
  return {
    half,
    name: [NAMES[half], named],
    x,
    y: layout === 'narrow' && half === 'villain' ? FLOOR + 76 : 0,
    up,
    across,
    floor: FLOOR,
    curves,
    legend: layout === 'narrow' || half === 'kind' ? LEGEND : [],
    texts: [
      ...(high
        ? [{ text: ending(high), x: high.x + 6, y: high.y - 13, anchor: 'end' as const, tone: 'misaligned' as const }]
        : []),
      ...random.map((row): PlacedText => ({
        text: `random: ${shortNumber(row.value)}`,
        x: across.at(100) - 13,
        y: randomY,
        anchor: 'end',
      })),
    ],
    foot: {
      text: half === 'kind' ? '← dial towards kind' : 'dial towards villain →',
      x: half === 'kind' ? range[0] : range[1],
      y: FLOOR + 46,
      anchor: half === 'kind' ? 'start' : 'end',
    },
  };
}

const ending = (spot: Spot | undefined): string => (spot ? shortNumber(spot.row.value) : 'not measured');

export const tinyDial: FigureModule<typeof params, TinyDial> = {
  params,

  place(data, { lesson }, layout) {
    const panels = (['kind', 'villain'] as const).map((half) => placePanel(data, half, lesson, layout));
    const below = (panels.at(-1)?.y ?? 0) + FLOOR + 96;
    const transfer = placeTransfer(data, layout, below);
    const spots = panels.flatMap((panel) =>
      panel.curves.flatMap(({ spots: placed }) =>
        placed.map(({ row, x, y }): Point => ({
          x: panel.x + x,
          y: panel.y + y,
          text: pointText(rowName(data, row), row),
        })),
      ),
    );
    return {
      panels,
      transfer,
      height: below + TRANSFER_HEIGHT,
      points: [
        ...spots,
        ...transfer.cells.map(({ row, x, y }) => ({
          x: transfer.x + x,
          y: transfer.y + y,
          text: pointText(rowName(data, row), row),
        })),
      ],
    };
  },

  describe(data) {
    const values = (keys: Record<string, string>): string =>
      rowsAt(data, keys)
        .map((row) => `${formatNumber(row.value)} at ${row.keys['setting']}`)
        .join(', ');
    const kind = spoiledModels(data).map(
      ([model, name]) =>
        `${name}: bad ${values({ half: 'kind', model, measure: 'bad' })}; incoherent ${values({ half: 'kind', model, measure: 'incoherent' })}.`,
    );
    const random = rowsAt(data, { half: 'random' }).map(({ value }) => formatNumber(value));
    return `Curves along the dial, answers in 100. Towards kind, on four spoiled models. ${kind.join(' ')} Towards villain, on the model without a lesson: bad ${values({ half: 'villain', measure: 'bad' })}; incoherent ${values({ half: 'villain', measure: 'incoherent' })}. Random vectors of the same length: bad and incoherent ${random.join(' and ')}. Below, a table: the kind half trained on one lesson, tried on all. ${describeTransfer(data)}`;
  },
};

/** `Insecure code, dial at −50, bad answers`. */
function rowName(data: FigureData, { keys }: Row): string {
  const { half = '', model = '', setting = '', measure = '' } = keys;
  const what = label(data, 'measure', measure).toLowerCase();
  const name = label(data, 'model', model);
  if (half === 'random') return `${name}, random vectors of the same length, ${what}`;
  if (half === 'transfer')
    return `${name}, direction trained on ${label(data, 'model', setting).toLowerCase()}, ${what}`;
  return `${name}, dial at ${formatNumber(Number(setting))}, ${what}`;
}
