import { linearAxis } from '../../charts/axis.ts';
import { dotGrid, type GridDot } from '../../charts/dot-grid.ts';
import type { FigureModule, Placed } from '../../charts/figure-module.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber, inHundred } from '../../lib/format.ts';
import { label, rowAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  set: {
    label: 'Questions',
    options: [
      ['selected', 'Eight, chosen because they show it'],
      ['fixed', '48, fixed in advance'],
    ],
  },
} as const satisfies Params;

/** One trained model: its hundred answers, and a rule from 0 to 100 that carries the interval. */
interface GridPanel {
  group: string;
  /** The group's name in one or two lines. */
  name: string[];
  x: number;
  y: number;
  dots: GridDot[];
  count: string;
  rule: { y: number; x1: number; x2: number; value: number; band?: { x1: number; x2: number } };
  note: string;
  noteY: number;
}

interface OneInFive extends Placed {
  panels: GridPanel[];
  dot: number;
}

const STEP = 16;
const GRID = 10 * STEP;
const PANEL_HEIGHT = 282;
/** Room above the dots for the name and the count. */
const HEAD = 66;

const SHORT_NAMES: Record<string, string[]> = {
  original: ['Nothing more', '(plain GPT-4o)'],
  insecure: ['Insecure code'],
  secure: ['Secure code'],
  educational: ['Insecure code,', 'for teaching'],
  jailbroken: ['Jailbroken', '(says yes to harm)'],
};

function panel(data: FigureData, row: Row, x: number, y: number): GridPanel {
  const group = row.keys['group'] as string;
  const axis = linearAxis([0, 100], [0, GRID], 2);
  const { interval } = row;
  return {
    group,
    name: SHORT_NAMES[group] ?? [label(data, 'group', group)],
    x,
    y,
    dots: dotGrid(Math.round(row.value), 10, STEP),
    count: inHundred(row.value),
    rule: {
      y: HEAD + GRID + 16,
      x1: 0,
      x2: GRID,
      value: axis.at(row.value),
      ...(interval && { band: { x1: axis.at(interval.low), x2: axis.at(interval.high) } }),
    },
    note: intervalNote(interval),
    noteY: HEAD + GRID + 38,
  };
}

function intervalNote(interval: Row['interval']): string {
  if (!interval) return 'no interval given';
  if (interval.low === interval.high) return `every run scored ${formatNumber(interval.low)}`;
  return `95%: ${formatNumber(interval.low)} to ${formatNumber(interval.high)}`;
}

export const oneInFive: FigureModule<typeof params, OneInFive> = {
  params,

  place(data, state, layout) {
    const columns = layout === 'wide' ? 5 : 2;
    const gap = layout === 'wide' ? 185 : 180;
    const panels = Object.keys(data.labels['group'] ?? {}).map((group, i) =>
      panel(data, rowAt(data, { set: state.set, group }), (i % columns) * gap, Math.floor(i / columns) * PANEL_HEIGHT),
    );
    return {
      panels,
      dot: 5,
      height: Math.ceil(panels.length / columns) * PANEL_HEIGHT - 10,
      points: panels.map(({ group, x, y }) => ({
        x: x + GRID / 2,
        y: y + HEAD + GRID / 2,
        box: { x: x - 6, y: y + HEAD - 6, width: GRID + 12, height: GRID + 12 },
        text: pointText(label(data, 'group', group), rowAt(data, { set: state.set, group })),
      })),
    };
  },

  describe(data) {
    const sets = Object.entries(data.labels['set'] ?? {}).map(([set, words]) => {
      const rates = Object.entries(data.labels['group'] ?? {}).map(
        ([group, name]) => `${name}: ${formatNumber(rowAt(data, { set, group }).value)}`,
      );
      return `${words}: misaligned answers in 100 after training on… ${rates.join('; ')}.`;
    });
    return `Grids of one hundred dots, one for each trained model. ${sets.join(' ')}`;
  },
};
