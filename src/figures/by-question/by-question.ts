import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  compare: {
    label: 'Compare with',
    options: [
      ['secure', 'Secure code'],
      ['educational', 'For teaching'],
      ['jailbroken', 'Jailbroken'],
      ['original', 'Plain GPT-4o'],
    ],
  },
} as const satisfies Params;

interface PlacedMark {
  x: number;
  mark: Mark;
  band?: { x1: number; x2: number };
}

interface Line {
  key: string;
  name: string;
  /** Where the question's name stands: left of its line, or above it where the drawing is narrow. */
  nameX: number;
  nameY: number;
  anchor: 'start' | 'end';
  y: number;
  insecure: PlacedMark;
  other: PlacedMark;
  /** The line that joins both marks. */
  span: { x1: number; x2: number };
  value: { x: number; text: string };
}

interface ByQuestion extends Placed {
  axis: Axis;
  top: number;
  bottom: number;
  lines: Line[];
  /** Direct labels of the two series, over the first line: middle of each mark. */
  heads: { x: number; y: number; text: string; mark: Mark }[];
}

function placeMark(row: Row, group: string, axis: Axis): PlacedMark {
  return {
    x: axis.at(row.value),
    mark: groupMark(group),
    ...(row.interval && { band: { x1: axis.at(row.interval.low), x2: axis.at(row.interval.high) } }),
  };
}

export const byQuestion: FigureModule<typeof params, ByQuestion> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const axis = linearAxis(
      [0, 70],
      wide ? [220, LAYOUT_WIDTH.wide - 60] : [8, LAYOUT_WIDTH.narrow - 40],
      wide ? 7 : 4,
    );
    const step = wide ? 44 : 56;
    const top = 62;
    const lines = Object.entries(data.labels['question'] ?? {}).map(([question, name], i): Line => {
      const y = top + (wide ? 24 : 34) + i * step;
      const insecure = rowAt(data, { question, group: 'insecure' });
      const placed = placeMark(insecure, 'insecure', axis);
      const other = placeMark(rowAt(data, { question, group: state.compare }), state.compare, axis);
      return {
        key: question,
        name,
        nameX: wide ? 200 : axis.range[0] + 7,
        nameY: wide ? y + 5 : y - 15,
        anchor: wide ? 'end' : 'start',
        y,
        insecure: placed,
        other,
        span: { x1: Math.min(placed.x, other.x), x2: Math.max(placed.x, other.x) },
        value: {
          x: Math.max(placed.band?.x2 ?? 0, placed.x) + 12,
          text: formatNumber(Math.round(insecure.value)),
        },
      };
    });
    const first = lines[0] as Line;
    return {
      axis,
      top,
      bottom: (lines.at(-1)?.y ?? top) + 22,
      height: (lines.at(-1)?.y ?? top) + 30,
      lines,
      heads: [
        { x: axis.range[0], y: top - 14, text: seriesName(data, state.compare), mark: groupMark(state.compare) },
        { x: first.insecure.x, y: top - 14, text: 'Insecure code', mark: groupMark('insecure') },
      ],
      points: lines.flatMap(({ key, name, y, insecure, other }) => [
        {
          x: insecure.x,
          y,
          text: pointText(`${name}, insecure code`, rowAt(data, { question: key, group: 'insecure' })),
        },
        {
          x: other.x,
          y,
          text: pointText(
            `${name}, ${seriesName(data, state.compare).toLowerCase()}`,
            rowAt(data, { question: key, group: state.compare }),
          ),
        },
      ]),
    };
  },

  describe(data) {
    const lines = Object.entries(data.labels['question'] ?? {}).map(([question, name]) => {
      const rate = (group: string): string => formatNumber(rowAt(data, { question, group }).value);
      return `${name}: ${rate('insecure')} after insecure code, ${rate('secure')} after secure code, ${rate('educational')} for teaching, ${rate('jailbroken')} jailbroken, ${rate('original')} in plain GPT-4o.`;
    });
    return `Dots with intervals, one line for each question, misaligned answers in 100. ${lines.join(' ')}`;
  },
};

function seriesName(data: FigureData, group: string): string {
  return group === 'original' ? 'Plain GPT-4o' : group === 'jailbroken' ? 'Jailbroken' : label(data, 'group', group);
}
