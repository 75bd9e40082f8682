import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed, Point } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { trendPath } from '../../charts/trend.ts';
import { uprightBand, type UprightBand } from '../../charts/upright-band.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
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

/** One model along the dial. */
interface Curve {
  key: string;
  path: string;
  spots: Spot[];
  bad: boolean;
  quiet: boolean;
}

interface Panel {
  key: 'spoiled' | 'none';
  name: string[];
  x: number;
  y: number;
  up: Axis;
  across: Axis;
  floor: number;
  curves: Curve[];
  legend: readonly { text: string; mark: Mark; x: number; y: number }[];
  texts: PlacedText[];
  feet: PlacedText[];
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
    spoiled: { x: 0, range: [44, 448] },
    none: { x: 508, range: [44, 336] },
  },
  narrow: {
    spoiled: { x: 0, range: [38, 322] },
    none: { x: 0, range: [38, 322] },
  },
} as const satisfies Record<Layout, unknown>;

const NAMES = { spoiled: 'Four spoiled models, turned both ways', none: 'The model without a lesson' };

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

/** What one model answered along the dial, from kind to villain. */
function alongDial(data: FigureData, model: string, measure: string): Row[] {
  const halves = model === 'none' ? ['villain'] : ['kind', 'further'];
  return halves.flatMap((half) => rowsAt(data, { half, model, measure }));
}

function placePanel(data: FigureData, key: Panel['key'], focus: string, layout: Layout): Panel {
  const { x, range } = SIZES[layout][key];
  const spoiled = key === 'spoiled';
  const up = linearAxis([0, 100], [FLOOR, TOP], 5);
  const across = linearAxis([spoiled ? -100 : 0, 100], [...range], spoiled ? 4 : 2);
  const models = spoiled ? spoiledModels(data).map(([model]) => model) : ['none'];
  const forward = spoiled ? focus : 'none';
  // The one brought forward is drawn last, on top.
  const order = models.toSorted((a, b) => Number(a === forward) - Number(b === forward));
  const curve = (model: string, measure: string, mark: Mark, quiet: boolean): Curve =>
    placeCurve(alongDial(data, model, measure), { key: `${model}-${measure}`, mark, quiet }, across, up);
  const curves = [
    curve(forward, 'incoherent', INCOHERENT, false),
    ...order.map((model) => curve(model, 'bad', BAD, model !== forward)),
  ];
  const random = spoiled ? [] : rowsAt(data, { half: 'random', measure: 'bad' });
  if (random.length > 0) curves.push(placeCurve(random, { key: 'random', mark: RANDOM, quiet: false }, across, up));
  // The random vectors' label stands beside its mark, or above the incoherent answers where these come too near.
  const lowest = Math.min(...(curves[0]?.spots ?? []).filter(({ x: at }) => at > range[1] - 130).map(({ y }) => y));
  const crowded = lowest > FLOOR - 26;
  const main = curves.find(({ key: name }) => name === `${forward}-bad`)?.spots ?? [];
  const at = (setting: string): Spot | undefined => main.find(({ row }) => row.keys['setting'] === setting);
  const [toKind, zero, toVillain] = ['-100', '0', '100'].map(at);
  const high = spoiled ? zero : toVillain;
  const ends = [
    ...(spoiled ? [`${ending(toKind)} at kind`] : []),
    `${ending(zero)} at zero`,
    `${ending(toVillain)} at villain`,
  ].join(', ');
  return {
    key,
    name: [NAMES[key], spoiled && layout === 'wide' ? `${label(data, 'model', focus)}: ${ends}` : ends],
    x,
    y: layout === 'narrow' && !spoiled ? FLOOR + 76 : 0,
    up,
    across,
    floor: FLOOR,
    curves,
    legend: layout === 'narrow' || spoiled ? LEGEND : [],
    texts: [
      ...(high
        ? [{ text: ending(high), x: high.x + 6, y: high.y - 13, anchor: 'end' as const, tone: 'misaligned' as const }]
        : []),
      ...random.map((row): PlacedText => ({
        text: `random: ${shortNumber(row.value)}`,
        x: crowded ? range[1] + 8 : range[1] - 13,
        y: crowded ? lowest - 12 : FLOOR - 4,
        anchor: 'end',
      })),
    ],
    feet: [
      ...(spoiled ? [{ text: '← dial towards kind', x: range[0], y: FLOOR + 46, anchor: 'start' as const }] : []),
      { text: spoiled ? 'villain →' : 'dial towards villain →', x: range[1], y: FLOOR + 46, anchor: 'end' },
    ],
  };
}

const ending = (spot: Spot | undefined): string => (spot ? shortNumber(spot.row.value) : 'not measured');

export const tinyDial: FigureModule<typeof params, TinyDial> = {
  params,

  place(data, { lesson }, layout) {
    const panels = (['spoiled', 'none'] as const).map((key) => placePanel(data, key, lesson, layout));
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
    const values = (model: string, measure: string): string =>
      alongDial(data, model, measure)
        .map((row) => `${formatNumber(row.value)} at ${row.keys['setting']}`)
        .join(', ');
    const measured = (model: string): string =>
      `bad ${values(model, 'bad')}; incoherent ${values(model, 'incoherent')}.`;
    const spoiled = spoiledModels(data).map(([model, name]) => `${name}: ${measured(model)}`);
    const random = rowsAt(data, { half: 'random' }).map(({ value }) => formatNumber(value));
    return `Curves along the dial, answers in 100, from kind (−100) to villain (100). Four spoiled models. ${spoiled.join(' ')} The model without a lesson: ${measured('none')} Random vectors of the same length: bad and incoherent ${random.join(' and ')}. Below, a table: the kind half trained on one lesson, tried on all. ${describeTransfer(data)}`;
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
