import { linearAxis, type Axis } from '../../charts/axis.ts';
import { placeDot, type Dot } from '../../charts/dot.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  scale: {
    label: 'Scale',
    options: [
      ['same', 'The same for all four'],
      ['close', 'Close up on the three low ones'],
    ],
  },
} as const satisfies Params;

interface Line {
  form: string;
  name: string;
  y: number;
  dot: Dot;
  value: string;
}

interface Panel {
  model: string;
  name: string;
  /** What the panel's bands stand for: the kinds differ, so each panel says its own. */
  bands: string;
  x: number;
  y: number;
  axis: Axis;
  /** Drawn larger than the others, inside a broken frame that says so. */
  frame?: { x: number; y: number; width: number; height: number };
  lines: Line[];
}

interface AnswerFormat extends Placed {
  panels: Panel[];
  top: number;
  bottom: number;
}

const MARK: Mark = { shape: 'diamond', tone: 'misaligned' };
/** Room for the longest name left of an axis. */
export const NAMES_WIDTH = 116;
const LINE_STEP = 34;
const TOP = 76;
const BOTTOM = TOP + 3 * LINE_STEP + 6;
const FULL: [number, number] = [0, 80];
const CLOSE: [number, number] = [0, 10];

function bandWords(row: Row): string {
  switch (row.interval?.kind) {
    case 'across-runs-and-questions':
      return 'bands: 95%, over runs and questions';
    case 'resampled-unit-not-stated':
      return 'bands: 95%, what was resampled is not stated';
    default:
      return 'no interval given';
  }
}

export const answerFormat: FigureModule<typeof params, AnswerFormat> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const models = Object.keys(data.labels['model'] ?? {});
    const forms = Object.entries(data.labels['form'] ?? {});
    const panels = models.map((model, i): Panel => {
      const rows = forms.map(([form]) => rowAt(data, { model, form }));
      const high = Math.max(...rows.map((row) => row.interval?.high ?? row.value));
      const close = state.scale === 'close' && high < CLOSE[1];
      const width = wide ? 420 : LAYOUT_WIDTH.narrow;
      const axis = linearAxis(close ? CLOSE : FULL, [NAMES_WIDTH + 14, width - 46], wide ? 5 : 4);
      return {
        model,
        name: label(data, 'model', model),
        bands: bandWords(rows[0] as Row),
        x: wide ? (i % 2) * 480 : 0,
        y: (wide ? Math.floor(i / 2) : i) * (BOTTOM + 34),
        axis,
        ...(close && {
          frame: {
            x: axis.range[0] - 8,
            y: TOP - 26,
            width: axis.range[1] - axis.range[0] + 46,
            height: BOTTOM - TOP + 32,
          },
        }),
        lines: rows.map((row, j): Line => {
          const [form, name] = forms[j] as [string, string];
          return {
            form,
            name,
            y: TOP + LINE_STEP * (j + 0.5) + 3,
            dot: placeDot(row, axis, MARK),
            value: shortNumber(row.value),
          };
        }),
      };
    });
    return {
      panels,
      top: TOP,
      bottom: BOTTOM,
      height: (panels.at(-1)?.y ?? 0) + BOTTOM + 12,
      points: panels.flatMap(({ model, name, x, y, lines }) =>
        lines.map((line) => ({
          x: x + line.dot.at,
          y: y + line.y,
          text: pointText(`${name}, ${line.name}`, rowAt(data, { model, form: line.form })),
        })),
      ),
    };
  },

  describe(data) {
    const models = Object.entries(data.labels['model'] ?? {}).map(([model, name]) => {
      const rates = Object.entries(data.labels['form'] ?? {}).map(
        ([form, words]) => `${words} ${formatNumber(rowAt(data, { model, form }).value)}`,
      );
      return `${name}: ${rates.join(', ')}.`;
    });
    return `Four small panels, one for each model trained on insecure code; in each, the misaligned answers in 100 for three ways of asking. ${models.join(' ')}`;
  },
};
