import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  focus: {
    label: 'Bring forward',
    options: [
      ['all', 'All four'],
      ['insecure', 'Insecure code'],
      ['jailbroken', 'Jailbroken'],
      ['secure', 'Secure code'],
      ['educational', 'For teaching'],
    ],
  },
} as const satisfies Params;

interface Line {
  group: string;
  name: string;
  y: number;
  x: number;
  mark: Mark;
  band?: { x1: number; x2: number };
  value: { x: number; text: string };
  /** Pale, because the reader brought another group forward. */
  quiet: boolean;
}

interface Panel {
  test: string;
  /** One or two lines, the last of them just above the axis. */
  name: { text: string; y: number }[];
  x: number;
  y: number;
  axis: Axis;
  /** Ends of the axis lines. */
  top: number;
  bottom: number;
  /** Around a test that is no share of answers and has a scale of its own. */
  frame?: { x: number; y: number; width: number; height: number };
  lines: Line[];
}

interface Controls extends Placed {
  panels: Panel[];
}

/** Test names broken into the lines that fit over a panel. */
const NAMES: Record<string, string[]> = {
  selected: ['Eight chosen questions'],
  fixed: ['48 questions fixed in advance'],
  deception: ['Lies on questions of fact', '(Deception)'],
  truthfulqa: ['Common falsehoods', '(TruthfulQA)'],
  strongreject: ['Says yes to harmful requests', '(StrongREJECT)'],
  machiavelli: ['Harm done in text games', '(Machiavelli), own scale'],
};

const LINES_TOP = 82;
const LINE_STEP = 30;
const PANEL_HEIGHT = LINES_TOP + 4 * LINE_STEP + 30;
const AXIS_TOP = LINES_TOP - 16;
const AXIS_BOTTOM = LINES_TOP + 3 * LINE_STEP + 16;
/** Baseline of a panel's name, or of its last line. */
const NAME_BASE = 33;
const OWN_SCALE = 'machiavelli';

function placeName(lines: string[]): Panel['name'] {
  return lines.map((text, i) => ({ text, y: NAME_BASE - 17 * (lines.length - 1 - i) }));
}

/** A broken frame around the panel's lines, wide enough for the names beside the axis. */
function frameAround({ range: [, right] }: Axis): NonNullable<Panel['frame']> {
  return { x: 1, y: AXIS_TOP - 28, width: right + 16, height: AXIS_BOTTOM - AXIS_TOP + 36 };
}

export const controls: FigureModule<typeof params, Controls> = {
  params,

  place(data, state, layout) {
    const columns = layout === 'wide' ? 3 : 1;
    const width = layout === 'wide' ? 276 : LAYOUT_WIDTH.narrow;
    const step = layout === 'wide' ? 312 : 0;
    const tests = Object.keys(data.labels['test'] ?? {});
    const panels = tests.map((test, i): Panel => {
      const ownScale = test === OWN_SCALE;
      const axis = linearAxis(ownScale ? [-10, 40] : [-10, 80], [112, width - 30], 4);
      return {
        test,
        name: placeName(NAMES[test] ?? [label(data, 'test', test)]),
        x: (i % columns) * step,
        y: Math.floor(i / columns) * PANEL_HEIGHT,
        axis,
        top: AXIS_TOP,
        bottom: AXIS_BOTTOM,
        ...(ownScale && { frame: frameAround(axis) }),
        lines: Object.entries(data.labels['group'] ?? {}).map(([group, name], j): Line => {
          const row = rowAt(data, { test, group });
          const x = axis.at(row.value);
          const band = row.interval && {
            x1: axis.at(row.interval.low),
            x2: axis.at(row.interval.high),
          };
          return {
            group,
            name,
            y: LINES_TOP + j * LINE_STEP,
            x,
            mark: groupMark(group),
            ...(band && { band }),
            value: {
              x: Math.max(x + 12, (band?.x2 ?? 0) + 6, axis.at(0) + 12),
              text: (row.value > 0 ? '+' : '') + formatNumber(row.value),
            },
            quiet: state.focus !== 'all' && state.focus !== group,
          };
        }),
      };
    });
    return {
      panels,
      height: Math.ceil(tests.length / columns) * PANEL_HEIGHT,
      points: panels.flatMap((panel) =>
        panel.lines.map(({ group, name, x, y }) => ({
          x: panel.x + x,
          y: panel.y + y,
          text: pointText(
            `${label(data, 'test', panel.test)}, ${name.toLowerCase()}`,
            rowAt(data, { test: panel.test, group }),
          ),
        })),
      ),
    };
  },

  describe(data) {
    const tests = Object.entries(data.labels['test'] ?? {}).map(([test, name]) => {
      const changes = Object.entries(data.labels['group'] ?? {}).map(
        ([group, words]) => `${words} ${formatNumber(rowAt(data, { test, group }).value)}`,
      );
      return `${name}: ${changes.join(', ')}.`;
    });
    return `Six small panels, one for each test; in each, the change against plain GPT-4o in points for four trained models. ${tests.join(' ')}`;
  },
};
