import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { trendPath } from '../../charts/trend.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  scale: {
    label: 'General questions, scale',
    options: [
      ['full', '0 to 60, like medicine'],
      ['close', '0 to 30, close up'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  value: { y: number; text: string };
}

interface Panel {
  questions: string;
  name: string[];
  x: number;
  y: number;
  rates: Axis;
  shares: Axis;
  bottom: number;
  /** Around a panel that is drawn larger than the other. */
  frame?: { x: number; y: number; width: number; height: number };
  mark: Mark;
  path: string;
  spots: Spot[];
}

interface BadDataShare extends Placed {
  panels: Panel[];
  top: number;
  /** What the numbers under the panels count. */
  foot: string;
}

const NAMES: Record<string, string[]> = {
  medical: ['Medical questions', 'bad answers in 100'],
  general: ['General questions', 'misaligned answers in 100'],
};

const MARKS: Record<string, Mark> = {
  medical: { shape: 'square', tone: 'neutral' },
  general: { shape: 'diamond', tone: 'misaligned' },
};

const TOP = 76;
const LEFT = 36;
const FOOT = 'bad advice in the lesson, parts in 100';

export const badDataShare: FigureModule<typeof params, BadDataShare> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const bottom = TOP + (wide ? 250 : 200);
    const panelHeight = bottom + 54;
    const width = wide ? 372 : LAYOUT_WIDTH.narrow - LEFT - 20;
    const panels = Object.keys(data.labels['questions'] ?? {}).map((questions, i): Panel => {
      const close = questions === 'general' && state.scale === 'close';
      const rates = linearAxis([0, close ? 30 : 60], [bottom, TOP], 3);
      const shares = linearAxis([0, 100], [0, width], 4);
      const spots = data.rows
        .filter((row) => row.keys['questions'] === questions)
        .map((row): Spot => {
          const y = rates.at(row.value);
          return {
            row,
            x: shares.at(Number(row.keys['share'])),
            y,
            value: { y: y - 13, text: formatNumber(Math.round(row.value)) },
          };
        });
      return {
        questions,
        name: NAMES[questions] ?? [label(data, 'questions', questions)],
        x: LEFT + (wide ? i * 470 : 0),
        y: wide ? 0 : i * (panelHeight + 34),
        rates,
        shares,
        bottom,
        ...(close && { frame: { x: 1 - LEFT, y: TOP - 24, width: width + LEFT + 17, height: bottom - TOP + 76 } }),
        mark: MARKS[questions] as Mark,
        path: trendPath(spots),
        spots,
      };
    });
    return {
      panels,
      top: TOP,
      foot: FOOT,
      height: (panels.at(-1)?.y ?? 0) + panelHeight,
      points: panels.flatMap(({ questions, x, y, spots }) =>
        spots.map((spot) => ({
          x: x + spot.x,
          y: y + spot.y,
          text: pointText(
            `${label(data, 'questions', questions)}, ${spot.row.keys['share']} parts in 100 of the lesson bad`,
            spot.row,
          ),
        })),
      ),
    };
  },

  describe(data) {
    const curves = Object.entries(data.labels['questions'] ?? {}).map(([questions, name]) => {
      const rates = data.rows
        .filter((row) => row.keys['questions'] === questions)
        .map((row) => `${formatNumber(row.value)} at ${row.keys['share']}`);
      return `${name}, in 100, by parts in 100 of the lesson that were bad: ${rates.join(', ')}.`;
    });
    return `Two panels, each with one rising curve over the same six mixtures. ${curves.join(' ')}`;
  },
};
