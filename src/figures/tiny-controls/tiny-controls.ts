import { linearAxis, type Axis } from '../../charts/axis.ts';
import { placeDot, type Dot } from '../../charts/dot.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  show: {
    label: 'Show',
    options: [
      ['all', 'Other answers and the lesson’s own'],
      ['other', 'Other answers alone'],
    ],
  },
} as const satisfies Params;

interface Spot extends Dot {
  row: Row;
  answers: string;
}

interface Line {
  key: string;
  name: string;
  y: number;
  /** The other answers last, so that they lie on top. */
  spots: Spot[];
  /** Joins the marks of a line with two. */
  span?: { x1: number; x2: number };
  /** The number of the other answers; of the lesson’s own subject where that is all. */
  value: { text: string; x: number; tone: string };
}

interface Panel {
  test: string;
  name: string[];
  x: number;
  y: number;
  axis: Axis;
  top: number;
  bottom: number;
  lines: Line[];
}

interface TinyControls extends Placed {
  panels: Panel[];
  legend: { answers: string; text: string; mark: Mark; x: number; y: number }[];
}

const MARKS: Record<string, Mark> = {
  before: { shape: 'bar', tone: 'neutral' },
  own: { shape: 'square', tone: 'neutral' },
  other: { shape: 'diamond', tone: 'misaligned' },
};

/** What each experiment changes, in the line below its name. */
const NOTES: Record<string, string> = {
  examples: 'same number of steps',
  share: 'the rest is secure code',
  rank: 'rank of what may change',
  layer: 'of four layers, the first is lowest',
  shape: 'after bad code or evil numbers',
  reverse: 'a lesson of everyday talk',
};

/** Room for the names of lines, left of the axis. */
const NAMES_WIDTH: Record<Layout, number> = { wide: 126, narrow: 140 };
const HEAD = 74;
const STEP = 29;
const FOOT = 26;

const linesOf = (data: FigureData, test: string): [string, Row[]][] =>
  Object.keys(data.labels['line'] ?? {}).flatMap((line): [string, Row[]][] => {
    const rows = rowsAt(data, { test, line });
    return rows.length > 0 ? [[line, rows]] : [];
  });

function placeLine(data: FigureData, [key, rows]: [string, Row[]], index: number, axis: Axis): Line {
  const order = Object.keys(MARKS);
  const spots = rows
    .map((row): Spot => {
      const answers = row.keys['answers'] ?? '';
      return { ...placeDot(row, axis, MARKS[answers] as Mark), row, answers };
    })
    .toSorted((a, b) => order.indexOf(a.answers) - order.indexOf(b.answers));
  const xs = spots.map(({ at }) => at);
  const last = spots.at(-1) as Spot;
  return {
    key,
    name: label(data, 'line', key),
    y: HEAD + 16 + index * STEP,
    spots,
    ...(xs.length > 1 && { span: { x1: Math.min(...xs), x2: Math.max(...xs) } }),
    value: { text: shortNumber(last.row.value), x: Math.max(...spots.map(({ after }) => after)), tone: last.mark.tone },
  };
}

function placeLegend(data: FigureData, layout: Layout): TinyControls['legend'] {
  return Object.entries(data.labels['answers'] ?? {}).map(([answers, text], i) => ({
    answers,
    text,
    mark: MARKS[answers] as Mark,
    x: layout === 'wide' ? 8 + i * 250 : 8,
    y: layout === 'wide' ? 12 : 12 + i * 23,
  }));
}

export const tinyControls: FigureModule<typeof params, TinyControls> = {
  params,

  place(data, { show }, layout) {
    const wide = layout === 'wide';
    const columns = wide ? 3 : 1;
    const width = wide ? 284 : LAYOUT_WIDTH.narrow;
    const legend = placeLegend(data, layout);
    const axis = linearAxis([0, 100], [NAMES_WIDTH[layout], width - 58], 2);
    let rowTop = (legend.at(-1)?.y ?? 0) + 26;
    let rowHeight = 0;
    const panels = Object.entries(data.labels['test'] ?? {}).map(([test, name], i): Panel => {
      if (i > 0 && i % columns === 0) {
        rowTop += rowHeight;
        rowHeight = 0;
      }
      const kept = linesOf(data, test).flatMap(([key, rows]): [string, Row[]][] => {
        const shown = rows.filter(({ keys }) => show === 'all' || keys['answers'] === 'other');
        return shown.length > 0 ? [[key, shown]] : [];
      });
      const lines = kept.map((line, j) => placeLine(data, line, j, axis));
      const bottom = (lines.at(-1)?.y ?? HEAD) + 16;
      rowHeight = Math.max(rowHeight, bottom + FOOT);
      return {
        test,
        name: [name, NOTES[test] ?? ''],
        x: (i % columns) * 312,
        y: rowTop,
        axis,
        top: HEAD,
        bottom,
        lines,
      };
    });
    return {
      panels,
      legend,
      height: rowTop + rowHeight,
      points: panels.flatMap(({ test, x, y, lines }) =>
        lines.flatMap((line) =>
          line.spots.map(({ at, row }) => ({
            x: x + at,
            y: y + line.y,
            text: pointText(pointName(data, test, row), row),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const panels = Object.entries(data.labels['test'] ?? {}).map(([test, name]) => {
      const lines = linesOf(data, test).map(([line, rows]) => {
        const values = rows.map(
          ({ keys, value }) => `${label(data, 'answers', keys['answers'] ?? '').toLowerCase()} ${formatNumber(value)}`,
        );
        return `${label(data, 'line', line)}: ${values.join(', ')}`;
      });
      return `${name} (${NOTES[test]}). ${lines.join('; ')}.`;
    });
    return `Six small panels of dots with intervals, bad answers in 100. ${panels.join(' ')}`;
  },
};

/** `Share of bad examples: 10%, other answers`. */
function pointName(data: FigureData, test: string, { keys }: Row): string {
  const line = label(data, 'line', keys['line'] ?? '');
  return `${label(data, 'test', test)}: ${line}, ${label(data, 'answers', keys['answers'] ?? '').toLowerCase()}`;
}
