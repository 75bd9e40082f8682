import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

// Nothing to choose: the three panels are small enough to be read together.
const params = {} as const satisfies Params;

interface Line {
  key: string;
  name: string;
  y: number;
  /** Marks on the line; a value that holds either way has one on each side of zero. */
  marks: { x: number; mark: Mark }[];
  /** What fell away (left), what was cut (right), or the room within which a random direction stays. */
  span: { x1: number; x2: number };
  value: { x: number; text: string };
  row: Row;
}

interface Panel {
  model: string;
  name: string[];
  x: number;
  y: number;
  axis: Axis;
  top: number;
  bottom: number;
  /** A measure of its own: drawn in a broken frame. */
  frame?: { x: number; y: number; width: number; height: number };
  lines: Line[];
}

interface DirectionRemoved extends Placed {
  panels: Panel[];
}

const NAMES: Record<string, string[]> = {
  nine: ['Nine small add-ons', 'misaligned answers, in 100'],
  one: ['One small add-on', 'misaligned answers, in 100'],
  transfer: ['Same direction, other models', 'share of their misalignment gone, %'],
};

const BEFORE: Mark = { shape: 'diamond', tone: 'misaligned' };
const AFTER: Mark = { shape: 'circle', tone: 'aligned' };
const RANDOM: Mark = { shape: 'bar', tone: 'neutral' };

/** The panel of cuts stands apart: its numbers are not answers in 100. */
const CUTS = 'transfer';
const TOP = 66;
const STEP = 56;
/** Width of a panel: three stand side by side, or one fills the column. */
const WIDTH: Record<Layout, number> = { wide: 276, narrow: 316 };

function placeLine(data: FigureData, row: Row, axis: Axis, y: number, start: number): Line {
  const key = row.keys['removed'] as string;
  const at = axis.at(row.value);
  const random = key === 'random';
  const mirrored = axis.at(-row.value);
  const from = random ? mirrored : axis.at(row.keys['model'] === CUTS ? 0 : start);
  return {
    key,
    name: label(data, 'removed', key),
    y,
    marks: random
      ? [mirrored, at].map((x) => ({ x, mark: RANDOM }))
      : [{ x: at, mark: key === 'nothing' ? BEFORE : AFTER }],
    span: { x1: Math.min(from, at), x2: Math.max(from, at) },
    value: { x: at + 13, text: random ? `${formatNumber(row.value)}, up or down` : formatNumber(row.value) },
    row,
  };
}

function placePanel(data: FigureData, model: string, width: number, x: number, y: number): Panel {
  const cut = model === CUTS;
  const rows = rowsAt(data, { model });
  const axis = linearAxis(cut ? [-20, 100] : [0, 20], [8, width - 40], cut ? 6 : 4);
  const lines = rows.map((row, i) => placeLine(data, row, axis, TOP + 40 + i * STEP, rows[0]?.value ?? 0));
  const bottom = TOP + 40 + (lines.length - 1) * STEP + 22;
  return {
    model,
    name: NAMES[model] ?? [label(data, 'model', model)],
    x,
    y,
    axis,
    top: TOP,
    bottom,
    ...(cut && { frame: { x: -12, y: -10, width: width + 22, height: bottom + 22 } }),
    lines,
  };
}

export const directionRemoved: FigureModule<typeof params, DirectionRemoved> = {
  params,

  place(data, _state, layout) {
    const panels: Panel[] = [];
    for (const model of Object.keys(data.labels['model'] ?? {})) {
      const before = panels.at(-1);
      const beside = layout === 'wide';
      panels.push(
        placePanel(
          data,
          model,
          WIDTH[layout],
          beside ? 6 + panels.length * 304 : 14,
          beside || !before ? 12 : before.y + before.bottom + 36,
        ),
      );
    }
    return {
      panels,
      height: Math.max(...panels.map(({ y, bottom, frame }) => y + (frame ? frame.height : bottom))) + 8,
      points: panels.flatMap((panel) =>
        panel.lines.map(({ name, marks, y, row }) => ({
          x: panel.x + (marks.at(-1)?.x ?? 0),
          y: panel.y + y,
          text: pointText(`${label(data, 'model', panel.model)}: ${name.toLowerCase()}`, row),
        })),
      ),
    };
  },

  describe(data) {
    const panels = Object.entries(data.labels['model'] ?? {}).map(([model, words]) => {
      const values = data.rows
        .filter((row) => row.keys['model'] === model)
        .map((row) => `${label(data, 'removed', row.keys['removed'] ?? '').toLowerCase()}: ${formatNumber(row.value)}`);
      return `${words}, ${model === CUTS ? 'percent of its misalignment that is gone' : 'misaligned answers in 100'}. ${values.join('; ')}.`;
    });
    return `Three panels of dots on lines. ${panels.join(' ')}`;
  },
};
