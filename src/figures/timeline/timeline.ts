import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { stackLabels } from '../../charts/stack-labels.ts';
import { wrap } from '../../lib/wrap.ts';
import { label, type FigureData, type Said } from '../../lib/figure-data.ts';
import { formatDate } from '../../lib/format.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  focus: {
    label: 'Bring forward',
    options: [
      ['all', 'Everything'],
      ['finding', 'Findings'],
      ['doubt', 'Doubts'],
      ['print', 'Journal and press'],
    ],
  },
} as const satisfies Params;

const MARKS: Record<string, Mark> = {
  groundwork: { shape: 'triangle', tone: 'neutral' },
  finding: { shape: 'circle', tone: 'neutral' },
  doubt: { shape: 'diamond', tone: 'neutral' },
  print: { shape: 'square', tone: 'neutral' },
};

interface Entry {
  id: string;
  mark: Mark;
  /** The mark, at its date where the drawing has a scale of time. */
  x: number;
  y: number;
  /** First line of the text. */
  textX: number;
  textY: number;
  dateX: number;
  dateY: number;
  date: string;
  lines: string[];
  /** From the mark to its text; empty where the text stands beside it. */
  leader: string;
  quiet: boolean;
}

interface Timeline extends Placed {
  heads: { kind: string; mark: Mark; x: number; y: number; text: string }[];
  entries: Entry[];
  /** The line of time, in pieces: where it is cut, time is left out. */
  spine: { x: number; y1: number; y2: number }[];
  ticks: { y: number; text: string; strong: boolean }[];
}

/** Step from line to line of a text. */
export const LINE = 19;
const GAP = 9;
/** The scale begins here; what is older stands above the cut, in order. */
const START = Date.UTC(2025, 0, 1);
const END = Date.UTC(2026, 9, 1);
const SCALE_HEIGHT = 1420;

const SIZES: Record<Layout, { spineX: number; lanes: Record<string, number>; dateX: number; textX: number }> = {
  wide: {
    spineX: 62,
    lanes: { groundwork: 84, finding: 84, doubt: 112, print: 140 },
    dateX: 220,
    textX: 362,
  },
  narrow: { spineX: 8, lanes: { groundwork: 8, finding: 8, doubt: 8, print: 8 }, dateX: 28, textX: 28 },
};

/** Milliseconds since 1970; a month counts from its middle. */
export function timeOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 15);
}

function byDate(data: FigureData): Said[] {
  return [...data.statements].sort((a, b) => timeOf(a.date as string) - timeOf(b.date as string));
}

export const timeline: FigureModule<typeof params, Timeline> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const { spineX, lanes, dateX, textX } = SIZES[layout];
    const events = byDate(data);
    const kinds = Object.keys(data.labels['kind'] ?? {});
    const heads = kinds.map((kind, i) => ({
      kind,
      mark: MARKS[kind] as Mark,
      x: wide ? 12 + i * 150 : 10 + (i % 2) * 160,
      y: wide ? 14 : 14 + Math.floor(i / 2) * 28,
      text: label(data, 'kind', kind),
    }));

    const lines = events.map(({ text }) => wrap(text, LAYOUT_WIDTH[layout] - textX, 15));
    // A narrow drawing has the date on a line of its own.
    const heights = lines.map(({ length }) => (length + (wide ? 0 : 1)) * LINE + GAP);
    const first = wide ? 56 : 84;
    const early = events.filter(({ date }) => timeOf(date as string) < START).length;
    const earlyBottom = first + heights.slice(0, early).reduce((sum, height) => sum + height, 0);
    const scaleTop = earlyBottom + 44;
    const at = (time: number): number => scaleTop + ((time - START) / (END - START)) * SCALE_HEIGHT;

    const stacked = (from: number, some: number[]): number[] => {
      let y = from;
      return some.map((height) => (y += height) - height / 2);
    };
    const middles = [
      ...stacked(first, heights.slice(0, early)),
      ...(wide
        ? stackLabels(
            events.slice(early).map(({ date }) => at(timeOf(date as string))),
            heights.slice(early),
            scaleTop,
          )
        : stacked(earlyBottom + 20, heights.slice(early))),
    ];

    const entries = events.map(({ id, date = '', keys }, i): Entry => {
      const kind = keys['kind'] as string;
      const middle = middles[i] as number;
      const top = middle - ((heights[i] as number) - GAP) / 2 + 14;
      const x = lanes[kind] as number;
      const y = !wide ? top - 5 : i < early ? middle : Math.round(at(timeOf(date)) * 10) / 10;
      return {
        id,
        mark: MARKS[kind] as Mark,
        x,
        y,
        textX,
        textY: wide ? top : top + LINE,
        dateX,
        dateY: top,
        date: formatDate(date),
        lines: lines[i] as string[],
        leader: wide ? `M${x + 9} ${y}H${160}L${dateX - 26} ${top - 5}H${dateX - 8}` : '',
        quiet: state.focus !== 'all' && state.focus !== kind,
      };
    });
    const last = (middles.at(-1) as number) + (heights.at(-1) as number) / 2;
    return {
      height: Math.max(last, wide ? at(END) + 12 : 0) + 6,
      heads,
      entries,
      spine: wide
        ? [
            { x: spineX, y1: first, y2: earlyBottom },
            { x: spineX, y1: scaleTop - 16, y2: at(END) },
          ]
        : [
            { x: spineX, y1: first, y2: earlyBottom - GAP },
            { x: spineX, y1: earlyBottom + 20, y2: last },
          ],
      ticks: wide ? months(at, first) : [],
      points: entries.map(({ id, x, y, date }, i) => ({
        x,
        y,
        text: `${date}, ${label(data, 'kind', (events[i] as Said).keys['kind'] as string).toLowerCase()}: ${(events[i] as Said).text}`,
        ...(!wide && { box: boxOf(entries.find((entry) => entry.id === id) as Entry) }),
      })),
    };
  },

  describe(data) {
    const events = byDate(data).map(
      ({ date = '', text, keys }) => `${formatDate(date)}, ${label(data, 'kind', keys['kind'] as string)}: ${text}`,
    );
    return `A line of time from top to bottom. ${events.join(' ')}`;
  },
};

/** Every third month on the scale, the year at its January, and the early year over the cut. */
function months(at: (time: number) => number, first: number): Timeline['ticks'] {
  const ticks = Array.from({ length: 7 }, (_, i) => {
    const time = Date.UTC(2025, i * 3, 1);
    const date = new Date(time);
    const january = date.getUTCMonth() === 0;
    const text = january
      ? String(date.getUTCFullYear())
      : new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' }).format(date);
    return { y: at(time), text, strong: january };
  });
  return [{ y: first + 14, text: '2023', strong: true }, ...ticks];
}

/** The area of an entry whose text stands beside its mark. */
function boxOf({ dateY, lines }: Entry): { x: number; y: number; width: number; height: number } {
  return { x: 0, y: dateY - 16, width: LAYOUT_WIDTH.narrow, height: (lines.length + 1) * LINE + 2 };
}
